package org.kuangheng.geo.prism;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.geo.validity.Repair;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Points, lines and polygons of mixed collections, one by one. */
final class Parts {
  private Parts() {}

  /** What of the geometry lies outside the footprint; empty if nothing does. */
  static Geometry outside(Geometry geometry, Geometry footprint) {
    List<Geometry> outside = new ArrayList<>();
    for (Geometry part : simple(geometry)) {
      Geometry left = OverlayNGRobust.overlay(part, footprint, OverlayNG.DIFFERENCE);
      outside.addAll(simple(left));
    }
    return geometry.getFactory().buildGeometry(outside);
  }

  /** What of the geometry lies inside the footprint. */
  static Geometry inside(Geometry geometry, Geometry footprint) {
    List<Geometry> inside = new ArrayList<>();
    for (Geometry part : simple(geometry)) {
      for (Geometry shared :
          simple(OverlayNGRobust.overlay(part, footprint, OverlayNG.INTERSECTION))) {
        if (shared.getDimension() == part.getDimension()) {
          inside.add(shared);
        }
      }
    }
    return geometry.getFactory().buildGeometry(inside);
  }

  static double lengthOfLines(Geometry geometry) {
    return simple(geometry).stream()
        .filter(LineString.class::isInstance)
        .mapToDouble(Geometry::getLength)
        .sum();
  }

  /** The greatest distance of any vertex of the geometry from the footprint. */
  static double farthest(Geometry geometry, Geometry footprint) {
    if (geometry.isEmpty() || footprint.isEmpty()) {
      return geometry.isEmpty() ? 0 : Double.MAX_VALUE;
    }
    IndexedFacetDistance distance = new IndexedFacetDistance(footprint);
    GeometryFactory factory = geometry.getFactory();
    double farthest = 0;
    for (Coordinate vertex : geometry.getCoordinates()) {
      farthest = Math.max(farthest, distance.distance(factory.createPoint(vertex)));
    }
    return farthest;
  }

  private static List<Geometry> simple(Geometry geometry) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part.getNumGeometries() > 1) {
        parts.addAll(simple(part));
      } else if (part instanceof Polygon && !part.isValid()) {
        parts.addAll(simple(Repair.evenOdd(part)));
      } else if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
