package org.kuangheng.server.api;

/** The refusals every feature shares. */
public enum ApiProblem implements ProblemCode {
  NOT_FOUND(404),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  CONFLICT(409),
  PRECONDITION_REQUIRED(428),
  PRECONDITION_FAILED(412),
  INVALID(400),
  UNKNOWN_PROPERTY(400),
  WRONG_KIND(400),
  TOO_LARGE(413),
  UNSUPPORTED_TYPE(415),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  TOO_MANY_REQUESTS(429),
  GROUND_REQUIRED(400),
  FAULT(500),
  UNAVAILABLE(503);

  private final int status;

  ApiProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
