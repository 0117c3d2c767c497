package org.kuangheng.server.consolidation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.server.assessment.Assessments.Assessed;
import org.kuangheng.server.assessment.Decided;
import org.kuangheng.server.consolidation.Proposals.Changed;

/**
 * What each mine was when a run looked at it, by digest, so that one can tell whether it still is.
 */
record Fingerprints(Map<String, Of> mines) {
  /** One mine: its record, what lies around it, the decision on it, the rules. */
  record Of(String facts, String surroundings, @Nullable String decision, String pack) {}

  Fingerprints {
    mines = new TreeMap<>(mines);
  }

  static Fingerprints of(Assessed assessed, Decided decided) {
    Map<String, Of> mines = new TreeMap<>();
    assessed
        .verdicts()
        .forEach(
            (mine, verdict) -> {
              Verdict.Receipt receipt = verdict.receipt();
              mines.put(
                  mine.value(),
                  new Of(
                      receipt.facts().hex(),
                      receipt.surroundings().hex(),
                      decided.categories().get(mine),
                      assessed.pack().hash().hex()));
            });
    return new Fingerprints(mines);
  }

  /** Which of these mines are no longer what they were, and in what. */
  List<Changed> changedIn(Fingerprints now, Set<String> among) {
    List<Changed> changed = new ArrayList<>();
    mines.forEach(
        (mine, then) -> {
          if (among.contains(mine)) {
            List<String> what = differences(then, now.mines.get(mine));
            if (!what.isEmpty()) {
              changed.add(new Changed(mine, what));
            }
          }
        });
    return changed;
  }

  private static List<String> differences(Of then, @Nullable Of now) {
    if (now == null) {
      return List.of("gone");
    }
    List<String> what = new ArrayList<>();
    if (!then.facts().equals(now.facts())) {
      what.add("facts");
    }
    if (!then.surroundings().equals(now.surroundings())) {
      what.add("surroundings");
    }
    if (!Objects.equals(then.decision(), now.decision())) {
      what.add("decision");
    }
    if (!then.pack().equals(now.pack())) {
      what.add("pack");
    }
    return what;
  }
}
