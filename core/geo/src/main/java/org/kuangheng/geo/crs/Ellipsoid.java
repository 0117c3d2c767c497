package org.kuangheng.geo.crs;

import net.sf.geographiclib.Geodesic;

/** A reference ellipsoid (参考椭球): that of CGCS2000 (GB 22021) or of WGS 84; axes in metres. */
public enum Ellipsoid {
  CGCS2000(6378137.0, 298.257222101),
  WGS84(6378137.0, 298.257223563);

  private final double semiMajorAxis;
  private final double inverseFlattening;

  @SuppressWarnings("ImmutableEnumChecker") // a Geodesic never changes after construction
  private final Geodesic geodesic;

  Ellipsoid(double semiMajorAxis, double inverseFlattening) {
    this.semiMajorAxis = semiMajorAxis;
    this.inverseFlattening = inverseFlattening;
    this.geodesic = new Geodesic(semiMajorAxis, 1 / inverseFlattening);
  }

  public static Ellipsoid of(Crs.Datum datum) {
    return switch (datum) {
      case CGCS2000 -> CGCS2000;
      case WGS84 -> WGS84;
    };
  }

  public double semiMajorAxis() {
    return semiMajorAxis;
  }

  public double semiMinorAxis() {
    return semiMajorAxis * (1 - 1 / inverseFlattening);
  }

  /** Geodesic computations on this ellipsoid. */
  public Geodesic geodesic() {
    return geodesic;
  }

  /** Metres per degree of latitude at this latitude, along the meridian. */
  public double metresPerDegreeOfLatitude(double latitude) {
    double w = eccentricityTerm(latitude);
    double flattening = 1 / inverseFlattening;
    double e2 = flattening * (2 - flattening);
    return Math.toRadians(semiMajorAxis * (1 - e2) / (w * Math.sqrt(w)));
  }

  /** Metres per degree of longitude at this latitude, along the parallel. */
  public double metresPerDegreeOfLongitude(double latitude) {
    return Math.toRadians(
        semiMajorAxis / Math.sqrt(eccentricityTerm(latitude)) * Math.cos(Math.toRadians(latitude)));
  }

  /** The square of the mean radius of curvature at this latitude, square metres. */
  public double meanRadiusSquared(double latitude) {
    double w = eccentricityTerm(latitude);
    return semiMinorAxis() * semiMinorAxis() / (w * w);
  }

  /**
   * The latitude in degrees at this distance from the equator along a meridian, to 1e-7 degrees.
   */
  public double footpointLatitude(double northing) {
    double n = 1 / (2 * inverseFlattening - 1);
    double n2 = n * n;
    double rectifyingRadius = semiMajorAxis / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64);
    double mu = northing / rectifyingRadius;
    return Math.toDegrees(
        mu
            + (3 * n / 2 - 27 * n2 * n / 32) * Math.sin(2 * mu)
            + 21 * n2 / 16 * Math.sin(4 * mu)
            + 151 * n2 * n / 96 * Math.sin(6 * mu));
  }

  private double eccentricityTerm(double latitude) {
    double flattening = 1 / inverseFlattening;
    double sin = Math.sin(Math.toRadians(latitude));
    return 1 - flattening * (2 - flattening) * sin * sin;
  }
}
