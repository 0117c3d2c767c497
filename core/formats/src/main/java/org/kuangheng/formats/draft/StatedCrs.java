package org.kuangheng.formats.draft;

import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;

/**
 * What a file says about its coordinate system; {@code null} where it says nothing.
 *
 * @param crs the whole system, as GIS files state it
 * @param zone the zone number (带号)
 * @param width the zone width in degrees (几度分带), 3 or 6
 */
public record StatedCrs(@Nullable Crs crs, @Nullable Integer zone, @Nullable Integer width) {
  /** Nothing stated. */
  public static final StatedCrs NONE = new StatedCrs(null, null, null);

  /** Whether the zone number is one of China's 3° zones, or of its 6° zones. */
  static boolean isZone(int zone) {
    return (zone >= 25 && zone <= 45) || (zone >= 13 && zone <= 23);
  }

  /** The Gauss–Krüger system of a zone number; 25–45 are 3° zones, 13–23 are 6° zones. */
  static Crs ofZone(int zone, boolean prefixed) {
    return zone >= 25 ? Crs.gaussKruger3(zone, prefixed) : Crs.gaussKruger6(zone, prefixed);
  }

  @Nullable Crs ofStatedZone() {
    return zone != null && isZone(zone) ? ofZone(zone, false) : null;
  }
}
