package org.kuangheng.policy;

import org.kuangheng.kernel.IssueCode;
import org.kuangheng.kernel.Severity;

/** What may be wrong with a policy pack (政策包问题). */
public enum PolicyIssue implements IssueCode {
  NOT_A_FOLDER,
  PACK_NOT_FOUND,
  FILE_MISSING,
  FILE_UNREADABLE,
  FILE_TOO_LARGE,
  TOO_MANY_FILES,
  NOT_UTF8,
  BAD_YAML,
  ALIAS_IN_YAML,
  EMPTY_FILE,
  DUPLICATE_KEY,
  UNKNOWN_KEY,
  MISSING_KEY,
  WRONG_TYPE,
  BLANK_TEXT,
  NOT_ONE_OF,
  DUPLICATE_ID,
  DANGLING_ID,
  ID_IS_NOT_FOLDER(Severity.WARNING),
  OUT_OF_RANGE,
  UNIT_DIFFERS,
  NOT_AN_AMOUNT,
  NO_LIMIT,
  RANGE_REVERSED,
  BAND_INCOMPLETE,
  KEY_NEEDED,
  KEY_OUT_OF_PLACE,
  ID_NOT_CAMEL_CASE,
  MONTHS_AND_DUE,
  DMN_NOT_ONE,
  BAD_DMN,
  DMN_UNSUPPORTED,
  DMN_INPUT_UNKNOWN,
  DMN_INPUT_TYPE,
  DECISION_MISSING,
  DECISION_NOT_BOOLEAN,
  NUMBER_IN_DMN,
  QUANTIFIER_IN_DMN,
  CLOCK_IN_DMN,
  CLAUSE_UNUSED,
  BOUNDARY_CASE_MISSING,
  CASE_FAILS,
  NO_CASE(Severity.WARNING),
  TABLE_NO_MATCH,
  DECISION_FAILS,
  UNKNOWN_DECIDED,
  NEVER_MET,
  ALWAYS_MET,
  HOLE,
  ELIGIBILITY_OPEN,
  CONFLICT,
  PRECEDENCE_BROKEN,
  SHADOWED,
  OVERLAP_RESOLVED(Severity.NOTE),
  SAMPLED(Severity.WARNING);

  private final Severity severity;

  PolicyIssue() {
    this(Severity.BLOCKING);
  }

  PolicyIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
