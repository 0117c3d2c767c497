package org.kuangheng.server.assessment.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.UnitCode;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.AssessmentProblem;
import org.kuangheng.server.assessment.Sandbox.FactChange;
import org.kuangheng.server.assessment.Sandbox.LimitChange;
import org.kuangheng.server.assessment.Sandbox.Trial;

/** What is supposed in a trial: other facts, other reserves and capacities, other limits. */
final class Supposition {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(900);

  private final Pack pack;
  private final Trial trial;
  private final Map<String, List<FactChange>> byMine = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  Supposition(Pack pack, Trial trial) {
    this.pack = pack;
    this.trial = trial;
    trial
        .facts()
        .forEach(
            change -> byMine.computeIfAbsent(change.mine(), _ -> new ArrayList<>()).add(change));
    for (FactChange change : trial.facts()) {
      check(pack, change);
    }
    check("reservesPercent", trial.reservesPercent());
    check("capacityPercent", trial.capacityPercent());
    for (LimitChange change : trial.thresholds()) {
      check(pack, change);
    }
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** Refuses changes to mines that have no verdict the caller may see. */
  void requireKnown(Collection<String> mines) {
    Set<String> known = Set.copyOf(mines);
    List<Issue> unknown =
        byMine.keySet().stream()
            .filter(mine -> !known.contains(mine))
            .sorted()
            .map(
                mine ->
                    Issue.of(
                        AssessmentProblem.MINE_UNKNOWN,
                        Place.of("request").atField("facts"),
                        "mine",
                        mine))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(AssessmentProblem.MINE_UNKNOWN.status(), unknown);
    }
  }

  private void check(Pack actual, FactChange change) {
    Place place = Place.of("request").inPart(change.mine()).atField("facts");
    Optional<FactDefinition> fact = actual.findFact(change.fact());
    if (fact.isEmpty() || fact.get().assertedBy().isEmpty()) {
      issues.add(Issue.of(AssessmentProblem.FACT_UNKNOWN, place, "fact", change.fact()));
    } else if (change.value() != null && AnswerForm.read(fact.get(), change.value()).isEmpty()) {
      issues.add(
          Issue.of(
              AssessmentProblem.ANSWER_INVALID,
              place,
              "label",
              fact.get().label().zh(),
              "expected",
              AnswerForm.expected(fact.get()),
              "given",
              change.value()));
    }
  }

  private void check(Pack actual, LimitChange change) {
    Place place = Place.of("request").inPart(change.threshold()).atField("thresholds");
    if (actual.findThreshold(change.threshold()).isEmpty()) {
      issues.add(
          Issue.of(AssessmentProblem.THRESHOLD_UNKNOWN, place, "threshold", change.threshold()));
    }
    if ((change.value() == null) == (change.percent() == null)) {
      issues.add(
          Issue.of(AssessmentProblem.NOT_ALONE, place, "field", "value", "other", "percent"));
    }
    check("thresholds", change.percent());
  }

  private void check(String field, @Nullable BigDecimal percent) {
    if (percent != null
        && (percent.compareTo(HUNDRED.negate()) <= 0 || percent.compareTo(MOST) > 0)) {
      issues.add(
          Issue.of(
              ApiProblem.INVALID,
              Place.of("request").atField(field),
              "field",
              field,
              "why",
              "> -100, <= 900"));
    }
  }

  /** The mine as supposed. */
  MineRecord of(MineRecord mine) {
    List<FactChange> changes = byMine.getOrDefault(mine.id().value(), List.of());
    if (changes.isEmpty() && trial.reservesPercent() == null && trial.capacityPercent() == null) {
      return mine;
    }
    return new MineRecord(
        mine.id(),
        mine.name(),
        mine.holder(),
        mine.county(),
        mine.town(),
        mine.titles(),
        mine.mineral(),
        mine.otherMinerals(),
        mine.method(),
        capacities(mine.capacities()),
        reserves(mine.reserves()),
        mine.area(),
        mine.declaredArea(),
        mine.oreBodies(),
        mine.state(),
        mine.productionSystems(),
        facts(mine.facts(), changes),
        mine.notes());
  }

  private Map<String, Fact> facts(Map<String, Fact> actual, List<FactChange> changes) {
    Map<String, Fact> facts = new LinkedHashMap<>(actual);
    for (FactChange change : changes) {
      FactDefinition fact = pack.findFact(change.fact()).orElseThrow();
      if (change.value() == null) {
        facts.remove(change.fact());
      } else {
        FactValue value = AnswerForm.read(fact, change.value()).orElseThrow();
        Source source =
            new Source(
                new DocumentRef("what-if", null),
                new UnitCode(fact.assertedBy().getFirst()),
                null,
                VerificationState.VERIFIED);
        facts.put(change.fact(), new Fact(change.fact(), value, source));
      }
    }
    return facts;
  }

  private Map<CapacityBasis, AnnualCapacity> capacities(Map<CapacityBasis, AnnualCapacity> actual) {
    Map<CapacityBasis, AnnualCapacity> capacities = new LinkedHashMap<>();
    actual.forEach(
        (basis, capacity) ->
            capacities.put(
                basis,
                new AnnualCapacity(
                    SupposedLimits.by(capacity.tonnesPerYear(), trial.capacityPercent()))));
    return capacities;
  }

  private @Nullable ReserveStatement reserves(@Nullable ReserveStatement actual) {
    if (actual == null || trial.reservesPercent() == null) {
      return actual;
    }
    Map<ReserveStatement.Category, Tonnes> amounts = new LinkedHashMap<>();
    actual.amounts().forEach((category, amount) -> amounts.put(category, scaled(amount)));
    return new ReserveStatement(
        actual.asOf(),
        amounts,
        actual.designLoss() == null ? null : scaled(actual.designLoss()),
        actual.unusable() == null ? null : scaled(actual.unusable()),
        actual.recovery(),
        actual.dilution(),
        actual.recoverable() == null ? null : scaled(actual.recoverable()),
        actual.document());
  }

  private Tonnes scaled(Tonnes amount) {
    return new Tonnes(SupposedLimits.by(amount.value(), trial.reservesPercent()));
  }
}
