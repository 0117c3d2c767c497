package org.kuangheng.server.audit.web;

import org.kuangheng.server.api.ProblemCode;

/** What is refused of the record. */
public enum AuditProblem implements ProblemCode {
  /** No known witness signed a checkpoint of this log. */
  NO_COSIGNATURE(400),
  /** The entry is not in the tree yet; it will be within seconds. */
  NOT_SEALED_YET(409),
  /** Nothing stands in the record of this mine or decision. */
  NOTHING_RECORDED(404);

  private final int status;

  AuditProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
