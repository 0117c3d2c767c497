package org.kuangheng.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one fact that a pack can tell apart: yes and no, its words, or amounts below, at
 * and above each limit on it.
 */
record FactAxis(FactDefinition fact, List<@Nullable Object> points) {
  private static final BigDecimal STEP = new BigDecimal("0.01");
  private static final Set<String> WHOLE_UNITS = Set.of("天", "日", "个", "次", "人");

  /** Where a person may override, that nobody does is one more point, written {@code null}. */
  static FactAxis of(PackDraft draft, FactDefinition fact) {
    List<@Nullable Object> points = new ArrayList<>();
    if (draft.overrides().contains(fact.id())) {
      points.add(null);
    }
    points.addAll(pointsOf(Objects.requireNonNull(draft.pack()), fact));
    return new FactAxis(fact, Collections.unmodifiableList(points));
  }

  private static List<Object> pointsOf(Pack pack, FactDefinition fact) {
    return switch (fact.kind()) {
      case YES_NO -> List.of(false, true);
      case WORD -> List.copyOf(fact.words());
      case DAY -> List.of(LocalDate.EPOCH);
      case AMOUNT -> amounts(limitsOn(pack, fact), step(fact));
    };
  }

  private static BigDecimal step(FactDefinition fact) {
    String unit = fact.unit();
    return unit != null && WHOLE_UNITS.contains(unit) ? BigDecimal.ONE : STEP;
  }

  private static Set<BigDecimal> limitsOn(Pack pack, FactDefinition fact) {
    TreeSet<BigDecimal> limits = new TreeSet<>();
    for (Threshold threshold : pack.thresholds()) {
      for (Threshold.Limit limit : threshold.limits()) {
        if (threshold.fact().equals(fact.id())) {
          limits.add(limit.value());
        }
        if (fact.id().equals(limit.bandFact())) {
          addIfThere(limits, limit.bandFrom());
          addIfThere(limits, limit.bandTo());
        }
      }
    }
    if (fact.id().equals(KnownFacts.CAPACITY) && KnownFacts.scaleMatters(pack)) {
      for (ScaleTable.Row row : pack.scaleTable().rows()) {
        limits.add(row.largeFrom());
        limits.add(row.mediumFrom());
      }
    }
    return limits;
  }

  private static void addIfThere(TreeSet<BigDecimal> limits, @Nullable BigDecimal limit) {
    if (limit != null) {
      limits.add(limit);
    }
  }

  /** Each limit, one point before the first, one after the last, one between each two. */
  private static List<Object> amounts(Set<BigDecimal> limits, BigDecimal step) {
    List<Object> points = new ArrayList<>();
    BigDecimal last = null;
    for (BigDecimal limit : limits) {
      points.add(last == null ? limit.subtract(step) : between(last, limit, step));
      points.add(limit);
      last = limit;
    }
    points.add(last == null ? BigDecimal.ONE : last.add(step));
    return List.copyOf(points);
  }

  private static BigDecimal between(BigDecimal low, BigDecimal high, BigDecimal step) {
    BigDecimal near = high.subtract(step);
    return near.compareTo(low) > 0 ? near : low.add(high).divide(new BigDecimal(BigInteger.TWO));
  }
}
