package org.kuangheng.geo.validity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.validity.GeometryProblem.Kind;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Finds what is wrong with the rings of a polygon (图形检查), all problems at once, as data: who reads
 * a file turns them into issues with lines and sentences.
 *
 * <p>Limits: at most {@value RingCrossings#MOST} crossings are named, enough to mend the ring.
 */
public final class GeometryCheck {
  /** The sine of a tenth of a degree. */
  private static final double SHARPEST = Math.sin(Math.toRadians(0.1));

  private GeometryCheck() {}

  public static List<GeometryProblem> of(Polygon polygon) {
    List<Coordinate[]> rings = new ArrayList<>();
    if (!polygon.isEmpty()) {
      rings.add(polygon.getExteriorRing().getCoordinates());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        rings.add(polygon.getInteriorRingN(i).getCoordinates());
      }
    }
    return of(rings);
  }

  /** The rings as they were read, the outer one first; each should repeat its first vertex last. */
  public static List<GeometryProblem> of(List<Coordinate[]> rings) {
    List<GeometryProblem> problems = new ArrayList<>();
    List<Ring> sound = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      Ring ring = new Ring(i + 1, rings.get(i));
      if (ring.isUsable(problems)) {
        ring.vertices(problems);
        sound.add(ring.closed());
      }
    }
    List<Ring> different = withoutRepeated(sound, problems);
    RingCrossings crossings = new RingCrossings(problems);
    different.forEach(ring -> crossings.add(ring.number, ring.vertices));
    crossings.find();
    positions(different, problems);
    if (problems.isEmpty() && !different.isEmpty()) {
      whole(different, problems);
    }
    problems.sort(
        Comparator.comparingInt(GeometryProblem::ring)
            .thenComparingInt(GeometryProblem::vertex)
            .thenComparing(GeometryProblem::kind));
    return List.copyOf(problems);
  }

  private static List<Ring> withoutRepeated(List<Ring> rings, List<GeometryProblem> problems) {
    List<Ring> different = new ArrayList<>();
    Set<Set<Coordinate>> seen = new HashSet<>();
    for (Ring ring : rings) {
      if (seen.add(Set.copyOf(new HashSet<>(List.of(ring.vertices))))) {
        different.add(ring);
      } else {
        problems.add(ring.problem(Kind.REPEATED_RING, 0));
      }
    }
    return different;
  }

  private static void positions(List<Ring> rings, List<GeometryProblem> problems) {
    for (Ring hole : rings) {
      for (Ring other : rings) {
        if (hole.number > 1 && hole.number != other.number) {
          int vertex = other.number == 1 ? hole.first(other, Location.EXTERIOR) : -1;
          if (vertex >= 0) {
            problems.add(hole.problem(Kind.HOLE_OUTSIDE_SHELL, vertex));
          } else if (other.number > 1 && hole.isInside(other)) {
            problems.add(hole.problem(Kind.HOLE_IN_HOLE, 0));
          }
        }
      }
    }
  }

  private static void whole(List<Ring> rings, List<GeometryProblem> problems) {
    GeometryFactory factory = new GeometryFactory();
    List<LinearRing> lines =
        rings.stream().map(ring -> factory.createLinearRing(ring.vertices)).toList();
    Polygon polygon =
        factory.createPolygon(
            lines.getFirst(), lines.subList(1, lines.size()).toArray(LinearRing[]::new));
    @Nullable TopologyValidationError error = new IsValidOp(polygon).getValidationError();
    if (error != null) {
      problems.add(new GeometryProblem(Kind.INTERIOR_IN_PIECES, 1, 1, error.getCoordinate()));
    }
  }

  /** A ring with its number from 1. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Ring(int number, Coordinate[] vertices) {
    boolean isUsable(List<GeometryProblem> problems) {
      for (int i = 0; i < vertices.length; i++) {
        if (!Double.isFinite(vertices[i].x) || !Double.isFinite(vertices[i].y)) {
          problems.add(problem(Kind.NOT_FINITE, i));
          return false;
        }
      }
      if (new HashSet<>(List.of(vertices)).size() < 3) {
        Coordinate at = vertices.length == 0 ? new Coordinate() : vertices[0];
        problems.add(new GeometryProblem(Kind.TOO_FEW_VERTICES, number, 1, at));
        return false;
      }
      return true;
    }

    void vertices(List<GeometryProblem> problems) {
      if (!vertices[0].equals2D(vertices[vertices.length - 1])) {
        problems.add(problem(Kind.UNCLOSED_RING, vertices.length - 1));
      }
      for (int i = 1; i < vertices.length; i++) {
        if (vertices[i].equals2D(vertices[i - 1])) {
          problems.add(problem(Kind.DUPLICATE_VERTEX, i));
        }
      }
      Coordinate[] distinct = closed().vertices;
      int n = distinct.length - 1;
      for (int i = 0; i < n; i++) {
        if (isSpike(distinct[(i + n - 1) % n], distinct[i], distinct[i + 1])) {
          problems.add(problem(Kind.SPIKE, List.of(vertices).indexOf(distinct[i])));
        }
      }
    }

    /** Closed, and without vertices that repeat the one before. */
    Ring closed() {
      Coordinate[] distinct = CoordinateArrays.removeRepeatedPoints(vertices);
      if (!distinct[0].equals2D(distinct[distinct.length - 1])) {
        List<Coordinate> closed = new ArrayList<>(List.of(distinct));
        closed.add(distinct[0].copy());
        distinct = closed.toArray(Coordinate[]::new);
      }
      return new Ring(number, distinct);
    }

    int first(Ring other, int location) {
      for (int i = 0; i < vertices.length; i++) {
        if (PointLocation.locateInRing(vertices[i], other.vertices) == location) {
          return i;
        }
      }
      return -1;
    }

    boolean isInside(Ring other) {
      return first(other, Location.EXTERIOR) < 0 && first(other, Location.INTERIOR) >= 0;
    }

    GeometryProblem problem(Kind kind, int index) {
      return new GeometryProblem(kind, number, index + 1, vertices[index].copy());
    }

    private static boolean isSpike(Coordinate before, Coordinate at, Coordinate after) {
      double ax = before.x - at.x;
      double ay = before.y - at.y;
      double bx = after.x - at.x;
      double by = after.y - at.y;
      double lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
      return ax * bx + ay * by > 0 && Math.abs(ax * by - ay * bx) < SHARPEST * lengths;
    }
  }
}
