package org.kuangheng.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Truth;

/** Runs a pack's cases, and says which limits and which categories have none. */
final class CaseRun {
  private final PackDraft draft;
  private final Pack pack;
  private final List<Issue> issues;
  private int passed;

  CaseRun(PackDraft draft, List<Issue> issues) {
    this.draft = draft;
    this.pack = Objects.requireNonNull(draft.pack());
    this.issues = issues;
  }

  /** How many cases came out as expected. */
  int run() {
    for (PackCase one : draft.cases()) {
      int before = issues.size();
      run(one);
      passed += issues.size() == before ? 1 : 0;
    }
    checkCoverage();
    pack.thresholds().forEach(this::checkBoundaries);
    return passed;
  }

  private void run(PackCase one) {
    DecisionInputs inputs = DecisionInputs.of(pack, one.facts(), one.on());
    Map<String, @Nullable Object> results = pack.decisions().evaluate(inputs.values());
    PackCase.Expectation expected = one.expect();
    String disposition = expected.disposition();
    if (disposition != null) {
      expect(one, DecisionReferences.DISPOSITION, disposition, dispositionOf(results));
    }
    Truth eligible = expected.eligible();
    if (eligible != null) {
      expect(
          one, DecisionReferences.ELIGIBLE, eligible, truth(results, DecisionReferences.ELIGIBLE));
    }
    expected
        .thresholds()
        .forEach(
            (id, truth) ->
                expect(one, id, truth, Objects.requireNonNull(inputs.tests().get(id)).truth()));
    expected.decisions().forEach((id, truth) -> expect(one, id, truth, truth(results, id)));
    for (Pack.Criterion criterion : criteria()) {
      Truth truth = expected.criteria().get(criterion.id());
      if (truth != null) {
        expect(one, criterion.id(), truth, truth(results, criterion.decision()));
      }
    }
  }

  private List<Pack.Criterion> criteria() {
    return java.util.stream.Stream.concat(pack.eligibility().stream(), pack.criteria().stream())
        .toList();
  }

  /** What a pack's results come to, in the words of a case. */
  static String dispositionOf(Map<String, @Nullable Object> results) {
    Object eligible = results.get(DecisionReferences.ELIGIBLE);
    Object disposition = results.get(DecisionReferences.DISPOSITION);
    if (Boolean.FALSE.equals(eligible) && disposition == null) {
      return PackCase.NONE;
    }
    return disposition == null ? PackCase.UNDECIDED : disposition.toString();
  }

  private static Truth truth(Map<String, @Nullable Object> results, String decision) {
    return Truth.of(results.get(decision) instanceof Boolean known ? known : null);
  }

  private void expect(PackCase one, String subject, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      issues.add(
          Issue.of(
              PolicyIssue.CASE_FAILS,
              draft.placeOf(one),
              "case",
              one.id(),
              "subject",
              subject,
              "expected",
              expected,
              "actual",
              actual));
    }
  }

  private void checkCoverage() {
    Set<String> covered = new HashSet<>();
    for (PackCase one : draft.cases()) {
      covered.add(String.valueOf(one.expect().disposition()));
      one.expect().criteria().forEach((id, truth) -> covered.add("criterion " + id));
    }
    for (Pack.Category category : pack.categories()) {
      if (!covered.contains(category.code())) {
        noCase("category", category.code(), category);
      }
    }
    for (Pack.Criterion criterion : criteria()) {
      if (!covered.contains("criterion " + criterion.id())) {
        noCase("criterion", criterion.id(), criterion);
      }
    }
  }

  private void noCase(String kind, String id, Object owner) {
    issues.add(Issue.of(PolicyIssue.NO_CASE, draft.placeOf(owner), "kind", kind, "id", id));
  }

  private void checkBoundaries(Threshold threshold) {
    for (int row = 0; row < threshold.limits().size(); row++) {
      Threshold.Limit limit = threshold.limits().get(row);
      Set<Integer> signs = new HashSet<>();
      for (PackCase one : draft.cases()) {
        if (one.expect().thresholds().containsKey(threshold.id())) {
          ThresholdTest test = ThresholdTest.of(threshold, one.facts(), one.on());
          if (limit.equals(test.limit()) && test.margin() != null) {
            signs.add(test.margin().signum());
          }
        }
      }
      for (Boundary boundary : Boundary.values()) {
        if (!signs.contains(boundary.sign)) {
          missing(threshold, row, boundary);
        }
      }
    }
  }

  private enum Boundary {
    BELOW(-1),
    AT(0),
    ABOVE(1);

    private final int sign;

    Boundary(int sign) {
      this.sign = sign;
    }
  }

  private void missing(Threshold threshold, int row, Boundary boundary) {
    issues.add(
        Issue.of(
            PolicyIssue.BOUNDARY_CASE_MISSING,
            draft.placeOf(threshold),
            "threshold",
            threshold.id(),
            "fact",
            threshold.fact(),
            "value",
            threshold.limits().get(row).value().toPlainString(),
            "unit",
            threshold.unit(),
            "row",
            row + 1,
            "where",
            boundary));
  }
}
