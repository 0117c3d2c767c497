package org.kuangheng.review;

import org.kuangheng.kernel.IssueCode;
import org.kuangheng.kernel.Severity;

/** Why an act in a review is refused. */
public enum ReviewIssue implements IssueCode {
  STALE,
  NOT_RUNNING,
  SUSPENDED,
  NOT_SUSPENDED,
  NO_SUCH_TASK,
  NOT_OPEN,
  NOT_YOURS,
  ONE_HAND,
  ALREADY_SIGNS,
  ONLY_ADVISES,
  NOTHING_TO_GIVE_BACK,
  ADD_NOT_HERE,
  NOT_ADDED_BY_YOU,
  VOTE_OPPOSES,
  NO_VOTE_HERE,
  BAD_TARGET,
  TOO_LATE,
  NOT_RETURNED,
  BAD_DATES,
  ALREADY_ESCALATED,
  NO_SUCH_NOTE;

  @Override
  public Severity severity() {
    return Severity.BLOCKING;
  }
}
