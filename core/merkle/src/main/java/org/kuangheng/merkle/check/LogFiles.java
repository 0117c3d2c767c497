package org.kuangheng.merkle.check;

import java.util.List;
import java.util.Optional;

/**
 * The files of a log or a bundle (日志文件), by their path with forward slashes, from wherever they
 * lie.
 */
public interface LogFiles {
  /** Every file's path, sorted. */
  List<String> names();

  /** The file's bytes; empty if there is no such file. */
  Optional<byte[]> read(String path);
}
