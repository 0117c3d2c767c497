package org.kuangheng.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one fact that a pack can tell apart: yes and no, its words, or amounts below, at
 * and above each limit on it.
 */
record FactAxis(FactDefinition fact, List<Object> points) {
  private static final BigDecimal STEP = new BigDecimal("0.01");

  static FactAxis of(Pack pack, FactDefinition fact) {
    return new FactAxis(
        fact,
        switch (fact.kind()) {
          case YES_NO -> List.of(false, true);
          case WORD -> List.copyOf(fact.words());
          case DAY -> List.of(LocalDate.EPOCH);
          case AMOUNT -> amounts(limitsOn(pack, fact));
        });
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
    if (fact.id().equals(KnownFacts.CAPACITY)) {
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
  private static List<Object> amounts(Set<BigDecimal> limits) {
    List<Object> points = new ArrayList<>();
    BigDecimal last = null;
    for (BigDecimal limit : limits) {
      points.add(last == null ? limit.subtract(STEP) : between(last, limit));
      points.add(limit);
      last = limit;
    }
    points.add(last == null ? BigDecimal.ONE : last.add(STEP));
    return List.copyOf(points);
  }

  private static BigDecimal between(BigDecimal low, BigDecimal high) {
    BigDecimal near = high.subtract(STEP);
    return near.compareTo(low) > 0 ? near : low.add(high).divide(new BigDecimal(BigInteger.TWO));
  }

  /** A point as a person reads it. */
  String print(int point) {
    Object value = points.get(point);
    if (value instanceof BigDecimal amount) {
      return fact.id() + " = " + amount.toPlainString() + " " + fact.unit();
    }
    return fact.id() + " = " + value;
  }
}
