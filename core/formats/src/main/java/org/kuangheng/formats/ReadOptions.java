package org.kuangheng.formats;

import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * What the caller knows about a file before it is read.
 *
 * @param crs the coordinate system (坐标系) to take where the file states none, or {@code null}
 * @param expected where the coordinates should lie (the county or city) in degrees of longitude and
 *     latitude, or {@code null} if any place will do
 * @param chinese whether only CGCS2000 is admitted, as in every Chinese pack
 */
public record ReadOptions(@Nullable Crs crs, @Nullable Envelope expected, boolean chinese) {
  /** CGCS2000 only, nothing else known. */
  public static final ReadOptions CHINESE = new ReadOptions(null, null, true);

  /** WGS 84 admitted, for packs that declare it. */
  public static final ReadOptions FOREIGN = new ReadOptions(null, null, false);

  public ReadOptions withCrs(@Nullable Crs newCrs) {
    return new ReadOptions(newCrs, expected, chinese);
  }

  public ReadOptions expecting(@Nullable Envelope newExpected) {
    return new ReadOptions(crs, newExpected, chinese);
  }
}
