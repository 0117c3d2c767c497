package org.kuangheng.geo.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/**
 * The ground straight across between two facing sides, as a stretch along the bisector of the two.
 * Lengths in metres.
 */
final class Crossing {
  /** Sides that turn more than 45° from parallel do not face each other. */
  private static final double COS_OF_TURN = Math.sqrt(0.5) - 1e-9;

  private static final double SHORTEST = 1e-3;
  private static final double INSET = 1e-4;

  private final Bisector frame;
  private final double from;
  private final double to;
  private final double limit;

  private Crossing(Bisector frame, Stretch stretch, double limit) {
    this.frame = frame;
    this.from = stretch.from;
    this.to = stretch.to;
    this.limit = limit;
  }

  /** The crossing, if the sides face each other within the limit along some stretch. */
  static Optional<Crossing> between(LineSegment a, LineSegment b, double limit) {
    if (a.getLength() < SHORTEST || b.getLength() < SHORTEST || !face(a, b)) {
      return Optional.empty();
    }
    Bisector frame = Bisector.of(a, b);
    Stretch stretch =
        frame.common().where(frame::width, 0).where(s -> limit + 1e-6 - frame.width(s), 0);
    if (stretch.isShorterThan(SHORTEST)
        || Math.max(frame.width(stretch.from), frame.width(stretch.to)) < SHORTEST) {
      return Optional.empty();
    }
    return Optional.of(new Crossing(frame, stretch, limit));
  }

  private static boolean face(LineSegment a, LineSegment b) {
    double dot = (a.p1.x - a.p0.x) * (b.p0.x - b.p1.x) + (a.p1.y - a.p0.y) * (b.p0.y - b.p1.y);
    return dot >= COS_OF_TURN * a.getLength() * b.getLength();
  }

  /** The strips left where nothing stands between the two sides. */
  List<Strip> clear(Surroundings surroundings) {
    GeometryFactory factory = surroundings.a().getFactory();
    List<Strip> strips = new ArrayList<>();
    double start = from;
    for (Stretch blocked : blocked(surroundings, factory)) {
      add(new Stretch(start, Math.min(to, blocked.from)), factory, strips);
      start = Math.max(start, blocked.to);
    }
    add(new Stretch(start, to), factory, strips);
    return strips;
  }

  private void add(Stretch stretch, GeometryFactory factory, List<Strip> strips) {
    double width = Math.max(frame.width(stretch.from), frame.width(stretch.to));
    if (stretch.isShorterThan(SHORTEST) || width < SHORTEST) {
      return;
    }
    Polygon ground = frame.polygon(stretch, 0, factory);
    if (!ground.isEmpty()) {
      strips.add(new Strip(ground, Math.min(width, limit)));
    }
  }

  private List<Stretch> blocked(Surroundings surroundings, GeometryFactory factory) {
    Stretch inner = new Stretch(from + INSET, to - INSET).where(frame::width, 3 * INSET);
    if (inner.isShorterThan(INSET)) {
      return List.of();
    }
    Polygon ground = frame.polygon(inner, INSET, factory);
    List<Stretch> blocked = new ArrayList<>();
    for (PreparedGeometry obstacle : surroundings.obstacles()) {
      if (obstacle.intersects(ground)) {
        Geometry parts = Grid.intersection(ground, obstacle.getGeometry());
        for (int i = 0; i < parts.getNumGeometries(); i++) {
          if (!parts.getGeometryN(i).isEmpty()) {
            blocked.add(frame.extent(parts.getGeometryN(i)));
          }
        }
      }
    }
    blocked.sort(Comparator.comparingDouble(Stretch::from));
    return blocked;
  }

  /** A stretch along the bisector. */
  record Stretch(double from, double to) {
    boolean isShorterThan(double length) {
      return to - from < length;
    }

    /** The part where a linear function is at least this. */
    Stretch where(DoubleUnaryOperator linear, double atLeast) {
      double start = linear.applyAsDouble(from) - atLeast;
      double end = linear.applyAsDouble(to) - atLeast;
      if (from >= to || (start >= 0 && end >= 0)) {
        return this;
      }
      if (start < 0 && end < 0) {
        return new Stretch(from, from);
      }
      double zero = from + (to - from) * start / (start - end);
      return start < 0 ? new Stretch(zero, to) : new Stretch(from, zero);
    }
  }
}
