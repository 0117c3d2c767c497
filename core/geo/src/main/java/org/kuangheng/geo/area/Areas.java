package org.kuangheng.geo.area;

import java.math.BigDecimal;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.geo.crs.Ellipsoid;
import org.kuangheng.geo.crs.ZonePlane;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The two areas (面积) of a polygonal geometry, in square metres. On a Gauss–Krüger plane the scale
 * grows away from the central meridian, so the two differ by up to 2.5 parts in ten thousand inside
 * a 3° zone; whoever shows one says which.
 *
 * <p>Limits: the parts of a multipolygon are added up as they are; union them first if they may
 * overlap.
 */
public final class Areas {
  /** Ground up to 1 m² is rounding of coordinates: no overlap, no piece, no gap. */
  public static final SquareMetres NOISE = new SquareMetres(BigDecimal.ONE);

  private Areas() {}

  /**
   * The area on the plane of its zone; for geographic coordinates, of the zone that holds its
   * centroid.
   */
  public static SquareMetres planar(Geometry geometry, Crs crs) {
    return SquareMetres.of(ZonePlane.of(geometry, crs).project(geometry).getArea());
  }

  /** The area on the ellipsoid, edges taken as geodesics between the vertices. */
  public static SquareMetres geodesic(Geometry geometry, Crs crs) {
    Geodesic ellipsoid = Ellipsoid.of(crs.datum()).geodesic();
    Geometry geographic = geometry;
    if (crs.datum() == Crs.Datum.CGCS2000) {
      geographic = CrsTransform.transform(geometry, crs, Crs.CGCS2000);
    }
    double area = 0;
    for (int i = 0; i < geographic.getNumGeometries(); i++) {
      if (geographic.getGeometryN(i) instanceof Polygon polygon) {
        area += geodesic(polygon, ellipsoid);
      }
    }
    return SquareMetres.of(Math.max(0, area));
  }

  private static double geodesic(Polygon polygon, Geodesic ellipsoid) {
    double area = ring(polygon.getExteriorRing(), ellipsoid);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      area -= ring(polygon.getInteriorRingN(i), ellipsoid);
    }
    return area;
  }

  private static double ring(LinearRing ring, Geodesic ellipsoid) {
    PolygonArea area = new PolygonArea(ellipsoid, false);
    CoordinateSequence vertices = ring.getCoordinateSequence();
    for (int i = 0; i + 1 < vertices.size(); i++) {
      area.AddPoint(vertices.getY(i), vertices.getX(i));
    }
    return Math.abs(area.Compute(false, true).area);
  }
}
