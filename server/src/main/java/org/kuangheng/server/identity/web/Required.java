package org.kuangheng.server.identity.web;

import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;

/** Fields a request must have. */
final class Required {
  private Required() {}

  static <T> T of(@Nullable T value, String field) {
    if (value == null) {
      throw Refusal.of(ApiProblem.INVALID, field, "field", field, "why", "null");
    }
    return value;
  }
}
