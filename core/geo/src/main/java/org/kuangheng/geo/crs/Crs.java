package org.kuangheng.geo.crs;

import java.util.Optional;

/**
 * A coordinate reference system (坐标系). CGCS2000 geographic (EPSG:4490) and its Gauss–Krüger zones;
 * WGS 84 geographic only for packs that declare it (real foreign data sets).
 *
 * @param epsg the EPSG code
 * @param datum the datum; transforms exist only inside one
 * @param projection geographic, or a Gauss–Krüger zone of 3° or 6°
 * @param zone the zone number, 0 when geographic
 * @param zonePrefixed whether eastings carry the zone number as their first two digits
 */
public record Crs(int epsg, Datum datum, Projection projection, int zone, boolean zonePrefixed) {
  public enum Datum {
    CGCS2000,
    WGS84
  }

  public enum Projection {
    GEOGRAPHIC,
    GAUSS_KRUGER_3,
    GAUSS_KRUGER_6
  }

  /** CGCS2000 longitude and latitude, EPSG:4490. */
  public static final Crs CGCS2000 = new Crs(4490, Datum.CGCS2000, Projection.GEOGRAPHIC, 0, false);

  /** WGS 84 longitude and latitude, EPSG:4326. */
  public static final Crs WGS84 = new Crs(4326, Datum.WGS84, Projection.GEOGRAPHIC, 0, false);

  /** The 3° zone 25–45: EPSG 4513–4533 with the zone prefix, 4534–4554 without. */
  public static Crs gaussKruger3(int zone, boolean zonePrefixed) {
    if (zone < 25 || zone > 45) {
      throw new IllegalArgumentException("A 3° zone must be 25 to 45, but was " + zone);
    }
    return new Crs(
        (zonePrefixed ? 4488 : 4509) + zone,
        Datum.CGCS2000,
        Projection.GAUSS_KRUGER_3,
        zone,
        zonePrefixed);
  }

  /** The 6° zone 13–23: EPSG 4491–4501 with the zone prefix, 4502–4512 without. */
  public static Crs gaussKruger6(int zone, boolean zonePrefixed) {
    if (zone < 13 || zone > 23) {
      throw new IllegalArgumentException("A 6° zone must be 13 to 23, but was " + zone);
    }
    return new Crs(
        (zonePrefixed ? 4478 : 4489) + zone,
        Datum.CGCS2000,
        Projection.GAUSS_KRUGER_6,
        zone,
        zonePrefixed);
  }

  /** The system with this EPSG code, if it is one this program may use. */
  public static Optional<Crs> ofEpsg(int epsg) {
    if (epsg == 4490) {
      return Optional.of(CGCS2000);
    }
    if (epsg == 4326) {
      return Optional.of(WGS84);
    }
    if (epsg >= 4513 && epsg <= 4533) {
      return Optional.of(gaussKruger3(epsg - 4488, true));
    }
    if (epsg >= 4534 && epsg <= 4554) {
      return Optional.of(gaussKruger3(epsg - 4509, false));
    }
    if (epsg >= 4491 && epsg <= 4501) {
      return Optional.of(gaussKruger6(epsg - 4478, true));
    }
    if (epsg >= 4502 && epsg <= 4512) {
      return Optional.of(gaussKruger6(epsg - 4489, false));
    }
    return Optional.empty();
  }

  public boolean isGeographic() {
    return projection == Projection.GEOGRAPHIC;
  }

  /** The central meridian of the zone, degrees east. Only for projected systems. */
  public int centralMeridian() {
    return switch (projection) {
      case GAUSS_KRUGER_3 -> zone * 3;
      case GAUSS_KRUGER_6 -> zone * 6 - 3;
      case GEOGRAPHIC -> throw new IllegalStateException("A geographic system has no zone");
    };
  }

  /** The false easting in metres: 500,000, after the zone number where that is prefixed. */
  public double falseEasting() {
    return zonePrefixed ? zone * 1_000_000.0 + 500_000.0 : 500_000.0;
  }
}
