package org.kuangheng.merkle.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.LogIssue;

/** Gathers findings in order; of each kind the first two hundred, then how many more there were. */
final class Findings {
  private static final int OF_A_KIND = 200;

  private final List<Issue> issues = new ArrayList<>();
  private final Map<LogIssue, Integer> counts = new HashMap<>();

  void add(LogIssue code, Place place, Object... keyValues) {
    if (counts.merge(code, 1, Integer::sum) <= OF_A_KIND) {
      issues.add(Issue.of(code, place, keyValues));
    }
  }

  boolean has(LogIssue code) {
    return counts.containsKey(code);
  }

  List<Issue> list() {
    List<Issue> all = new ArrayList<>(issues);
    for (LogIssue code : LogIssue.values()) {
      int more = counts.getOrDefault(code, 0) - OF_A_KIND;
      if (more > 0) {
        all.add(
            Issue.of(LogIssue.MORE_OF_THE_SAME, Place.of(""), "code", code.name(), "count", more));
      }
    }
    return List.copyOf(all);
  }
}
