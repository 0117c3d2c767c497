package org.kuangheng.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kuangheng.kernel.Issue;

/** Whether the amounts of a pack lie where they can mean something. */
final class Ranges {
  private static final BigDecimal FARTHEST_SETBACK = BigDecimal.valueOf(50_000);

  private final PackDraft draft;

  Ranges(PackDraft draft) {
    this.draft = draft;
  }

  void check() {
    Pack pack = Objects.requireNonNull(draft.pack());
    checkLife(pack.life());
    checkConsolidation(pack.consolidation());
    checkSystem(pack);
    pack.layers().forEach(this::checkLayer);
    checkScaleRowsOnce(pack.scaleTable().rows());
    pack.thresholds().forEach(threshold -> confidence(threshold.confidence(), threshold));
    pack.documents().forEach(document -> confidence(document.confidence(), document));
    for (ScaleTable.Row row : pack.scaleTable().rows()) {
      confidence(row.confidence(), row);
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

  /** CGCS2000 geographic and its zones; WGS 84 for packs of foreign data. */
  private void checkSystem(Pack pack) {
    int crs = pack.crs();
    boolean known = crs == 4326 || (crs >= 4490 && crs <= 4554);
    require(known, "crs", crs, "4490–4554, 4326", pack);
  }

  private void checkLayer(LayerRule layer) {
    notNegative(layer.setback(), "setback", layer);
    boolean sensible = layer.setback().compareTo(FARTHEST_SETBACK) <= 0;
    require(sensible, "setback", layer.setback(), "≤ " + FARTHEST_SETBACK, layer);
    confidence(layer.confidence(), layer);
  }

  private void checkScaleRowsOnce(List<ScaleTable.Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (ScaleTable.Row earlier : rows.subList(0, i)) {
        ScaleTable.Row row = rows.get(i);
        boolean same =
            earlier.mineral().equals(row.mineral())
                && (earlier.methods().equals(row.methods())
                    || !Collections.disjoint(earlier.methods(), row.methods()));
        require(!same, "mineral", row.mineral(), "1 × " + row.methods(), row);
      }
    }
  }

  private void confidence(String mark, Object owner) {
    require(mark.matches("[ABCU]"), "confidence", mark, "A, B, C, U", owner);
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
    for (LifeRule.Formula formula : life.formulas()) {
      positive(formula.factor(), "factor", formula);
      boolean plain = formula.kind() == LifeRule.Formula.Kind.WITH_COEFFICIENT;
      boolean one = formula.factor().compareTo(BigDecimal.ONE) == 0;
      require(plain || one, "factor", formula.factor(), "1 (WITH_DILUTION)", formula);
    }
  }

  private void checkConsolidation(ConsolidationRules rules) {
    notNegative(rules.contiguityTolerance(), "contiguityTolerance", rules);
    notNegative(rules.neighbourDistance(), "neighbourDistance", rules);
    notNegative(rules.oreBodyDistance(), "oreBodyDistance", rules);
    atLeast(1, rules.maximumMembers(), "maximumMembers", rules);
    atLeast(1, rules.alternatives(), "alternatives", rules);
    boolean once = Set.copyOf(rules.objectives()).size() == rules.objectives().size();
    require(once, "objectives", rules.objectives(), "1 ×", rules);
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
