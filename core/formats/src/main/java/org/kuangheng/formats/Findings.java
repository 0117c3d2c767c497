package org.kuangheng.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * The findings (问题) of one reading, in the order found. Of each kind only the first two hundred are
 * kept and the rest counted, so that a garbage file cannot fill the memory.
 */
public final class Findings {
  private static final int KEPT_PER_CODE = 200;

  private final List<Issue> issues = new ArrayList<>();
  private final Map<FormatIssue, Integer> counts = new EnumMap<>(FormatIssue.class);
  private final String file;
  private final Set<FormatIssue> answered = EnumSet.noneOf(FormatIssue.class);
  private int blocking;

  public Findings(String file) {
    this.file = file;
  }

  /** The place of the whole file. */
  public Place wholeFile() {
    return Place.of(file);
  }

  /** Passes over findings of a kind, because the caller has already answered them. */
  public void passOver(FormatIssue code) {
    answered.add(code);
  }

  /** {@code values} alternates names and values. */
  public void add(FormatIssue code, Place place, Object... values) {
    if (answered.contains(code)) {
      return;
    }
    int count = counts.merge(code, 1, Integer::sum);
    Issue issue = Issue.of(code, place, values);
    if (issue.blocks()) {
      blocking++;
    }
    if (count <= KEPT_PER_CODE) {
      issues.add(issue);
    }
  }

  public void addAll(List<Issue> others) {
    for (Issue issue : others) {
      issues.add(issue);
      if (issue.blocks()) {
        blocking++;
      }
    }
  }

  /** How many blocking findings there are so far; compare before and after a step. */
  public int blocking() {
    return blocking;
  }

  public List<Issue> list() {
    List<Issue> all = new ArrayList<>(issues);
    counts.forEach(
        (code, count) -> {
          if (count > KEPT_PER_CODE) {
            all.add(
                Issue.of(
                    FormatIssue.MORE_OF_THE_SAME,
                    wholeFile(),
                    "count",
                    count - KEPT_PER_CODE,
                    "code",
                    code.name()));
          }
        });
    return all;
  }
}
