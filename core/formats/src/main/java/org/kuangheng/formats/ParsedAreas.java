package org.kuangheng.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;

/**
 * What one file of areas holds, with every finding.
 *
 * @param format the format found by content: {@code land-text}, {@code registry-string}, {@code
 *     exploration-string}, {@code planning-string}, {@code vertex-table}, {@code workbook}, {@code
 *     shapefile}, {@code geojson}, {@code geopackage} or {@code unknown}
 * @param encoding the text encoding found, {@code null} for binary formats
 */
public record ParsedAreas(
    String format, @Nullable String encoding, List<ParsedArea> areas, List<Issue> issues) {
  public ParsedAreas {
    areas = List.copyOf(areas);
    issues = List.copyOf(issues);
  }
}
