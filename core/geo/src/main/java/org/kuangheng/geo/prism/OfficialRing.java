package org.kuangheng.geo.prism;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.kuangheng.kernel.Rounding;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The rings of a polygon in the order and precision in which a licence prints them. */
final class OfficialRing {
  private static final Comparator<Vertex> NORTH_WEST =
      Comparator.<Vertex, BigDecimal>comparing(vertex -> vertex.north.subtract(vertex.east))
          .thenComparing(Vertex::north);

  private OfficialRing() {}

  /** A rounded vertex: north and east in metres, two decimals. */
  record Vertex(BigDecimal north, BigDecimal east) {}

  static List<List<Vertex>> of(Polygon polygon, double prefix) {
    List<List<Vertex>> rings = new ArrayList<>();
    rings.add(ring(polygon.getExteriorRing(), prefix, true));
    List<List<Vertex>> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      List<Vertex> hole = ring(polygon.getInteriorRingN(i), prefix, false);
      if (hole.size() >= 3) {
        holes.add(hole);
      }
    }
    holes.sort(Comparator.comparing(List::getFirst, NORTH_WEST.reversed()));
    rings.addAll(holes);
    return rings;
  }

  private static List<Vertex> ring(LinearRing ring, double prefix, boolean clockwise) {
    List<Vertex> vertices = new ArrayList<>();
    for (Coordinate vertex : ring.getCoordinates()) {
      Vertex rounded =
          new Vertex(
              Rounding.COORDINATE.round(vertex.y), Rounding.COORDINATE.round(prefix + vertex.x));
      if (vertices.isEmpty() || !vertices.getLast().equals(rounded)) {
        vertices.add(rounded);
      }
    }
    if (vertices.size() > 1 && vertices.getFirst().equals(vertices.getLast())) {
      vertices.removeLast();
    }
    if (Orientation.isCCW(ring.getCoordinateSequence()) == clockwise) {
      Collections.reverse(vertices);
    }
    int start = vertices.indexOf(Collections.max(vertices, NORTH_WEST));
    Collections.rotate(vertices, -start);
    return vertices;
  }
}
