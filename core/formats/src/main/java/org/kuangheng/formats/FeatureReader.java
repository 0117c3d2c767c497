package org.kuangheng.formats;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads features (要素) of any geometry type from a shapefile (also zipped), GeoJSON or GeoPackage,
 * told by content. Geometry is handed over as read; what is invalid is named in an issue. Bad input
 * never throws.
 */
public final class FeatureReader {
  private FeatureReader() {}

  public static ParsedFeatures read(Path file, ReadOptions options) {
    Findings findings = new Findings(SafeFiles.nameOf(file));
    SafeFiles.Content content = SafeFiles.read(file);
    findings.addAll(content.issues());
    byte[] bytes = content.bytes();
    return bytes == null
        ? new ParsedFeatures("unknown", null, List.of(), findings.list())
        : new GisFiles(file, options, findings).read(FileKind.of(bytes), bytes);
  }
}
