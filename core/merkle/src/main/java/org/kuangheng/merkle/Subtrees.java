package org.kuangheng.merkle;

/**
 * What proofs are made from: the hashes of complete subtrees (完整子树) of a log, wherever they are
 * kept.
 */
@FunctionalInterface
public interface Subtrees {
  /**
   * The hash over the entries {@code index · 2^level} up to, not including, {@code (index + 1) ·
   * 2^level}, all of which the log has.
   */
  Hash complete(int level, long index);
}
