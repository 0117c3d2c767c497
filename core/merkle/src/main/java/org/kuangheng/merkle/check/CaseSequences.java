package org.kuangheng.merkle.check;

import java.util.HashMap;
import java.util.Map;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.entry.v1.LogEntry;

/** Checks that each case's entries are numbered 1, 2, 3 … in the order of the log. */
final class CaseSequences {
  private final Map<String, Long> last = new HashMap<>();
  private final Findings findings;

  CaseSequences(Findings findings) {
    this.findings = findings;
  }

  void next(LogEntry entry, Place place) {
    long before = last.getOrDefault(entry.caseId(), 0L);
    long expected = before + 1;
    if (entry.sequence() != expected) {
      findings.add(
          entry.sequence() > expected ? LogIssue.CASE_GAP : LogIssue.CASE_REPEATED,
          place,
          "case",
          entry.caseId(),
          "expected",
          expected,
          "found",
          entry.sequence());
    }
    last.put(entry.caseId(), Math.max(before, entry.sequence()));
  }

  int cases() {
    return last.size();
  }
}
