package org.kuangheng.server.assessment;

import org.kuangheng.server.api.ProblemCode;

/** Why assessment refuses. */
public enum AssessmentProblem implements ProblemCode {
  PACK_UNKNOWN(400),
  NO_VERDICT(409),
  VERDICT_STALE(409),
  CATEGORY_UNKNOWN(400),
  NOT_YOURS_TO_DECIDE(403),
  NOTHING_TO_WITHDRAW(409),
  MINE_UNKNOWN(404),
  QUESTION_CLOSED(409),
  NOT_YOUR_QUESTION(403),
  NOT_ANSWERABLE(409),
  UNIT_MAY_NOT_ANSWER(400),
  ANSWER_INVALID(400),
  FACT_UNKNOWN(400),
  NO_DISCRETION(400),
  THRESHOLD_UNKNOWN(400),
  SANDBOX_TOO_LARGE(413),
  NOT_ALONE(400);

  private final int status;

  AssessmentProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
