package org.kuangheng.server.audit.internal;

import org.kuangheng.kernel.IssueCode;
import org.kuangheng.kernel.Severity;

/** What the check of the record finds inside the database, beside what an outsider finds. */
enum RecordIssue implements IssueCode {
  COLUMNS_DIFFER,
  OPENINGS_DIFFER,
  ENTRIES_LEFT_OUT;

  @Override
  public Severity severity() {
    return Severity.BLOCKING;
  }
}
