package org.kuangheng.kernel;

import java.math.BigDecimal;
import java.math.MathContext;

/** A ratio in per cent (百分比): 20 means 0.20. Not the same as {@link PercentagePoints}. */
public record Percent(BigDecimal value) implements Comparable<Percent> {
  public static Percent ofRatio(BigDecimal ratio) {
    return new Percent(ratio.movePointRight(2));
  }

  /** {@code part / whole} in per cent; the whole must not be zero. */
  public static Percent ofParts(BigDecimal part, BigDecimal whole) {
    return ofRatio(part.divide(whole, MathContext.DECIMAL64));
  }

  public BigDecimal ratio() {
    return value.movePointLeft(2);
  }

  @Override
  public int compareTo(Percent other) {
    return value.compareTo(other.value);
  }
}
