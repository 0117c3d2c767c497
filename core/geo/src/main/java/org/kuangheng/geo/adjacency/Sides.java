package org.kuangheng.geo.adjacency;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The sides (边界线段) of polygonal ground, each directed so that the ground is on its left. */
public final class Sides {
  private Sides() {}

  public static List<LineSegment> of(Geometry ground) {
    List<LineSegment> sides = new ArrayList<>();
    for (int i = 0; i < ground.getNumGeometries(); i++) {
      if (ground.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        add(polygon.getExteriorRing(), true, sides);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          add(polygon.getInteriorRingN(hole), false, sides);
        }
      }
    }
    return sides;
  }

  private static void add(LinearRing ring, boolean shell, List<LineSegment> sides) {
    CoordinateSequence vertices = ring.getCoordinateSequence();
    boolean forward = Orientation.isCCW(vertices) == shell;
    for (int i = 0; i + 1 < vertices.size(); i++) {
      Coordinate from = vertices.getCoordinate(i);
      Coordinate to = vertices.getCoordinate(i + 1);
      sides.add(forward ? new LineSegment(from, to) : new LineSegment(to, from));
    }
  }
}
