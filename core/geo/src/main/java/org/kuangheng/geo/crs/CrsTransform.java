package org.kuangheng.geo.crs;

import org.locationtech.jts.geom.Geometry;

/**
 * Moves geometry between two systems of one datum. Datum changes are refused: transformation
 * parameters are state secrets and none are shipped.
 */
public final class CrsTransform {
  private CrsTransform() {}

  /**
   * @throws CrsMismatchException if the datums differ
   */
  public static Geometry transform(Geometry geometry, Crs from, Crs to) {
    throw new UnsupportedOperationException("contract");
  }
}
