package org.kuangheng.kernel;

import java.math.BigDecimal;

/** An area (面积) in square metres. Printed in km² to four decimals (Ministry notice 2022 No. 24). */
public record SquareMetres(BigDecimal value) implements Comparable<SquareMetres> {
  public static final SquareMetres ZERO = new SquareMetres(BigDecimal.ZERO);

  public SquareMetres {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("SquareMetres must be 0 or more, but was " + value);
    }
  }

  public static SquareMetres of(double value) {
    return new SquareMetres(BigDecimal.valueOf(value));
  }

  public static SquareMetres ofKm2(BigDecimal km2) {
    return new SquareMetres(km2.movePointRight(6));
  }

  public static SquareMetres ofHectares(BigDecimal hectares) {
    return new SquareMetres(hectares.movePointRight(4));
  }

  /** The area in km², rounded half-up to four decimals as the registry prints it. */
  public BigDecimal km2() {
    return Rounding.AREA_KM2.round(value.movePointLeft(6));
  }

  @Override
  public int compareTo(SquareMetres other) {
    return value.compareTo(other.value);
  }
}
