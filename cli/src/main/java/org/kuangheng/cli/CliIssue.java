package org.kuangheng.cli;

import org.kuangheng.kernel.IssueCode;
import org.kuangheng.kernel.Severity;

/** What can be wrong with what a command was given. */
public enum CliIssue implements IssueCode {
  FILE_NOT_FOUND(Severity.BLOCKING),
  NOT_A_FOLDER(Severity.BLOCKING),
  FILE_UNREADABLE(Severity.BLOCKING),
  FILE_IS_FOLDER(Severity.BLOCKING),
  OUT_NOT_WRITABLE(Severity.BLOCKING),
  CRS_UNKNOWN(Severity.BLOCKING),
  PACK_NOT_FOUND(Severity.BLOCKING),
  COUNTY_UNKNOWN(Severity.BLOCKING),
  NO_FEATURES(Severity.WARNING),
  NO_MINES(Severity.BLOCKING),
  RECEIPT_NOT_JSON(Severity.BLOCKING),
  RULES_FILE_WRONG(Severity.BLOCKING),
  RULES_UNKNOWN_MINE(Severity.BLOCKING),
  FEATURE_NOT_POLYGON(Severity.WARNING),
  DIFFERENT_CRS(Severity.BLOCKING),
  NEGATIVE_OPTION(Severity.BLOCKING),
  ZIP_NAME_TWICE(Severity.BLOCKING),
  RECEIPT_DIFFERS(Severity.BLOCKING),
  LAYER_NOT_CHECKED(Severity.WARNING);

  private final Severity severity;

  CliIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
