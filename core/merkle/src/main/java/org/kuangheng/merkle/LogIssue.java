package org.kuangheng.merkle;

import org.kuangheng.kernel.IssueCode;
import org.kuangheng.kernel.Severity;

/** What the offline check of a log or an evidence bundle can find (离线校验的问题). */
public enum LogIssue implements IssueCode {
  KEY_MALFORMED(Severity.BLOCKING),
  ALGORITHM_UNAVAILABLE(Severity.BLOCKING),
  CHECKPOINT_MISSING(Severity.BLOCKING),
  CHECKPOINT_MALFORMED(Severity.BLOCKING),
  SIGNATURE_ABSENT(Severity.BLOCKING),
  SIGNATURE_WRONG(Severity.BLOCKING),
  ORIGIN_NOT_KEY(Severity.WARNING),
  WITNESS_ABSENT(Severity.BLOCKING),
  WITNESS_WRONG(Severity.BLOCKING),
  NO_WITNESS_GIVEN(Severity.NOTE),
  EARLIER_MALFORMED(Severity.BLOCKING),
  EARLIER_NOT_SIGNED(Severity.BLOCKING),
  EARLIER_OTHER_LOG(Severity.BLOCKING),
  EARLIER_LARGER(Severity.BLOCKING),
  EARLIER_DIFFERS(Severity.BLOCKING),
  ENTRIES_MISSING(Severity.BLOCKING),
  ENTRIES_MALFORMED(Severity.BLOCKING),
  ENTRIES_DIFFER(Severity.BLOCKING),
  TILE_MISSING(Severity.BLOCKING),
  TILE_MALFORMED(Severity.BLOCKING),
  TILE_DIFFERS(Severity.BLOCKING),
  ROOT_DIFFERS(Severity.BLOCKING),
  NOT_REBUILT(Severity.BLOCKING),
  ENTRY_VERSION_UNKNOWN(Severity.BLOCKING),
  ENTRY_MALFORMED(Severity.BLOCKING),
  CASE_GAP(Severity.BLOCKING),
  CASE_REPEATED(Severity.BLOCKING),
  OPENING_MALFORMED(Severity.BLOCKING),
  OPENING_WITHOUT_ENTRY(Severity.BLOCKING),
  OPENING_WRONG(Severity.BLOCKING),
  BEYOND_CHECKPOINT(Severity.NOTE),
  FILE_UNEXPECTED(Severity.NOTE),
  MANIFEST_MISSING(Severity.BLOCKING),
  MANIFEST_MALFORMED(Severity.BLOCKING),
  SUBJECT_NOT_PROVEN(Severity.BLOCKING),
  LISTED_FILE_MISSING(Severity.BLOCKING),
  LISTED_FILE_DIFFERS(Severity.BLOCKING),
  FILE_NOT_LISTED(Severity.BLOCKING),
  PROOF_MISSING(Severity.BLOCKING),
  PROOF_MALFORMED(Severity.BLOCKING),
  PROOF_OTHER_CHECKPOINT(Severity.BLOCKING),
  PROOF_WRONG(Severity.BLOCKING),
  NOT_ANCHORED(Severity.BLOCKING),
  MORE_OF_THE_SAME(Severity.WARNING);

  private final Severity severity;

  LogIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
