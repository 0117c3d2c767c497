package org.kuangheng.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A statutory rounding: half-up to a fixed number of decimals (Ministry notice 2022 No. 24 for
 * coordinates and areas). Rounding happens at the edge, when a number is printed or compared as the
 * regulation prints it, never in between.
 */
public enum Rounding {
  /** Rectangular coordinates, metres, 2 decimals. */
  COORDINATE(2),
  /** Seconds of arc, 3 decimals. */
  ARC_SECOND(3),
  /** Areas of rights, km², 4 decimals. */
  AREA_KM2(4),
  /** Areas in ha of land-style coordinate files, 4 decimals. */
  AREA_HA(4),
  /** Amounts of ore and yearly capacity, ×10⁴ t, 2 decimals. */
  TEN_THOUSAND_TONNES(2),
  /** Service life, years, 2 decimals. */
  YEARS(2),
  /** Elevations, metres, 2 decimals. */
  ELEVATION(2),
  /** Shares and percentages, 2 decimals. */
  PERCENT(2);

  private final int decimals;

  Rounding(int decimals) {
    this.decimals = decimals;
  }

  public int decimals() {
    return decimals;
  }

  /** The value rounded half-up. */
  public BigDecimal round(BigDecimal value) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** The value rounded half-up from the shortest decimal that denotes this double. */
  public BigDecimal round(double value) {
    return round(BigDecimal.valueOf(value));
  }

  /** The value as it is printed, with all its decimals. */
  public String print(BigDecimal value) {
    return round(value).toPlainString();
  }
}
