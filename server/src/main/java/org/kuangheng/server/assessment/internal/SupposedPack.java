package org.kuangheng.server.assessment.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Threshold;
import org.kuangheng.server.assessment.Sandbox.LimitChange;

/**
 * A pack with other limits, under a digest of its own, so that nobody takes it for the real one.
 */
final class SupposedPack {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private SupposedPack() {}

  static Pack of(Pack pack, List<LimitChange> changes) {
    if (changes.isEmpty()) {
      return pack;
    }
    List<Threshold> thresholds = pack.thresholds().stream().map(t -> changed(t, changes)).toList();
    return new Pack(
        pack.id(),
        pack.version(),
        pack.title(),
        pack.documentNumber(),
        pack.issuer(),
        pack.issued(),
        pack.inForceFrom(),
        pack.inForceTo(),
        pack.crs(),
        pack.documents(),
        pack.clauses(),
        pack.departments(),
        pack.facts(),
        thresholds,
        pack.scaleTable(),
        pack.life(),
        pack.eligibility(),
        pack.criteria(),
        pack.categories(),
        pack.layers(),
        pack.consolidation(),
        pack.warnings(),
        pack.stages(),
        pack.targets(),
        pack.requiredFields(),
        pack.publication(),
        pack.assumptions(),
        pack.plan(),
        pack.decisions(),
        pack.texts(),
        digest(pack, changes));
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

  private static Sha256 digest(Pack pack, List<LimitChange> changes) {
    List<Object> list = new ArrayList<>();
    for (LimitChange change : changes) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("threshold", change.threshold());
      tree.put("mineral", change.mineral());
      tree.put("value", change.value());
      tree.put("percent", change.percent());
      list.add(tree);
    }
    return Sha256.ofCanonical(Map.of("pack", pack.hash().hex(), "changes", list));
  }
}
