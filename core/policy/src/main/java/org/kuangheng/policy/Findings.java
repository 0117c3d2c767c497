package org.kuangheng.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** Gathers what the exploration finds, each thing once, with a witness mine the pack agrees on. */
final class Findings {
  private final Pack pack;
  private final Place place;
  private final List<Issue> issues;
  private final List<PackCheck.Witness> witnesses;
  private final Set<List<String>> seen = new HashSet<>();

  Findings(PackDraft draft, List<Issue> issues, List<PackCheck.Witness> witnesses) {
    this.pack = Objects.requireNonNull(draft.pack());
    this.place = draft.places().ofDecision(DecisionReferences.DISPOSITION);
    this.issues = issues;
    this.witnesses = witnesses;
  }

  /** A mine on a day, and which of its facts matter here. */
  record Sight(LocalDate day, Map<String, Object> facts, Set<String> telling) {}

  void add(Issue issue) {
    issues.add(issue);
  }

  /** Whether this thing has not been reported yet; {@code key} says which thing it is. */
  boolean isNew(PolicyIssue code, String... key) {
    List<String> whole = new ArrayList<>(List.of(key));
    whole.add(code.name());
    return seen.add(whole);
  }

  /** Adds a finding with its witness. */
  void add(PolicyIssue code, Sight sight, Object... values) {
    DecisionInputs inputs = DecisionInputs.of(pack, sight.facts(), sight.day());
    Map<String, @Nullable Object> results = pack.decisions().evaluate(inputs.values());
    List<Object> all = new ArrayList<>(List.of(values));
    all.addAll(List.of("date", sight.day(), "witness", print(sight)));
    witnesses.add(
        new PackCheck.Witness(
            issues.size(), sight.day(), sight.facts(), CaseRun.dispositionOf(results)));
    issues.add(Issue.of(code, place, all.toArray()));
  }

  private String print(Sight sight) {
    List<String> parts = new ArrayList<>();
    sight
        .facts()
        .forEach(
            (id, value) -> {
              if (sight.telling().contains(id)) {
                String unit = pack.findFact(id).map(FactDefinition::unit).orElse(null);
                parts.add(id + " = " + value + (unit == null ? "" : " " + unit));
              }
            });
    return String.join(", ", parts);
  }
}
