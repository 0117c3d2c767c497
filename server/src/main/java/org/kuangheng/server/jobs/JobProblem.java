package org.kuangheng.server.jobs;

import org.kuangheng.server.api.ProblemCode;

/** What is refused of jobs, and how they fail. */
public enum JobProblem implements ProblemCode {
  /** It has ended; there is nothing to cancel. */
  JOB_ENDED(409),
  /** Its servers died again and again while they ran it. */
  JOB_ABANDONED(500),
  /** It failed for a reason that is not the request's. */
  JOB_FAULT(500),
  TOO_MANY_STREAMS(503);

  private final int status;

  JobProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
