package org.kuangheng.geo.prism;

import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Geometry;

/**
 * Workings outside the licensed prism (越界开采, 超层越界): in plan, or inside the plan but above or below
 * the elevation range (clause 4.1.2).
 *
 * @param outsidePlan the part outside the footprint, empty geometry if none
 * @param outsideArea its planar area (zero for lines and points)
 * @param outsideLength its length in plan where the workings are lines
 * @param above how far above the top of the range, {@code null} if unknown
 * @param below how far below the bottom of the range, {@code null} if unknown
 */
public record BoundaryBreach(
    Geometry outsidePlan,
    SquareMetres outsideArea,
    Metres outsideLength,
    @Nullable Metres above,
    @Nullable Metres below) {
  /**
   * {@code workings} is in the area's own system; {@code range} is {@code null} where not surveyed.
   */
  public static BoundaryBreach of(
      MiningArea area, Geometry workings, @Nullable ElevationRange range) {
    throw new UnsupportedOperationException("contract");
  }

  /** Whether anything lies outside, beyond a tolerance in plan and in elevation. */
  public boolean exists(Metres tolerance) {
    throw new UnsupportedOperationException("contract");
  }
}
