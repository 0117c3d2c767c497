package org.kuangheng.kernel;

import java.math.BigDecimal;

/** A length or distance (距离) in metres. */
public record Metres(BigDecimal value) implements Comparable<Metres> {
  public static final Metres ZERO = new Metres(BigDecimal.ZERO);

  public Metres {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("Metres must be 0 or more, but was " + value);
    }
  }

  public static Metres of(double value) {
    return new Metres(BigDecimal.valueOf(value));
  }

  @Override
  public int compareTo(Metres other) {
    return value.compareTo(other.value);
  }
}
