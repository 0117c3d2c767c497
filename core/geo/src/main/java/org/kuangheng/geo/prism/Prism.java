package org.kuangheng.geo.prism;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * One block of a right (矿区范围的一块): a polygon with its elevation range, added to or deducted from the
 * right. The range is {@code null} where the source has none.
 */
public record Prism(
    Polygon footprint, @Nullable ElevationRange elevations, Sign sign, String note) {
  public enum Sign {
    INCLUDE,
    DEDUCT
  }
}
