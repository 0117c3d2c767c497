package org.kuangheng.geo.validity;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes valid ground of invalid polygons by the even-odd rule (奇偶规则): a point belongs if a ray from
 * it crosses the rings an odd number of times. All linework stays where it was, so neighbours still
 * meet; ground covered twice cancels out, as with GEOS {@code make_valid}. The survey's own files
 * are never repaired silently: there the problems become issues.
 */
public final class Repair {
  private Repair() {}

  /** The geometry's polygons if valid, else remade; polygonal, possibly empty. */
  public static Geometry evenOdd(Geometry geometry) {
    Geometry polygons = polygonsOf(geometry);
    return polygons.isValid() ? polygons : remade(polygons);
  }

  /** The polygonal part of a geometry, unchanged: itself, one polygon or a multipolygon. */
  public static Geometry polygonsOf(Geometry geometry) {
    if (geometry instanceof Polygon || geometry.getGeometryType().equals("MultiPolygon")) {
      return geometry;
    }
    List<Polygon> polygons = polygonList(geometry);
    return polygons.size() == 1
        ? polygons.getFirst()
        : geometry.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  @SuppressWarnings("unchecked") // JTS returns a raw list
  static List<Polygon> polygonList(Geometry geometry) {
    return PolygonExtracter.getPolygons(geometry);
  }

  @SuppressWarnings("unchecked") // JTS returns raw collections
  private static Geometry remade(Geometry polygons) {
    GeometryFactory factory = polygons.getFactory();
    List<LinearRing> rings = new ArrayList<>();
    for (Polygon polygon : polygonList(polygons)) {
      collectRings(polygon, rings);
    }
    Geometry lines =
        factory.createMultiLineString(
            rings.stream()
                .map(ring -> factory.createLineString(ring.getCoordinateSequence()))
                .toArray(LineString[]::new));
    Geometry noded = OverlayNGRobust.overlay(lines, lines, OverlayNG.UNION);
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(LinearComponentExtracter.getLines(noded));
    List<Geometry> kept = new ArrayList<>();
    for (Polygon face : (Iterable<Polygon>) polygonizer.getPolygons()) {
      if (isOdd(face.getInteriorPoint().getCoordinate(), rings)) {
        kept.add(face);
      }
    }
    return polygonsOf(
        OverlayNGRobust.union(factory.createGeometryCollection(kept.toArray(Geometry[]::new))));
  }

  private static void collectRings(Polygon polygon, List<LinearRing> rings) {
    if (polygon.isEmpty()) {
      return;
    }
    rings.add(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(polygon.getInteriorRingN(i));
    }
  }

  private static boolean isOdd(Coordinate point, List<LinearRing> rings) {
    boolean odd = false;
    for (LinearRing ring : rings) {
      boolean near = ring.getEnvelopeInternal().intersects(point);
      if (near
          && RayCrossingCounter.locatePointInRing(point, ring.getCoordinateSequence())
              == Location.INTERIOR) {
        odd = !odd;
      }
    }
    return odd;
  }
}
