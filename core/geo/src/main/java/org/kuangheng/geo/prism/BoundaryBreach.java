package org.kuangheng.geo.prism;

import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.ZonePlane;
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
 * @param farthest the greatest distance of the part outside from the footprint
 */
public record BoundaryBreach(
    Geometry outsidePlan,
    SquareMetres outsideArea,
    Metres outsideLength,
    @Nullable Metres above,
    @Nullable Metres below,
    Metres farthest) {
  /**
   * Compares workings with the area, of which the included and the deducted prisms count.
   *
   * <p>Limits: one range stands for the whole feature, so above and below are measured against the
   * highest and the lowest level of the prisms it enters; a deducted level counts as left only
   * where the feature must have entered it.
   *
   * @param workings polygons, lines or points in the area's own system
   * @param range the elevations of the workings, {@code null} where not surveyed
   */
  public static BoundaryBreach of(
      MiningArea area, Geometry workings, @Nullable ElevationRange range) {
    ZonePlane plane = ZonePlane.of(area.prisms().getFirst().footprint(), area.crs());
    Geometry footprint = area.footprint();
    Geometry outside = Parts.outside(workings, footprint);
    Geometry outsideOnPlane = plane.project(outside);
    Excursion excursion = Excursion.of(area, workings, range);
    return new BoundaryBreach(
        outside,
        SquareMetres.of(outsideOnPlane.getArea()),
        Metres.of(Parts.lengthOfLines(outsideOnPlane)),
        excursion.above(),
        excursion.below(),
        Metres.of(Parts.farthest(outsideOnPlane, plane.project(footprint))));
  }

  /** Whether anything lies outside, beyond a tolerance in plan and in elevation. */
  public boolean exists(Metres tolerance) {
    return (!outsidePlan.isEmpty() && farthest.compareTo(tolerance) > 0)
        || exceeds(above, tolerance)
        || exceeds(below, tolerance);
  }

  private static boolean exceeds(@Nullable Metres height, Metres tolerance) {
    return height != null && height.compareTo(tolerance) > 0;
  }
}
