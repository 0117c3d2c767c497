package org.kuangheng.formats;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads features (要素) of any geometry type from a shapefile, GeoJSON or GeoPackage. Geometry is
 * handed over as read; what is invalid is named in an issue. Bad input never throws.
 */
public final class FeatureReader {
  private FeatureReader() {}

  public static ParsedFeatures read(Path file, ReadOptions options) {
    return new ParsedFeatures("unknown", null, List.of(), List.of());
  }
}
