package org.kuangheng.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.kuangheng.kernel.Issue;

/** Whether the amounts of a pack lie where they can mean something. */
final class Ranges {
  private final PackDraft draft;

  Ranges(PackDraft draft) {
    this.draft = draft;
  }

  void check() {
    Pack pack = Objects.requireNonNull(draft.pack());
    checkLife(pack.life());
    checkConsolidation(pack.consolidation());
    pack.layers().forEach(layer -> notNegative(layer.setback(), "setback", layer));
    for (ScaleTable.Row row : pack.scaleTable().rows()) {
      boolean rising = row.mediumFrom().compareTo(row.largeFrom()) < 0;
      require(rising, "mediumFrom", row.mediumFrom(), "< largeFrom", row);
      positive(row.mediumFrom(), "mediumFrom", row);
    }
    for (Pack.Stage stage : pack.stages()) {
      Integer months = stage.months();
      require(months == null || months >= 0, "months", months == null ? 0 : months, "≥ 0", stage);
    }
    Pack.PublicationRules publication = pack.publication();
    atLeast(0, publication.noticeDays(), "noticeDays", publication);
    atLeast(0, publication.objectionDays(), "objectionDays", publication);
    if (pack.inForceTo() != null) {
      require(
          !pack.inForceTo().isBefore(pack.inForceFrom()),
          "inForceTo",
          pack.inForceTo(),
          "≥ inForceFrom",
          pack);
    }
  }

  private void checkLife(LifeRule life) {
    notNegative(life.inferredFactor(), "inferredFactor", life);
    atMostOne(life.inferredFactor(), "inferredFactor", life);
    for (BigDecimal recovery : life.defaultRecovery().values()) {
      positive(recovery, "defaultRecovery", life);
      atMostOne(recovery, "defaultRecovery", life);
    }
    for (BigDecimal dilution : life.defaultDilution().values()) {
      notNegative(dilution, "defaultDilution", life);
      require(dilution.compareTo(BigDecimal.ONE) < 0, "defaultDilution", dilution, "< 1", life);
    }
    require(!life.formulas().isEmpty(), "formulas", List.of(), "≥ 1", life);
    life.formulas().forEach(formula -> positive(formula.factor(), "factor", formula));
  }

  private void checkConsolidation(ConsolidationRules rules) {
    notNegative(rules.contiguityTolerance(), "contiguityTolerance", rules);
    notNegative(rules.neighbourDistance(), "neighbourDistance", rules);
    notNegative(rules.oreBodyDistance(), "oreBodyDistance", rules);
    atLeast(1, rules.maximumMembers(), "maximumMembers", rules);
    atLeast(1, rules.alternatives(), "alternatives", rules);
  }

  private void notNegative(BigDecimal value, String key, Object owner) {
    require(value.signum() >= 0, key, value, "≥ 0", owner);
  }

  private void positive(BigDecimal value, String key, Object owner) {
    require(value.signum() > 0, key, value, "> 0", owner);
  }

  private void atMostOne(BigDecimal value, String key, Object owner) {
    require(value.compareTo(BigDecimal.ONE) <= 0, key, value, "≤ 1", owner);
  }

  private void atLeast(int least, int value, String key, Object owner) {
    require(value >= least, key, value, "≥ " + least, owner);
  }

  private void require(boolean holds, String key, Object value, String range, Object owner) {
    if (!holds) {
      draft
          .issues()
          .add(
              Issue.of(
                  PolicyIssue.OUT_OF_RANGE,
                  draft.placeOf(owner).atField(key),
                  "key",
                  key,
                  "value",
                  value,
                  "range",
                  range));
    }
  }
}
