package org.kuangheng.geo.adjacency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.LineSegment;

/**
 * The length of one boundary that faces another within a tolerance. Two stretches face each other
 * where they run against each other (each with its own ground behind it), diverge by less than one
 * in {@value #DIVERGENCE}, lie side by side, and are no farther apart than the tolerance. So a
 * corner near a corner or near a side faces nothing, however large the tolerance. Stretches that
 * together are shorter than the tolerance are a corner too.
 */
final class Facing {
  /**
   * Lines that diverge faster than 1 in 20 meet in a corner; slower ones were meant as one line.
   */
  static final int DIVERGENCE = 20;

  private final Crs crs;
  private final double tolerance;

  Facing(Crs crs, double tolerance) {
    this.crs = crs;
    this.tolerance = tolerance;
  }

  double length(Boundary a, Boundary b) {
    double total = 0;
    for (LineSegment side : a.near(b.envelope(), tolerance)) {
      total += length(side, b);
    }
    return total < tolerance ? 0 : total;
  }

  private double length(LineSegment side, Boundary other) {
    LocalPlane plane = LocalPlane.at(crs, (side.p0.x + side.p1.x) / 2, (side.p0.y + side.p1.y) / 2);
    double x0 = plane.x(side.p0.x);
    double y0 = plane.y(side.p0.y);
    double dx = plane.x(side.p1.x) - x0;
    double dy = plane.y(side.p1.y) - y0;
    double length = Math.hypot(dx, dy);
    if (length == 0) {
      return 0;
    }
    Frame frame = new Frame(x0, y0, dx / length, dy / length, length);
    List<Interval> faced = new ArrayList<>();
    for (LineSegment candidate : other.near(side, tolerance)) {
      Interval interval = frame.faced(candidate, plane, tolerance);
      if (interval.to > interval.from) {
        faced.add(interval);
      }
    }
    return covered(faced);
  }

  private static double covered(List<Interval> intervals) {
    intervals.sort(Comparator.comparingDouble(Interval::from).thenComparingDouble(Interval::to));
    double covered = 0;
    double reached = Double.NEGATIVE_INFINITY;
    for (Interval interval : intervals) {
      covered += Math.max(0, interval.to - Math.max(reached, interval.from));
      reached = Math.max(reached, interval.to);
    }
    return covered;
  }

  private record Interval(double from, double to) {
    static final Interval NONE = new Interval(0, 0);
  }

  /** Coordinates along a side (s) and across it (t), in metres. */
  private record Frame(double x0, double y0, double ux, double uy, double length) {
    /** The part of this side that the other one faces. */
    Interval faced(LineSegment other, LocalPlane plane, double tolerance) {
      double ax = plane.x(other.p0.x) - x0;
      double ay = plane.y(other.p0.y) - y0;
      double bx = plane.x(other.p1.x) - x0;
      double by = plane.y(other.p1.y) - y0;
      double s0 = ax * ux + ay * uy;
      double s1 = bx * ux + by * uy;
      double t0 = ay * ux - ax * uy;
      double t1 = by * ux - bx * uy;
      if (s0 <= s1 || Math.abs(t1 - t0) * DIVERGENCE > s0 - s1) {
        return Interval.NONE;
      }
      double slope = (t0 - t1) / (s0 - s1);
      double from = Math.max(0, s1);
      double to = Math.min(length, s0);
      if (slope == 0) {
        return Math.abs(t1) <= tolerance ? new Interval(from, to) : Interval.NONE;
      }
      double atLower = s1 + (-tolerance - t1) / slope;
      double atUpper = s1 + (tolerance - t1) / slope;
      return new Interval(
          Math.max(from, Math.min(atLower, atUpper)), Math.min(to, Math.max(atLower, atUpper)));
    }
  }
}
