package org.kuangheng.kernel;

import java.math.BigDecimal;

/** An elevation (标高) in metres above the 1985 national height datum; may be negative. */
public record Elevation(BigDecimal value) implements Comparable<Elevation> {
  public static Elevation of(String metres) {
    return new Elevation(new BigDecimal(metres));
  }

  @Override
  public int compareTo(Elevation other) {
    return value.compareTo(other.value);
  }
}
