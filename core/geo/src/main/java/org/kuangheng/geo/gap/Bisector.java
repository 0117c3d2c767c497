package org.kuangheng.geo.gap;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * Coordinates along (s) and across (t) the bisector of two facing sides, from the first vertex of
 * the first side; t grows from the first side to the second.
 */
record Bisector(LineSegment a, LineSegment b, double ux, double uy) {
  private static final double SAME_POINT = 1e-7;

  static Bisector of(LineSegment a, LineSegment b) {
    double lengthOfA = a.getLength();
    double lengthOfB = b.getLength();
    double x = (a.p1.x - a.p0.x) / lengthOfA - (b.p1.x - b.p0.x) / lengthOfB;
    double y = (a.p1.y - a.p0.y) / lengthOfA - (b.p1.y - b.p0.y) / lengthOfB;
    double length = Math.hypot(x, y);
    return new Bisector(a, b, x / length, y / length);
  }

  /** Where both sides lie beside the bisector. */
  Crossing.Stretch common() {
    return new Crossing.Stretch(Math.max(s(a.p0), s(b.p1)), Math.min(s(a.p1), s(b.p0)));
  }

  /** The distance from the first side straight across to the second. */
  double width(double s) {
    return across(b, s) - across(a, s);
  }

  /** The ground between the sides along a stretch, this much short of either. */
  Polygon polygon(Crossing.Stretch stretch, double inset, GeometryFactory factory) {
    List<Coordinate> ring = new ArrayList<>();
    add(ring, point(a, stretch.from(), inset));
    add(ring, point(a, stretch.to(), inset));
    add(ring, point(b, stretch.to(), -inset));
    add(ring, point(b, stretch.from(), -inset));
    if (ring.size() > 1 && ring.getFirst().distance(ring.getLast()) < SAME_POINT) {
      ring.removeLast();
    }
    if (ring.size() < 3) {
      return factory.createPolygon();
    }
    ring.add(ring.getFirst().copy());
    return factory.createPolygon(ring.toArray(Coordinate[]::new));
  }

  /** The stretch that a geometry takes up along the bisector. */
  Crossing.Stretch extent(Geometry geometry) {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (Coordinate vertex : geometry.getCoordinates()) {
      from = Math.min(from, s(vertex));
      to = Math.max(to, s(vertex));
    }
    return new Crossing.Stretch(from, to);
  }

  private static void add(List<Coordinate> ring, Coordinate point) {
    if (ring.isEmpty() || ring.getLast().distance(point) >= SAME_POINT) {
      ring.add(point);
    }
  }

  private double s(Coordinate point) {
    return (point.x - a.p0.x) * ux + (point.y - a.p0.y) * uy;
  }

  private double t(Coordinate point) {
    return (point.x - a.p0.x) * uy - (point.y - a.p0.y) * ux;
  }

  private double across(LineSegment side, double s) {
    double from = s(side.p0);
    double to = s(side.p1);
    return t(side.p0) + (t(side.p1) - t(side.p0)) * (s - from) / (to - from);
  }

  private Coordinate point(LineSegment side, double s, double shift) {
    double t = across(side, s) + shift;
    Coordinate point = new Coordinate(a.p0.x + s * ux + t * uy, a.p0.y + s * uy - t * ux);
    if (point.distance(side.p0) < SAME_POINT) {
      return side.p0.copy();
    }
    return point.distance(side.p1) < SAME_POINT ? side.p1.copy() : point;
  }
}
