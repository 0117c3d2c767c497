package org.kuangheng.consolidation.merging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kuangheng.consolidation.ConstraintName;
import org.kuangheng.kernel.LocalizedText;

/**
 * What a constraint says of a merged mine, held or broken, with its numbers.
 *
 * @param needed what the rule demands, {@code null} where it is no number
 * @param actual what there is
 * @param shortfall how far it falls short, {@code null} where held or no number
 */
public record Finding(
    ConstraintName constraint,
    String clause,
    boolean held,
    @Nullable BigDecimal needed,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal shortfall,
    String unit,
    LocalizedText text) {

  /** A finding without numbers. */
  static Finding plain(Constraint constraint, MergedMine mine, boolean held, LocalizedText text) {
    return new Finding(
        constraint.name(), constraint.clause(mine), held, null, null, null, "", text);
  }
}
