package org.kuangheng.consolidation;

import org.kuangheng.kernel.IssueCode;
import org.kuangheng.kernel.Severity;

/** What can be wrong with a request for mergers, or must be said of its result. */
public enum ConsolidationIssue implements IssueCode {
  /** A lock or ban names a mine that the survey does not have. */
  UNKNOWN_MINE(Severity.WARNING),
  /** A lock names fewer than two mines, or a ban the same mine twice. */
  EMPTY_WISH(Severity.WARNING),
  /** A locked mine takes no part. */
  LOCK_EXCLUDED(Severity.WARNING),
  /** A lock holds a banned pair. */
  LOCK_BANNED(Severity.WARNING),
  /** No feasible group holds the locked mines. */
  LOCK_INFEASIBLE(Severity.WARNING),
  /** Nobody can merge. */
  NO_CANDIDATES(Severity.NOTE),
  /** Fewer alternatives exist than asked for. */
  FEWER_ALTERNATIVES(Severity.NOTE),
  /** The answer is the best found, not proved. */
  NOT_PROVED(Severity.NOTE);

  private final Severity severity;

  ConsolidationIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
