package org.kuangheng.formats.gis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes polygons of loose rings, as shapefiles store them. Which are holes is told by what lies in
 * what, because not every program writes shells clockwise.
 */
final class RingMaker {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private RingMaker() {}

  /** A ring with the number of rings around it and the smallest of those. */
  private static final class Node {
    final LinearRing ring;
    final Polygon alone;
    final List<LinearRing> holes = new ArrayList<>();
    int depth;
    @Nullable Node parent;

    Node(Coordinate[] coordinates) {
      ring = FACTORY.createLinearRing(coordinates);
      alone = FACTORY.createPolygon(ring);
    }
  }

  static Geometry polygons(List<Coordinate[]> rings) {
    List<Node> nodes = new ArrayList<>(rings.stream().map(Node::new).toList());
    List<Node> bySize = new ArrayList<>(nodes);
    bySize.sort(Comparator.comparingDouble((Node node) -> -node.alone.getArea()));
    for (int i = 0; i < bySize.size(); i++) {
      Node inner = bySize.get(i);
      for (Node outer : bySize.subList(0, i)) {
        if (surrounds(outer, inner)) {
          inner.depth++;
          inner.parent = outer;
        }
      }
    }
    for (Node node : nodes) {
      if (node.depth % 2 == 1 && node.parent != null) {
        node.parent.holes.add(node.ring);
      }
    }
    Polygon[] polygons =
        nodes.stream()
            .filter(node -> node.depth % 2 == 0)
            .map(n -> FACTORY.createPolygon(n.ring, n.holes.toArray(LinearRing[]::new)))
            .toArray(Polygon[]::new);
    return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
  }

  /** Whether the smaller ring lies in the larger one: its first point that is not on the line. */
  private static boolean surrounds(Node outer, Node inner) {
    if (!outer.alone.getEnvelopeInternal().covers(inner.alone.getEnvelopeInternal())
        || outer.alone.getArea() <= inner.alone.getArea()) {
      return false;
    }
    Coordinate[] shell = outer.ring.getCoordinates();
    Coordinate[] points = inner.ring.getCoordinates();
    for (int i = 0; i + 1 < points.length; i++) {
      Coordinate middle = LineSegment.midPoint(points[i], points[i + 1]);
      for (Coordinate point : List.of(points[i], middle)) {
        int location = RayCrossingCounter.locatePointInRing(point, shell);
        if (location != Location.BOUNDARY) {
          return location == Location.INTERIOR;
        }
      }
    }
    return false;
  }
}
