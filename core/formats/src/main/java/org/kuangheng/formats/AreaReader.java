package org.kuangheng.formats;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads areas of rights (矿区范围) from any supported file. The format is told by content, never by
 * name. Bad input gives issues, never an exception.
 */
public final class AreaReader {
  private AreaReader() {}

  public static ParsedAreas read(Path file, ReadOptions options) {
    return new ParsedAreas("unknown", null, List.of(), List.of());
  }
}
