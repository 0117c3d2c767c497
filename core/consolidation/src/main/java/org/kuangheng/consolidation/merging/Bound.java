package org.kuangheng.consolidation.merging;

import java.math.BigDecimal;
import org.kuangheng.policy.Comparison;

/** A limit that applies to a merged mine: its value in the pack's unit and how it compares. */
public record Bound(BigDecimal value, Comparison comparison, String unit, String clause) {
  public boolean isMetBy(BigDecimal actual) {
    return comparison.isMetBy(actual.compareTo(value));
  }

  boolean isStrict() {
    return comparison == Comparison.MORE_THAN;
  }
}
