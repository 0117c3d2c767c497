package org.kuangheng.kernel;

import java.math.BigDecimal;

/** A span in years (年), as service life (服务年限) is measured. Exact; printed to two decimals. */
public record Years(BigDecimal value) implements Comparable<Years> {
  public Years {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("Years must be 0 or more, but was " + value);
    }
  }

  @Override
  public int compareTo(Years other) {
    return value.compareTo(other.value);
  }
}
