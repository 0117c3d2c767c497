package org.kuangheng.server.assessment.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Threshold;
import org.kuangheng.server.assessment.Sandbox.LimitChange;

/** Limits as a trial supposes them; {@code PolicyPacks.draft} makes a pack of them. */
final class SupposedLimits {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private SupposedLimits() {}

  /** The thresholds that the changes touch, with their limits changed. */
  static List<Threshold> of(Pack pack, List<LimitChange> changes) {
    return pack.thresholds().stream()
        .filter(t -> changes.stream().anyMatch(change -> change.threshold().equals(t.id())))
        .map(t -> changed(t, changes))
        .toList();
  }

  private static Threshold changed(Threshold threshold, List<LimitChange> changes) {
    List<Threshold.Limit> limits = new ArrayList<>();
    for (Threshold.Limit limit : threshold.limits()) {
      BigDecimal value = limit.value();
      for (LimitChange change : changes) {
        boolean meant =
            change.threshold().equals(threshold.id())
                && (change.mineral() == null || limit.minerals().contains(change.mineral()));
        if (meant) {
          value = change.value() == null ? by(value, change.percent()) : change.value();
        }
      }
      limits.add(
          new Threshold.Limit(
              value,
              limit.from(),
              limit.to(),
              limit.minerals(),
              limit.methods(),
              limit.bandFact(),
              limit.bandFrom(),
              limit.bandTo()));
    }
    return new Threshold(
        threshold.id(),
        threshold.label(),
        threshold.fact(),
        threshold.comparison(),
        threshold.unit(),
        threshold.clause(),
        limits,
        threshold.otherwiseMet(),
        threshold.confidence());
  }

  /** An amount changed by a percentage; {@code null} changes nothing. */
  static BigDecimal by(BigDecimal amount, @Nullable BigDecimal percent) {
    return percent == null ? amount : amount.multiply(HUNDRED.add(percent)).movePointLeft(2);
  }
}
