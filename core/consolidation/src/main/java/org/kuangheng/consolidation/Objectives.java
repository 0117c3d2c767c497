package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.kuangheng.consolidation.Scenario.ObjectiveValue;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.consolidation.merging.MergedMine;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.policy.ConsolidationRules.Objective;

/**
 * The objectives (目标) in the pack's order. All are sums over groups and left-out mines except the
 * share of large and medium mines, which is the ratio of two sums.
 */
final class Objectives {
  private final List<Objective> order;

  Objectives(Field field) {
    LinkedHashSet<Objective> stated = new LinkedHashSet<>(field.rules().stated().objectives());
    stated.add(Objective.FEWEST_HOMELESS);
    this.order = List.copyOf(stated);
  }

  List<Objective> order() {
    return order;
  }

  /** What the group adds to the objective; for the share, whether it is large or medium. */
  long ofGroup(Objective objective, MergedMine group) {
    return switch (objective) {
      case FEWEST_HOMELESS -> 0;
      case LARGE_MEDIUM_SHARE -> group.production().scaleClass() == ScaleClass.SMALL ? 0 : 1;
      case FEWEST_SYSTEMS -> 1;
      case COMPACTNESS -> group.spreadMetres();
      case FEWEST_OWNERS -> group.holders() - 1L;
      case LEAST_GAP_AREA -> group.gapSquareMetres();
    };
  }

  /** The values of an answer, in order. */
  List<ObjectiveValue> values(List<MergedMine> groups, int homeless) {
    List<ObjectiveValue> values = new ArrayList<>();
    for (Objective objective : order) {
      long sum = groups.stream().mapToLong(group -> ofGroup(objective, group)).sum();
      values.add(
          switch (objective) {
            case FEWEST_HOMELESS -> value(objective, homeless, "座");
            case LARGE_MEDIUM_SHARE ->
                new ObjectiveValue(objective, percent(sum, groups.size()), "%");
            case FEWEST_SYSTEMS -> value(objective, sum, "套");
            case COMPACTNESS -> value(objective, sum, "米");
            case FEWEST_OWNERS -> value(objective, sum, "家");
            case LEAST_GAP_AREA -> value(objective, sum, "平方米");
          });
    }
    return values;
  }

  private static ObjectiveValue value(Objective objective, long value, String unit) {
    return new ObjectiveValue(objective, BigDecimal.valueOf(value), unit);
  }

  private static BigDecimal percent(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : Rounding.PERCENT.round(
            BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
  }
}
