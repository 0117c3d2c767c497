package org.kuangheng.geo.adjacency;

import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** The distance between two footprints that do not touch, as far as it is within a limit. */
final class Nearness {
  private final Crs crs;
  private final double limit;

  Nearness(Crs crs, double limit) {
    this.crs = crs;
    this.limit = limit;
  }

  /** The distance in metres, or infinity if it is more than the limit. */
  double distance(Boundary a, Boundary b) {
    double best = Double.POSITIVE_INFINITY;
    double reach = limit;
    for (LineSegment side : a.near(b.envelope(), limit)) {
      LocalPlane plane =
          LocalPlane.at(crs, (side.p0.x + side.p1.x) / 2, (side.p0.y + side.p1.y) / 2);
      LineSegment here = metric(side, plane);
      for (LineSegment other : b.near(side, reach)) {
        LineSegment there = metric(other, plane);
        if (here.distance(there) <= 1.01 * reach) {
          best = Math.min(best, exact(here, there, plane));
          reach = Math.min(reach, best);
        }
      }
    }
    return best <= limit ? best : Double.POSITIVE_INFINITY;
  }

  private static double exact(LineSegment here, LineSegment there, LocalPlane plane) {
    Coordinate[] closest = here.closestPoints(there);
    return plane.distance(back(closest[0], plane), back(closest[1], plane));
  }

  private static LineSegment metric(LineSegment side, LocalPlane plane) {
    return new LineSegment(
        plane.x(side.p0.x), plane.y(side.p0.y), plane.x(side.p1.x), plane.y(side.p1.y));
  }

  private static Coordinate back(Coordinate metric, LocalPlane plane) {
    return new Coordinate(
        metric.x / plane.perX() + plane.x0(), metric.y / plane.perY() + plane.y0());
  }
}
