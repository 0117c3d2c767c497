package org.kuangheng.server.api.internal;

import org.kuangheng.server.api.ProblemCode;

/** What can be wrong with the key of a create request. */
enum IdempotencyProblem implements ProblemCode {
  IDEMPOTENCY_KEY_UNSOUND(400),
  IDEMPOTENCY_IN_PROGRESS(409),
  IDEMPOTENCY_REUSED(422),
  IDEMPOTENCY_ANSWER_LOST(409);

  private final int status;

  IdempotencyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
