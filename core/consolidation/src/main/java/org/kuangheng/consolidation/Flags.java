package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.merging.Phrase;
import org.kuangheng.consolidation.merging.Quantities;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.geo.prism.Withdrawal;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;

/** What people must look at before a mine merges (提示). */
record Flags(Pack pack, MineRecord mine) {
  private static final String SETTLED = "violationsSettled";

  /** {@code quantities} are those of the whole right and those counted after withdrawal. */
  List<LocalizedText> of(
      Verdict verdict, SpatialFindings findings, Map.Entry<Quantities, Quantities> quantities) {
    List<LocalizedText> flags = new ArrayList<>();
    if (verdict.recommended() == null) {
      flags.add(
          Phrase.FLAG_UNDECIDED.with(
              "mine", mine.name(), "categories", categoryNames(pack, verdict)));
    }
    if (verdict.eligibility().eligible() == Truth.UNKNOWN) {
      flags.add(Phrase.FLAG_ELIGIBILITY_UNKNOWN.with("mine", mine.name()));
    }
    for (String fact : openFacts(pack, mine)) {
      flags.add(Phrase.FLAG_OPEN_FACT.with("mine", mine.name(), "fact", labelOf(fact)));
    }
    Withdrawal withdrawal = findings.afterHardLayers();
    if (withdrawal != null && withdrawal.overlap().value().signum() > 0) {
      flags.add(withdrawn(withdrawal, quantities.getKey(), quantities.getValue()));
    }
    findings.overlaps().stream()
        .flatMap(overlap -> conditional(overlap).stream())
        .distinct()
        .forEach(flags::add);
    return flags;
  }

  private LocalizedText withdrawn(Withdrawal withdrawal, Quantities before, Quantities counted) {
    return Phrase.FLAG_WITHDRAWN.with(
        "mine", mine.name(),
        "share", Rounding.PERCENT.print(withdrawal.remainingShare().value()),
        "retained", Rounding.TEN_THOUSAND_TONNES.print(counted.retained().tenThousands()),
        "before", Rounding.TEN_THOUSAND_TONNES.print(before.retained().tenThousands()));
  }

  private Optional<LocalizedText> conditional(SpatialFindings.LayerOverlap overlap) {
    return pack.layers().stream()
        .filter(layer -> layer.id().equals(overlap.layer()))
        .filter(layer -> layer.strength() == LayerRule.Strength.CONDITIONAL)
        .filter(layer -> overlap.area().value().compareTo(BigDecimal.ONE) > 0)
        .findFirst()
        .map(
            layer ->
                Phrase.FLAG_CONDITIONAL_LAYER.with(
                    "mine", mine.name(),
                    "layer", layer.name(),
                    "feature", overlap.featureName(),
                    "area", overlap.area().value().setScale(0, RoundingMode.HALF_UP),
                    "departments", departments(layer)));
  }

  private LocalizedText departments(LayerRule layer) {
    List<LocalizedText> names =
        layer.departments().stream()
            .map(
                code ->
                    pack.departments().stream()
                        .filter(department -> department.code().equals(code))
                        .map(Pack.Department::name)
                        .findFirst()
                        .orElse(new LocalizedText(code, code)))
            .toList();
    return names.isEmpty() ? Phrase.COMPETENT_UNIT.with() : joined(names);
  }

  /** The pack's open facts that are true of the mine, undisputed, and not settled. */
  static List<String> openFacts(Pack pack, MineRecord mine) {
    return isTrue(mine, SETTLED)
        ? List.of()
        : pack.consolidation().openFacts().stream().filter(fact -> isTrue(mine, fact)).toList();
  }

  static boolean isTrue(MineRecord mine, String key) {
    Optional<Fact> fact = mine.findFact(key);
    return fact.isPresent()
        && fact.get().source().state() != VerificationState.DISPUTED
        && fact.get().value() instanceof FactValue.YesNo(boolean value)
        && value;
  }

  private LocalizedText labelOf(String fact) {
    return pack.findFact(fact).map(FactDefinition::label).orElse(new LocalizedText(fact, fact));
  }

  static LocalizedText categoryNames(Pack pack, Verdict verdict) {
    List<LocalizedText> names =
        verdict.possible().stream()
            .map(
                code ->
                    pack.findCategory(code)
                        .map(Pack.Category::name)
                        .orElse(new LocalizedText(code, code)))
            .toList();
    return names.isEmpty() ? Phrase.NOT_KNOWN.with() : joined(names);
  }

  private static LocalizedText joined(List<LocalizedText> names) {
    return new LocalizedText(
        names.stream().map(LocalizedText::zh).collect(Collectors.joining("、")),
        names.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
  }
}
