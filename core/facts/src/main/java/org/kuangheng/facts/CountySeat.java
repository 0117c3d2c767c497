package org.kuangheng.facts;

import java.math.BigDecimal;

/**
 * The place of a county's seat (县城驻地), in decimal degrees of the survey's geographic system:
 * CGCS2000 in Chinese surveys. For schematic maps and for telling areas that lie far outside; no
 * boundary follows from it.
 */
public record CountySeat(BigDecimal longitude, BigDecimal latitude) {
  private static final BigDecimal MOST_EAST = BigDecimal.valueOf(180);
  private static final BigDecimal MOST_NORTH = BigDecimal.valueOf(90);

  public CountySeat {
    if (longitude.abs().compareTo(MOST_EAST) > 0 || latitude.abs().compareTo(MOST_NORTH) > 0) {
      throw new IllegalArgumentException(
          "A seat must lie within 180 and 90 degrees, but was " + longitude + ", " + latitude);
    }
  }
}
