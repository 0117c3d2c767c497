package org.kuangheng.server.policy;

import org.kuangheng.server.api.ProblemCode;

/** What is refused of policy packs. */
public enum PolicyProblem implements ProblemCode {
  /** None is active. */
  NO_ACTIVE_PACK(409),
  /** The active pack's files are not the ones that were activated. */
  PACK_CHANGED(409),
  /** Its check has not been run on these files, or found something that blocks. */
  PACK_NOT_CHECKED(409),
  /** It cannot be read, or a draft has faults. */
  PACK_UNREADABLE(422),
  /** The draft changes a threshold the base has not. */
  THRESHOLD_UNKNOWN(422);

  private final int status;

  PolicyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
