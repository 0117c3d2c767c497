package org.kuangheng.server.assessment.web;

import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;

/** How long a page may be. */
final class Limits {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private Limits() {}

  static int of(@Nullable Integer limit) {
    if (limit == null) {
      return USUAL;
    }
    if (limit < 1 || limit > MOST) {
      throw Refusal.of(ApiProblem.INVALID, "limit", "field", "limit", "why", "1 … " + MOST);
    }
    return limit;
  }

  static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw Refusal.of(ApiProblem.INVALID, field, "field", field, "why", "required");
    }
    return value;
  }
}
