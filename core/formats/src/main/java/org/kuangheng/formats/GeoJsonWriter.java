package org.kuangheng.formats;

import java.nio.file.Path;

/** Writes one layer as GeoJSON, atomically. */
public final class GeoJsonWriter {
  private GeoJsonWriter() {}

  public static void write(Path file, FeatureLayer layer) {
    throw new UnsupportedOperationException("contract");
  }
}
