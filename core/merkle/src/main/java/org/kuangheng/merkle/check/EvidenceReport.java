package org.kuangheng.merkle.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.merkle.evidence.Manifest;

/**
 * The outcome of the check of an evidence bundle (证据包校验结果).
 *
 * @param manifest what the bundle says it holds, {@code null} if that could not be read
 * @param entries how many entries were proven
 * @param anchored how many files a proven entry vouches for
 * @param openings how many commitments were opened and found right
 */
public record EvidenceReport(
    @Nullable Manifest manifest, int entries, int anchored, int openings, List<Issue> issues) {
  public EvidenceReport {
    issues = List.copyOf(issues);
  }

  public boolean holds() {
    return !Issue.anyBlocks(issues);
  }
}
