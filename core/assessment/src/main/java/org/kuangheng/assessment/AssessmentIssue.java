package org.kuangheng.assessment;

import org.kuangheng.kernel.IssueCode;
import org.kuangheng.kernel.Severity;

/** What may be wrong with a receipt file (研判回执). */
public enum AssessmentIssue implements IssueCode {
  RECEIPT_FORMAT,
  RECEIPT_UNREADABLE;

  @Override
  public Severity severity() {
    return Severity.BLOCKING;
  }
}
