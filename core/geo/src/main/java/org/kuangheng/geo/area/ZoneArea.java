package org.kuangheng.geo.area;

import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.Ellipsoid;

/**
 * The area on the ellipsoid of rings drawn on a Gauss–Krüger plane (高斯平面上的椭球面积), by integrating the
 * area scale 1/k² over the ring: many times faster than geodesics and equal to them to one part in
 * a hundred million for rings within {@value #REACH} m of the central meridian with sides up to
 * {@value #LONGEST_SIDE} m. Metres and square metres.
 */
public final class ZoneArea {
  static final double REACH = 300_000;
  static final double LONGEST_SIDE = 5_000;

  private final Ellipsoid ellipsoid;
  private final double falseEasting;

  private ZoneArea(Ellipsoid ellipsoid, double falseEasting) {
    this.ellipsoid = ellipsoid;
    this.falseEasting = falseEasting;
  }

  /**
   * The areas in a zone.
   *
   * @throws IllegalArgumentException if the system is geographic
   */
  public static ZoneArea of(Crs crs) {
    if (crs.isGeographic()) {
      throw new IllegalArgumentException("ZoneArea needs a zone, but was EPSG:" + crs.epsg());
    }
    return new ZoneArea(Ellipsoid.of(crs.datum()), crs.falseEasting());
  }

  /** Whether the ring lies where this is as good as geodesics. */
  public boolean suits(PlaneRing ring) {
    for (int i = 0; i < ring.size(); i++) {
      int next = i + 1 < ring.size() ? i + 1 : 0;
      double side = Math.hypot(ring.x(next) - ring.x(i), ring.y(next) - ring.y(i));
      if (Math.abs(ring.x(i) - falseEasting) > REACH || side > LONGEST_SIDE) {
        return false;
      }
    }
    return true;
  }

  /** The area within straight sides on the plane; positive if the ring is anticlockwise. */
  public double withinChords(PlaneRing ring) {
    return new Moments(ring).onEllipsoid();
  }

  /** The area within geodesics between the vertices; positive if the ring is anticlockwise. */
  public double withinGeodesics(PlaneRing ring) {
    Moments moments = new Moments(ring);
    double bulge = 0;
    for (int i = 0; i < ring.size(); i++) {
      int next = i + 1 < ring.size() ? i + 1 : 0;
      double dx = ring.x(next) - ring.x(i);
      double dy = ring.y(next) - ring.y(i);
      double middle = (ring.x(next) + ring.x(i)) / 2 - falseEasting;
      bulge += middle * dy * (dx * dx + dy * dy);
    }
    return moments.onEllipsoid() + bulge / (12 * moments.radiusSquared());
  }

  /** Area and first and second moments about the first vertex. */
  private final class Moments {
    private final double east;
    private final double north;
    private double area;
    private double momentX;
    private double momentY;
    private double momentXx;

    Moments(PlaneRing ring) {
      double x0 = ring.size() == 0 ? falseEasting : ring.x(0);
      double y0 = ring.size() == 0 ? 0 : ring.y(0);
      this.east = x0 - falseEasting;
      this.north = y0;
      for (int i = 1; i + 1 < ring.size(); i++) {
        double ax = ring.x(i) - x0;
        double ay = ring.y(i) - y0;
        double bx = ring.x(i + 1) - x0;
        double by = ring.y(i + 1) - y0;
        double cross = ax * by - bx * ay;
        area += cross / 2;
        momentX += cross * (ax + bx) / 6;
        momentY += cross * (ay + by) / 6;
        momentXx += cross * (ax * ax + ax * bx + bx * bx) / 12;
      }
    }

    /** With u = (e/R)², 1/k² is 1 − u + 2u²/3 to the eighth power of e/R. */
    double onEllipsoid() {
      double r2 = radiusSquared();
      double second = east * east * area + 2 * east * momentX + momentXx;
      double u = Math.pow(east + share(momentX), 2) / r2;
      return area - second / r2 + 2.0 / 3 * u * u * area;
    }

    double radiusSquared() {
      return ellipsoid.meanRadiusSquared(ellipsoid.footpointLatitude(north + share(momentY)));
    }

    private double share(double moment) {
      return area == 0 ? 0 : moment / area;
    }
  }
}
