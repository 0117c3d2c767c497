package org.kuangheng.kernel;

/**
 * Tells how far long work has come. {@code what} is a key of the caller's catalogue; {@code total}
 * is 0 while unknown.
 */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (what, done, total) -> {};

  void step(String what, int done, int total);
}
