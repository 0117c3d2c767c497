package org.kuangheng.geo.crs;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Moves geometry between two systems of one datum (同一坐标系统内的换算). Datum changes are refused:
 * transformation parameters are state secrets and none are shipped.
 *
 * <p>Limits: vertices are moved, edges between them are not densified.
 */
public final class CrsTransform {
  private CrsTransform() {}

  /**
   * The geometry in the other system; the same object if the systems are equal.
   *
   * @throws CrsMismatchException if the datums differ
   */
  public static Geometry transform(Geometry geometry, Crs from, Crs to) {
    if (from.datum() != to.datum()) {
      throw new CrsMismatchException(from, to);
    }
    if (from.equals(to)) {
      return geometry;
    }
    if (from.isGeographic()) {
      return EachCoordinate.of(geometry, GaussKruger.of(to)::project);
    }
    GaussKruger source = GaussKruger.of(from);
    if (to.isGeographic()) {
      return EachCoordinate.of(geometry, source::unproject);
    }
    if (from.centralMeridian() == to.centralMeridian()) {
      return shift(geometry, to.falseEasting() - from.falseEasting());
    }
    GaussKruger target = GaussKruger.of(to);
    return EachCoordinate.of(
        geometry,
        (sequence, i) -> {
          source.unproject(sequence, i);
          target.project(sequence, i);
        });
  }

  private static Geometry shift(Geometry geometry, double metresEast) {
    return EachCoordinate.of(
        geometry,
        (sequence, i) -> sequence.setOrdinate(i, Coordinate.X, sequence.getX(i) + metresEast));
  }
}
