package org.kuangheng.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;

/** Which criteria, categories and warnings some mine meets and some mine does not, on any day. */
final class Reachability {
  private final PackDraft draft;
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> met = new HashSet<>();
  private final Set<String> notMet = new HashSet<>();

  private record Rule(String kind, String id, String decision, Object owner) {}

  Reachability(PackDraft draft) {
    this.draft = draft;
    Pack pack = Objects.requireNonNull(draft.pack());
    pack.categories().forEach(c -> rules.add(new Rule("category", c.code(), c.decision(), c)));
    pack.eligibility().forEach(c -> rules.add(new Rule("criterion", c.id(), c.decision(), c)));
    pack.criteria().forEach(c -> rules.add(new Rule("criterion", c.id(), c.decision(), c)));
    pack.warnings().forEach(w -> rules.add(new Rule("warning", w.id(), w.decision(), w)));
  }

  /** Notes what a space reaches. */
  void see(DecisionSpace space, int possible) {
    for (Rule rule : rules) {
      Partition partition = space.of(rule.decision());
      if (space.diagrams().and(possible, partition.where(true)) != Diagrams.NONE) {
        met.add(rule.decision());
      }
      if (space.diagrams().and(possible, partition.where(false)) != Diagrams.NONE) {
        notMet.add(rule.decision());
      }
    }
  }

  /** Notes what one mine reaches. */
  void see(Map<String, @Nullable Object> results) {
    results.forEach(
        (decision, value) -> {
          if (value instanceof Boolean truth) {
            (truth ? met : notMet).add(decision);
          }
        });
  }

  void report(Findings findings) {
    for (Rule rule : rules) {
      if (!met.contains(rule.decision())) {
        report(findings, PolicyIssue.NEVER_MET, rule);
      } else if (!notMet.contains(rule.decision())) {
        report(findings, PolicyIssue.ALWAYS_MET, rule);
      }
    }
  }

  private void report(Findings findings, PolicyIssue code, Rule rule) {
    findings.add(
        Issue.of(
            code,
            draft.placeOf(rule.owner()),
            "kind",
            rule.kind(),
            "id",
            rule.id(),
            "decision",
            rule.decision()));
  }
}
