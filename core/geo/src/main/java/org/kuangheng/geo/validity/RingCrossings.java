package org.kuangheng.geo.validity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kuangheng.geo.validity.GeometryProblem.Kind;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds where sides of rings meet that should not. */
final class RingCrossings {
  static final int MOST = 100;

  private final List<GeometryProblem> problems;
  private final List<Side> sides = new ArrayList<>();
  private int found;

  RingCrossings(List<GeometryProblem> problems) {
    this.problems = problems;
  }

  private record Side(int ring, int index, int ofRing, Coordinate from, Coordinate to) {
    Envelope envelope() {
      return new Envelope(from, to);
    }

    boolean follows(Side other) {
      return ring == other.ring && (other.index + 1) % ofRing == index;
    }
  }

  /** A closed ring without repeated vertices. */
  void add(int number, Coordinate[] ring) {
    for (int i = 0; i + 1 < ring.length; i++) {
      sides.add(new Side(number, i, ring.length - 1, ring[i], ring[i + 1]));
    }
  }

  void find() {
    HPRtree index = new HPRtree();
    for (int i = 0; i < sides.size(); i++) {
      index.insert(sides.get(i).envelope(), i);
    }
    LineIntersector intersector = new RobustLineIntersector();
    for (int i = 0; i < sides.size() && found < MOST; i++) {
      int first = i;
      List<Integer> others = new ArrayList<>();
      index.query(
          sides.get(i).envelope(),
          item -> {
            if (item instanceof Integer j && j > first) {
              others.add(j);
            }
          });
      others.sort(Comparator.naturalOrder());
      for (int j : others) {
        meet(sides.get(i), sides.get(j), intersector);
      }
    }
  }

  private void meet(Side one, Side other, LineIntersector intersector) {
    if (found >= MOST) {
      return;
    }
    intersector.computeIntersection(one.from, one.to, other.from, other.to);
    boolean inOrder = other.follows(one) || one.follows(other);
    if (!intersector.hasIntersection() || inOrder) {
      return;
    }
    boolean line = intersector.getIntersectionNum() == LineIntersector.COLLINEAR_INTERSECTION;
    if (one.ring != other.ring) {
      if (line || intersector.isProper()) {
        report(Kind.RINGS_CROSS, other, intersector);
      }
      return;
    }
    if (line || intersector.isProper()) {
      report(Kind.SELF_CROSSING, one, intersector);
    } else if (startsThere(one, other, intersector.getIntersection(0))) {
      report(Kind.SELF_TOUCH, one, intersector);
    }
  }

  /** A touch at a vertex involves up to four pairs of sides and is reported for one of them. */
  private static boolean startsThere(Side one, Side other, Coordinate at) {
    return (one.from.equals2D(at) && !other.to.equals2D(at))
        || (other.from.equals2D(at) && !one.to.equals2D(at));
  }

  private void report(Kind kind, Side side, LineIntersector intersector) {
    found++;
    Coordinate at = intersector.getIntersection(0).copy();
    problems.add(new GeometryProblem(kind, side.ring, side.index + 1, at));
  }
}
