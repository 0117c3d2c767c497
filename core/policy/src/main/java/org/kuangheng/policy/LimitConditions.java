package org.kuangheng.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Truth;

/** Whether a dated limit applies to a mine on a day, and the unknown facts that leave it open. */
record LimitConditions(Truth truth, Set<String> unknown) {
  static LimitConditions of(
      Threshold.Limit limit, Map<String, ? extends @Nullable Object> facts, LocalDate on) {
    boolean past = limit.to() != null && on.isAfter(limit.to());
    if (past || on.isBefore(limit.from())) {
      return new LimitConditions(Truth.NOT_MET, Set.of());
    }
    Set<String> unknown = new LinkedHashSet<>();
    Truth truth =
        word(ThresholdTest.MINERAL, limit.minerals(), facts, unknown)
            .and(word(ThresholdTest.METHOD, limit.methods(), facts, unknown))
            .and(band(limit, facts, unknown));
    return new LimitConditions(truth, truth == Truth.UNKNOWN ? unknown : Set.of());
  }

  private static Truth word(
      String fact,
      List<String> allowed,
      Map<String, ? extends @Nullable Object> facts,
      Set<String> unknown) {
    if (allowed.isEmpty()) {
      return Truth.MET;
    }
    Object value = facts.get(fact);
    if (value == null) {
      unknown.add(fact);
      return Truth.UNKNOWN;
    }
    return Truth.of(allowed.contains(value.toString()));
  }

  private static Truth band(
      Threshold.Limit limit, Map<String, ? extends @Nullable Object> facts, Set<String> unknown) {
    if (limit.bandFact() == null) {
      return Truth.MET;
    }
    if (!(facts.get(limit.bandFact()) instanceof BigDecimal amount)) {
      unknown.add(limit.bandFact());
      return Truth.UNKNOWN;
    }
    boolean fromHolds = limit.bandFrom() == null || amount.compareTo(limit.bandFrom()) >= 0;
    boolean toHolds = limit.bandTo() == null || amount.compareTo(limit.bandTo()) < 0;
    return Truth.of(fromHolds && toHolds);
  }
}
