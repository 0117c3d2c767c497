package org.kuangheng.server.assessment.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.assessment.Verdict.CriterionResult;
import org.kuangheng.assessment.Verdict.Input;
import org.kuangheng.assessment.Verdict.ThresholdResult;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.server.assessment.Difference;
import org.kuangheng.server.assessment.Difference.FactTurn;
import org.kuangheng.server.assessment.Difference.Turn;

/** Compares a verdict with the one before it. */
final class Differences {
  private Differences() {}

  static Difference between(@Nullable Verdict before, Computed now) {
    Verdict after = now.verdict();
    return new Difference(
        now.id(),
        now.mine().name(),
        now.county(),
        before == null ? null : before.outcome(),
        after.outcome(),
        before == null ? List.of() : criteria(before, after),
        before == null ? List.of() : thresholds(before, after),
        before == null ? List.of() : facts(before, after));
  }

  private static List<Turn> criteria(Verdict before, Verdict after) {
    Map<String, CriterionResult> old = new LinkedHashMap<>();
    all(before).forEach(result -> old.put(result.criterion(), result));
    Map<String, CriterionResult> now = new LinkedHashMap<>();
    all(after).forEach(result -> now.put(result.criterion(), result));
    List<Turn> turns = new ArrayList<>();
    for (String id : union(old.keySet(), now.keySet())) {
      CriterionResult was = old.get(id);
      CriterionResult is = now.get(id);
      CriterionResult either = Objects.requireNonNull(is == null ? was : is);
      turn(
              id,
              either.clause(),
              was == null ? null : was.truth().name(),
              is == null ? null : is.truth().name())
          .ifPresent(turns::add);
    }
    return turns;
  }

  private static List<Turn> thresholds(Verdict before, Verdict after) {
    Map<String, ThresholdResult> old = new LinkedHashMap<>();
    before.thresholds().forEach(result -> old.put(result.threshold(), result));
    Map<String, ThresholdResult> now = new LinkedHashMap<>();
    after.thresholds().forEach(result -> now.put(result.threshold(), result));
    List<Turn> turns = new ArrayList<>();
    for (String id : union(old.keySet(), now.keySet())) {
      ThresholdResult was = old.get(id);
      ThresholdResult is = now.get(id);
      ThresholdResult either = Objects.requireNonNull(is == null ? was : is);
      turn(
              id,
              either.clause(),
              was == null ? null : was.truth().name(),
              is == null ? null : is.truth().name())
          .ifPresent(turns::add);
    }
    return turns;
  }

  private static java.util.Optional<Turn> turn(
      String id, String clause, @Nullable String before, @Nullable String after) {
    return Objects.equals(before, after)
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Turn(id, clause, before, after));
  }

  private static List<FactTurn> facts(Verdict before, Verdict after) {
    Map<String, Input> old = inputs(before);
    Map<String, Input> now = inputs(after);
    Map<String, String> oldAmounts = amounts(before);
    Map<String, String> nowAmounts = amounts(after);
    List<FactTurn> turns = new ArrayList<>();
    for (String fact : union(old.keySet(), now.keySet())) {
      Input is = now.get(fact);
      Input was = old.get(fact);
      String from = was == null ? null : was.value();
      String to = is == null ? null : is.value();
      if (!Objects.equals(from, to)) {
        turns.add(new FactTurn(fact, from, to, is == null ? null : is.source()));
      }
    }
    for (String threshold : union(oldAmounts.keySet(), nowAmounts.keySet())) {
      String from = oldAmounts.get(threshold);
      String to = nowAmounts.get(threshold);
      if (!Objects.equals(from, to)) {
        turns.add(new FactTurn(threshold, from, to, null));
      }
    }
    return turns;
  }

  private static Stream<CriterionResult> all(Verdict verdict) {
    return Stream.concat(verdict.eligibility().grounds().stream(), verdict.criteria().stream());
  }

  private static Map<String, Input> inputs(Verdict verdict) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    all(verdict)
        .flatMap(criterion -> criterion.inputs().stream())
        .forEach(input -> inputs.putIfAbsent(input.fact(), input));
    return inputs;
  }

  /** What each threshold compared, by the threshold's id. */
  private static Map<String, String> amounts(Verdict verdict) {
    Map<String, String> amounts = new LinkedHashMap<>();
    for (ThresholdResult result : verdict.thresholds()) {
      if (result.actual() != null) {
        amounts.put(result.threshold(), CanonicalJson.text(result.actual()));
      }
    }
    return amounts;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> union = new LinkedHashSet<>(a);
    union.addAll(b);
    return union;
  }
}
