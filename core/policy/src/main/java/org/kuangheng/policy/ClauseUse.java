package org.kuangheng.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kuangheng.kernel.Issue;

/** Whether every clause of a pack is used by something, or said to be informational. */
final class ClauseUse {
  private ClauseUse() {}

  static void check(PackDraft draft, List<Issue> issues) {
    Pack pack = Objects.requireNonNull(draft.pack());
    Set<String> used = new HashSet<>(draft.informational());
    used.add(pack.life().clause());
    pack.categories().forEach(c -> used.add(c.clause()));
    pack.eligibility().forEach(c -> used.add(c.clause()));
    pack.criteria().forEach(c -> used.add(c.clause()));
    pack.thresholds().forEach(t -> used.add(t.clause()));
    pack.layers().forEach(l -> used.add(l.clause()));
    pack.warnings().forEach(w -> used.add(w.clause()));
    pack.stages().forEach(s -> used.add(s.clause()));
    pack.targets().forEach(t -> used.add(t.clause()));
    pack.assumptions().forEach(a -> used.addAll(a.clauses()));
    pack.requiredFields().values().forEach(fields -> fields.forEach(f -> used.add(f.clause())));
    for (Pack.Clause clause : pack.clauses()) {
      if (!used.contains(clause.id())) {
        issues.add(Issue.of(PolicyIssue.CLAUSE_UNUSED, draft.placeOf(clause), "id", clause.id()));
      }
    }
  }
}
