package org.kuangheng.server.registry;

import org.kuangheng.server.api.ProblemCode;

/** Why the registry refuses. */
public enum RegistryProblem implements ProblemCode {
  SUBJECT_UNKNOWN(404),
  MINE_UNKNOWN(404),
  SUBJECT_TAKEN(409),
  SUBJECT_MISMATCH(400),
  CONTENT_UNREADABLE(400),
  VALID_TIME_REVERSED(400),
  FACT_UNKNOWN(400),
  FACT_NOT_YOURS(403),
  FACT_VALUE_KIND(400),
  FACT_WORD(400),
  FACT_REPORTED_ONLY(403),
  LAYER_UNKNOWN(400),
  LAYER_NOT_YOURS(403),
  LAYER_FILE_EMPTY(400),
  KIND_NOT_YOURS(403),
  COUNTY_NOT_YOURS(403),
  CREDIT_CODE(400),
  ACT_UNKNOWN(404),
  ACT_REVERSED(409),
  ACT_OVERLAID(409),
  NOTHING_TO_END(409),
  EVIDENCE_EMPTY(400),
  EVIDENCE_TYPE(415),
  EVIDENCE_NAME(415),
  EVIDENCE_TOO_LARGE(413),
  EVIDENCE_INFECTED(400),
  EVIDENCE_UNSCANNED(503),
  EVIDENCE_WITHDRAWN(410),
  EVIDENCE_ATTACHED(409),
  PREVIEW_UNSAFE(415);

  private final int status;

  RegistryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
