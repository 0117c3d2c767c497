package org.kuangheng.kernel;

import java.math.BigDecimal;

/**
 * A difference of two percentages in points (百分点). Clause 2(a) "提高20%以上" can be read in points or
 * relatively; the two readings are two types so that nobody adds one to the other.
 */
public record PercentagePoints(BigDecimal value) implements Comparable<PercentagePoints> {
  public static PercentagePoints between(Percent from, Percent to) {
    return new PercentagePoints(to.value().subtract(from.value()));
  }

  @Override
  public int compareTo(PercentagePoints other) {
    return value.compareTo(other.value);
  }
}
