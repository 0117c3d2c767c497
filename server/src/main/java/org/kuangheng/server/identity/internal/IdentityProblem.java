package org.kuangheng.server.identity.internal;

import org.kuangheng.server.api.ProblemCode;

/** What identity refuses. */
public enum IdentityProblem implements ProblemCode {
  SIGN_IN_REFUSED(401),
  SECOND_FACTOR_REQUIRED(401),
  SIGN_IN_LATER(429),
  DUTY_FIRST(403),
  CSRF_REFUSED(403),
  TOKEN_REFUSED(401),
  UNDECLARED_ENDPOINT(403),
  SECOND_FACTOR_ENROLLED(409),
  CODE_WRONG(400);

  private final int status;

  IdentityProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
