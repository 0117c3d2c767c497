package org.kuangheng.formats.draft;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.Crs.Projection;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Checks that an area lies in its zone and where the caller expects it (centroid drift, 位置偏移). */
final class LocationCheck {
  /** How far beyond the expected envelope a centroid may lie, degrees (about 10 km). */
  private static final double MARGIN_DEGREES = 0.1;

  private static final double KM_PER_DEGREE = 111.2;
  private static final int ZONES_TRIED = 4;

  private final ReadOptions options;
  private final Findings findings;

  LocationCheck(ReadOptions options, Findings findings) {
    this.options = options;
    this.findings = findings;
  }

  void check(Geometry footprint, Crs crs, Place place) {
    Coordinate centre = footprint.getEnvelopeInternal().centre();
    Coordinate degrees = toDegrees(centre, crs);
    if (!crs.isGeographic()) {
      checkZone(degrees, crs, place);
    }
    Envelope expected = options.expected();
    if (expected == null || expected.isNull() || near(expected, degrees)) {
      return;
    }
    @Nullable Crs better = crs.isGeographic() ? null : betterZone(centre, crs, expected);
    if (better != null) {
      findings.add(
          FormatIssue.ZONE_LIKELY_WRONG,
          place,
          "zone",
          crs.zone(),
          "lon",
          printed(degrees.x),
          "lat",
          printed(degrees.y),
          "better",
          better.zone());
    } else {
      findings.add(
          FormatIssue.FAR_FROM_COUNTY,
          place,
          "lon",
          printed(degrees.x),
          "lat",
          printed(degrees.y),
          "km",
          Math.round(kilometres(expected, degrees)));
    }
  }

  private void checkZone(Coordinate degrees, Crs crs, Place place) {
    double away = Math.abs(degrees.x - crs.centralMeridian());
    double half = crs.projection() == Projection.GAUSS_KRUGER_3 ? 1.5 : 3;
    if (away > half * 1.5) {
      double kilometres = away * KM_PER_DEGREE * Math.cos(Math.toRadians(degrees.y));
      findings.add(
          FormatIssue.EASTING_FAR, place, "km", Math.round(kilometres), "zone", crs.zone());
    }
  }

  private static @Nullable Crs betterZone(Coordinate centre, Crs crs, Envelope expected) {
    for (int step = 1; step <= ZONES_TRIED; step++) {
      for (int zone : new int[] {crs.zone() - step, crs.zone() + step}) {
        boolean sameWidth = StatedCrs.isZone(zone) && zone >= 25 == crs.zone() >= 25;
        if (sameWidth) {
          Crs other = StatedCrs.ofZone(zone, false);
          double easting = centre.x - crs.falseEasting() + other.falseEasting();
          if (near(expected, toDegrees(new Coordinate(easting, centre.y), other))) {
            return other;
          }
        }
      }
    }
    return null;
  }

  private static boolean near(Envelope expected, Coordinate degrees) {
    Envelope wide = new Envelope(expected);
    wide.expandBy(MARGIN_DEGREES);
    return wide.contains(degrees);
  }

  private static Coordinate toDegrees(Coordinate coordinate, Crs crs) {
    Crs geographic = crs.datum() == Crs.Datum.CGCS2000 ? Crs.CGCS2000 : Crs.WGS84;
    return CrsTransform.transform(new GeometryFactory().createPoint(coordinate), crs, geographic)
        .getCoordinate();
  }

  private static double kilometres(Envelope expected, Coordinate degrees) {
    double dx =
        Math.max(0, Math.max(expected.getMinX() - degrees.x, degrees.x - expected.getMaxX()));
    double dy =
        Math.max(0, Math.max(expected.getMinY() - degrees.y, degrees.y - expected.getMaxY()));
    double shrink = Math.cos(Math.toRadians(expected.centre().y));
    return Math.hypot(dx * shrink, dy) * KM_PER_DEGREE;
  }

  private static String printed(double degrees) {
    return String.format(Locale.ROOT, "%.4f", degrees);
  }
}
