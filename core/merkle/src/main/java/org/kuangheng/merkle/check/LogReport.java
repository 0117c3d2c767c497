package org.kuangheng.merkle.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.merkle.note.Checkpoint;

/**
 * The outcome of the check of a log (校验结果).
 *
 * @param checkpoint the log's own, {@code null} if it could not be read
 * @param entries how many entries were read and hashed
 * @param cases how many cases they belong to
 * @param openings how many commitments were opened and found right
 */
public record LogReport(
    @Nullable Checkpoint checkpoint, long entries, int cases, int openings, List<Issue> issues) {
  public LogReport {
    issues = List.copyOf(issues);
  }

  /** Whether the log is what its checkpoint says, with nothing changed, missing or added. */
  public boolean holds() {
    return !Issue.anyBlocks(issues);
  }
}
