package org.kuangheng.geo.adjacency;

import net.sf.geographiclib.GeodesicMask;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.Ellipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Metres around one place. On a projected system the plane itself; on longitude and latitude the
 * tangent plane at a centre, true to a part in ten thousand within a kilometre of it.
 */
record LocalPlane(@Nullable Ellipsoid ellipsoid, double x0, double y0, double perX, double perY) {
  static LocalPlane at(Crs crs, double x, double y) {
    if (!crs.isGeographic()) {
      return new LocalPlane(null, 0, 0, 1, 1);
    }
    Ellipsoid ellipsoid = Ellipsoid.of(crs.datum());
    return new LocalPlane(
        ellipsoid,
        x,
        y,
        ellipsoid.metresPerDegreeOfLongitude(y),
        ellipsoid.metresPerDegreeOfLatitude(y));
  }

  double x(double nativeX) {
    return (nativeX - x0) * perX;
  }

  double y(double nativeY) {
    return (nativeY - y0) * perY;
  }

  /** The envelope in native units, widened by this many metres on every side, and a little more. */
  static Envelope widened(Envelope envelope, Crs crs, double metres) {
    Envelope wide = new Envelope(envelope);
    if (wide.isNull() || metres <= 0) {
      return wide;
    }
    double poleward = Math.min(89.9, Math.max(Math.abs(wide.getMinY()), Math.abs(wide.getMaxY())));
    LocalPlane plane = at(crs, wide.getMinX(), poleward);
    wide.expandBy(1.01 * metres / plane.perX, 1.01 * metres / plane.perY);
    return wide;
  }

  /** The distance in metres between two points in native coordinates, geodesic where geographic. */
  double distance(Coordinate from, Coordinate to) {
    if (ellipsoid == null) {
      return from.distance(to);
    }
    return ellipsoid.geodesic().Inverse(from.y, from.x, to.y, to.x, GeodesicMask.DISTANCE).s12;
  }
}
