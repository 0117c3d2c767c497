package org.kuangheng.policy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where each disposition lies in a decision space: which mines come to it by precedence, which come
 * to none, and where two claim the same mine.
 */
final class DispositionMap {
  private final PackDraft draft;
  private final Pack pack;
  private final DecisionSpace space;
  private final Diagrams diagrams;
  private final int possible;
  private final int programme;
  private final List<Integer> taken = new ArrayList<>();

  DispositionMap(PackDraft draft, DecisionSpace space) {
    this.draft = draft;
    this.pack = Objects.requireNonNull(draft.pack());
    this.space = space;
    this.diagrams = space.diagrams();
    this.possible = new SpaceRules(pack, space).possible();
    this.programme = diagrams.and(possible, space.of(DecisionReferences.ELIGIBLE).where(true));
    int open = programme;
    for (Pack.Category category : pack.categories()) {
      taken.add(diagrams.and(open, holds(category)));
      open = diagrams.and(open, space.of(category.decision()).where(false));
    }
  }

  /** The assignments a mine can really have. */
  int possible() {
    return possible;
  }

  private int holds(Pack.Category category) {
    return space.of(category.decision()).where(true);
  }

  /** How many combinations end in each category. */
  Map<String, BigInteger> reached() {
    Map<String, BigInteger> reached = new LinkedHashMap<>();
    for (int i = 0; i < taken.size(); i++) {
      reached.put(pack.categories().get(i).code(), diagrams.count(taken.get(i)));
    }
    return reached;
  }

  void report(Findings findings) {
    reportHole(findings);
    reportConflicts(findings);
    reportPrecedence(findings);
    reportOverlaps(findings);
    reportShadows(findings);
  }

  private void reportHole(Findings findings) {
    int hole = programme;
    for (int set : taken) {
      hole = diagrams.and(hole, diagrams.not(set));
    }
    if (hole != Diagrams.NONE && findings.isNew(PolicyIssue.HOLE)) {
      findings.add(PolicyIssue.HOLE, sight(hole));
    }
    int open = diagrams.and(possible, space.of(DecisionReferences.ELIGIBLE).where(null));
    if (open != Diagrams.NONE && findings.isNew(PolicyIssue.ELIGIBILITY_OPEN)) {
      findings.add(PolicyIssue.ELIGIBILITY_OPEN, sight(open));
    }
  }

  private void reportConflicts(Findings findings) {
    for (List<String> pair : draft.exclusive()) {
      int both = programme;
      for (String code : pair) {
        both = diagrams.and(both, pack.findCategory(code).map(this::holds).orElse(Diagrams.NONE));
      }
      if (both != Diagrams.NONE && findings.isNew(PolicyIssue.CONFLICT, pair.toString())) {
        findings.add(
            PolicyIssue.CONFLICT,
            sight(both),
            "first",
            pair.getFirst(),
            "second",
            String.join(", ", pair.subList(1, pair.size())));
      }
    }
  }

  /** The decision named disposition must say what the order of the categories says. */
  private void reportPrecedence(Findings findings) {
    Partition disposition = space.of(DecisionReferences.DISPOSITION);
    for (Partition.Branch branch : disposition.branches()) {
      for (int i = 0; i < taken.size(); i++) {
        String code = pack.categories().get(i).code();
        if (!code.equals(branch.value())) {
          broken(diagrams.and(taken.get(i), branch.set()), branch, code, findings);
        }
      }
      if (branch.value() != null) {
        int outside = diagrams.and(possible, space.of(DecisionReferences.ELIGIBLE).where(false));
        broken(diagrams.and(outside, branch.set()), branch, PackCase.NONE, findings);
      }
    }
  }

  private void broken(int set, Partition.Branch given, String expected, Findings findings) {
    String value = given.value() == null ? PackCase.UNDECIDED : given.value().toString();
    if (set != Diagrams.NONE && findings.isNew(PolicyIssue.PRECEDENCE_BROKEN, value, expected)) {
      findings.add(PolicyIssue.PRECEDENCE_BROKEN, sight(set), "given", value, "expected", expected);
    }
  }

  private void reportOverlaps(Findings findings) {
    List<Pack.Category> categories = pack.categories();
    for (int i = 0; i < categories.size(); i++) {
      for (int j = i + 1; j < categories.size(); j++) {
        int both = diagrams.and(taken.get(i), holds(categories.get(j)));
        String first = categories.get(i).code();
        String second = categories.get(j).code();
        if (both != Diagrams.NONE && findings.isNew(PolicyIssue.OVERLAP_RESOLVED, first, second)) {
          findings.add(
              PolicyIssue.OVERLAP_RESOLVED,
              sight(both),
              "first",
              first,
              "second",
              second,
              "count",
              diagrams.count(both),
              "facts",
              diagrams.support(both).size());
        }
      }
    }
  }

  private void reportShadows(Findings findings) {
    for (int i = 0; i < taken.size(); i++) {
      Pack.Category category = pack.categories().get(i);
      int claimed = diagrams.and(programme, holds(category));
      if (taken.get(i) == Diagrams.NONE
          && claimed != Diagrams.NONE
          && findings.isNew(PolicyIssue.SHADOWED, category.code())) {
        findings.add(PolicyIssue.SHADOWED, sight(claimed), "category", category.code());
      }
    }
  }

  private Findings.Sight sight(int set) {
    Set<String> telling =
        diagrams.support(set).stream()
            .map(axis -> space.axes().axes().get(axis).fact().id())
            .collect(Collectors.toSet());
    return new Findings.Sight(space.day(), space.factsOf(diagrams.witness(set)), telling);
  }
}
