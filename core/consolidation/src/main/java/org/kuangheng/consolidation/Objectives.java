package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.kuangheng.consolidation.Scenario.ObjectiveValue;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.consolidation.merging.Link;
import org.kuangheng.consolidation.merging.Member;
import org.kuangheng.consolidation.merging.MergedMine;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.policy.ConsolidationRules.Objective;
import org.locationtech.jts.geom.Coordinate;

/**
 * The objectives (目标) in the pack's order. All are sums over groups and left-out mines except the
 * share of large and medium mines, which is the ratio of two sums.
 */
final class Objectives {
  private final Field field;
  private final List<Objective> order;

  Objectives(Field field) {
    this.field = field;
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
      case COMPACTNESS -> spreadMetres(group);
      case FEWEST_OWNERS -> group.members().stream().map(Member::holderKey).distinct().count() - 1;
      case LEAST_GAP_AREA -> gapSquareMetres(group);
    };
  }

  /** The members' distances from their common centre, added, in whole metres. */
  private long spreadMetres(MergedMine group) {
    List<Coordinate> centres =
        group.members().stream().map(member -> member.centre().getCoordinate()).toList();
    Coordinate middle = new Coordinate(0, 0);
    for (Coordinate centre : centres) {
      middle.x += centre.x / centres.size();
      middle.y += centre.y / centres.size();
    }
    return Math.round(
        centres.stream().mapToDouble(centre -> centre.distance(middle) * field.metres()).sum());
  }

  private static long gapSquareMetres(MergedMine group) {
    return group.innerLinks().stream()
        .map(Link::gapArea)
        .mapToLong(area -> area.value().setScale(0, RoundingMode.HALF_UP).longValueExact())
        .sum();
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
