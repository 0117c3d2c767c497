package org.kuangheng.geo.area;

import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;
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
    ToDoubleFunction<LinearRing> ringArea =
        crs.isGeographic()
            ? ring -> byGeodesics(ring, Ellipsoid.of(crs.datum()).geodesic())
            : ring -> inZone(ring, crs);
    double area = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        area += ringArea.applyAsDouble(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          area -= ringArea.applyAsDouble(polygon.getInteriorRingN(hole));
        }
      }
    }
    return SquareMetres.of(Math.max(0, area));
  }

  private static double inZone(LinearRing ring, Crs crs) {
    PlaneRing plane = PlaneRing.of(ring.getCoordinateSequence());
    ZoneArea zone = ZoneArea.of(crs);
    if (zone.suits(plane)) {
      return Math.abs(zone.withinGeodesics(plane));
    }
    Crs geographic = crs.datum() == Crs.Datum.CGCS2000 ? Crs.CGCS2000 : Crs.WGS84;
    LinearRing moved = (LinearRing) CrsTransform.transform(ring, crs, geographic);
    return byGeodesics(moved, Ellipsoid.of(crs.datum()).geodesic());
  }

  private static double byGeodesics(LinearRing ring, Geodesic ellipsoid) {
    PolygonArea area = new PolygonArea(ellipsoid, false);
    CoordinateSequence vertices = ring.getCoordinateSequence();
    for (int i = 0; i + 1 < vertices.size(); i++) {
      area.AddPoint(vertices.getY(i), vertices.getX(i));
    }
    return Math.abs(area.Compute(false, true).area);
  }
}
