package org.kuangheng.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** The findings of one reading (问题清单), in the order met. */
final class Findings {
  /** Beyond this many of one kind in one file the rest tell a clerk nothing new. */
  private static final int MOST = 20_000;

  private final List<Issue> issues = new ArrayList<>();

  void add(SurveyCode code, Place place, Object... keyValues) {
    if (issues.size() < MOST) {
      issues.add(Issue.of(code, place, keyValues));
    }
  }

  void addAll(Collection<Issue> more) {
    more.stream().limit(Math.max(0, MOST - issues.size())).forEach(issues::add);
  }

  List<Issue> list() {
    return List.copyOf(issues);
  }
}
