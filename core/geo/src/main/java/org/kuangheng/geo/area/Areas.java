package org.kuangheng.geo.area;

import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Geometry;

/** The two areas of a polygonal geometry. */
public final class Areas {
  private Areas() {}

  /**
   * The area on the plane of its zone; for geographic coordinates, of the zone that holds its
   * centroid.
   */
  public static SquareMetres planar(Geometry geometry, Crs crs) {
    throw new UnsupportedOperationException("contract");
  }

  /** The area on the ellipsoid, edges taken as geodesics between the vertices. */
  public static SquareMetres geodesic(Geometry geometry, Crs crs) {
    throw new UnsupportedOperationException("contract");
  }
}
