package org.kuangheng.formats;

import java.nio.file.Path;
import java.util.List;

/** Writes layers as one GeoPackage, atomically and with the same bytes for the same layers. */
public final class GeoPackageWriter {
  private GeoPackageWriter() {}

  public static void write(Path file, List<FeatureLayer> layers) {
    throw new UnsupportedOperationException("contract");
  }
}
