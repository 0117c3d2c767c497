package org.kuangheng.geo.crs;

import net.sf.geographiclib.Geodesic;

/**
 * The power series in the difference of longitude that surveying textbooks print, on the ellipsoid
 * of CGCS2000; good to a tenth of a millimetre within 1.5° of the central meridian.
 */
final class TextbookGaussKruger {
  private static final double A = 6378137.0;
  private static final double F = 1 / 298.257222101;

  private TextbookGaussKruger() {}

  /** Easting from the central meridian and northing from the equator, metres. */
  static double[] project(double longitudeDifference, double latitude) {
    double phi = Math.toRadians(latitude);
    double l = Math.toRadians(longitudeDifference);
    double e2 = F * (2 - F);
    double ep2 = e2 / (1 - e2);
    double n = A / Math.sqrt(1 - e2 * Math.pow(Math.sin(phi), 2));
    double t2 = Math.pow(Math.tan(phi), 2);
    double eta2 = ep2 * Math.pow(Math.cos(phi), 2);
    double m = l * Math.cos(phi);
    double m2 = m * m;
    double arc = new Geodesic(A, F).Inverse(0, 0, latitude, 0).s12;
    double north =
        arc
            + n
                * Math.tan(phi)
                * m2
                * (0.5
                    + m2 / 24 * (5 - t2 + 9 * eta2 + 4 * eta2 * eta2)
                    + m2 * m2 / 720 * (61 - 58 * t2 + t2 * t2));
    double east =
        n
            * m
            * (1
                + m2 / 6 * (1 - t2 + eta2)
                + m2 * m2 / 120 * (5 - 18 * t2 + t2 * t2 + 14 * eta2 - 58 * eta2 * t2));
    return new double[] {east, north};
  }
}
