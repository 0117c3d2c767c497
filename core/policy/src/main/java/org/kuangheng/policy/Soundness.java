package org.kuangheng.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;

/**
 * Whether unknown stays unknown: each decision, over what it requires directly, gives a value only
 * if filling in any unknown leaves it. If every decision keeps this, so does the whole model.
 */
final class Soundness {
  static final int MOST_VECTORS = 120_000;
  static final int SAMPLES = 4_000;
  static final long SEED = 20250418;

  private final PackDraft draft;
  private final Pack pack;
  private final DmnDecisions model;
  private final List<Issue> issues;
  private final Map<String, List<Object>> domains = new HashMap<>();

  Soundness(PackDraft draft, DmnDecisions model, List<Issue> issues) {
    this.draft = draft;
    this.pack = Objects.requireNonNull(draft.pack());
    this.model = model;
    this.issues = issues;
  }

  /** Adds an issue for the first breach of each decision; gives the decisions that have none. */
  Set<String> check() {
    Set<String> sound = new HashSet<>();
    for (String decision : model.decisions()) {
      OneDecision one = new OneDecision(decision);
      one.check();
      if (!one.unsound) {
        sound.add(decision);
      }
    }
    return sound;
  }

  private List<Object> domain(String name) {
    List<Object> known = domains.get(name);
    if (known != null) {
      return known;
    }
    return pack.findFact(name)
        .map(fact -> FactAxis.of(draft, fact).points())
        .map(points -> points.stream().filter(Objects::nonNull).toList())
        .orElse(List.of(false, true));
  }

  /** One decision's walk over its vectors. */
  private final class OneDecision {
    private final String decision;
    private final DecisionFunction function;
    private final List<List<@Nullable Object>> choices = new ArrayList<>();
    private final List<Object> results = new ArrayList<>();
    private boolean unsound;
    private boolean failed;
    private boolean notBoolean;

    OneDecision(String decision) {
      this.decision = decision;
      this.function = model.function(decision);
      for (String required : function.requires()) {
        List<@Nullable Object> choice = new ArrayList<>(domain(required));
        choice.add(null);
        choices.add(choice);
      }
    }

    void check() {
      long vectors = 1;
      for (List<@Nullable Object> choice : choices) {
        vectors = Math.min(vectors * choice.size(), Integer.MAX_VALUE);
      }
      if (vectors <= MOST_VECTORS) {
        walk(0, new @Nullable Object[choices.size()]);
      } else {
        sample();
      }
      boolean words = results.stream().anyMatch(result -> !(result instanceof Boolean));
      domains.put(decision, words ? List.copyOf(results) : List.of(false, true));
    }

    private void walk(int at, @Nullable Object[] vector) {
      if (at == vector.length) {
        test(vector.clone());
        return;
      }
      for (Object value : choices.get(at)) {
        vector[at] = value;
        walk(at + 1, vector);
      }
    }

    private void sample() {
      issues.add(
          Issue.of(
              PolicyIssue.SAMPLED,
              draft.places().ofDecision(decision),
              "subject",
              decision,
              "samples",
              SAMPLES,
              "seed",
              SEED));
      Random random = new Random(SEED);
      for (int i = 0; i < SAMPLES; i++) {
        @Nullable Object[] vector = new @Nullable Object[choices.size()];
        for (int at = 0; at < vector.length; at++) {
          List<@Nullable Object> choice = choices.get(at);
          vector[at] = random.nextBoolean() ? null : choice.get(random.nextInt(choice.size()));
        }
        test(vector);
      }
    }

    private void test(@Nullable Object[] vector) {
      DecisionFunction.Answer answer = function.apply(Arrays.asList(vector));
      answer.failures().stream().findFirst().ifPresent(problem -> fail(vector, problem));
      Object result = answer.value();
      if (result == null) {
        return;
      }
      if (!results.contains(result)) {
        results.add(result);
      }
      checkKind(result);
      for (int at = 0; at < vector.length && !unsound; at++) {
        if (vector[at] == null && !draft.overrides().contains(function.requires().get(at))) {
          complete(vector, at, result);
        }
      }
    }

    private void complete(@Nullable Object[] vector, int at, Object result) {
      for (Object value : choices.get(at)) {
        @Nullable Object[] filled = vector.clone();
        filled[at] = value;
        Object other = function.apply(Arrays.asList(filled)).value();
        if (!Objects.equals(other, result)) {
          unsound = true;
          report(
              PolicyIssue.UNKNOWN_DECIDED,
              "result",
              result,
              "inputs",
              print(vector),
              "completion",
              print(filled),
              "otherwise",
              String.valueOf(other));
          return;
        }
      }
    }

    private void fail(@Nullable Object[] vector, String problem) {
      if (failed) {
        return;
      }
      failed = true;
      PolicyIssue code =
          problem.contains("No rule matched")
              ? PolicyIssue.TABLE_NO_MATCH
              : PolicyIssue.DECISION_FAILS;
      report(code, "inputs", print(vector), "problem", problem);
    }

    private void checkKind(Object result) {
      if (!notBoolean && mustBeBoolean() && !(result instanceof Boolean)) {
        notBoolean = true;
        report(PolicyIssue.DECISION_NOT_BOOLEAN, "value", result);
      }
    }

    private boolean mustBeBoolean() {
      return decision.equals(DecisionReferences.ELIGIBLE)
          || pack.categories().stream().anyMatch(c -> c.decision().equals(decision))
          || pack.criteria().stream().anyMatch(c -> c.decision().equals(decision))
          || pack.eligibility().stream().anyMatch(c -> c.decision().equals(decision))
          || pack.warnings().stream().anyMatch(w -> w.decision().equals(decision));
    }

    private String print(@Nullable Object[] vector) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < vector.length; i++) {
        parts.add(function.requires().get(i) + " = " + vector[i]);
      }
      return String.join(", ", parts);
    }

    private void report(PolicyIssue code, Object... values) {
      List<Object> all = new ArrayList<>(List.of("decision", decision));
      all.addAll(Arrays.asList(values));
      issues.add(Issue.of(code, draft.places().ofDecision(decision), all.toArray()));
    }
  }
}
