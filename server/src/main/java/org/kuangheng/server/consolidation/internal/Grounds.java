package org.kuangheng.server.consolidation.internal;

import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;

/** Written grounds. */
final class Grounds {
  private static final int LEAST = 2;

  private Grounds() {}

  /** The ground without blanks around it, or a refusal. */
  static String required(@Nullable String ground) {
    if (ground == null || ground.strip().length() < LEAST) {
      throw Refusal.of(ApiProblem.GROUND_REQUIRED, "ground", "least", LEAST);
    }
    return ground.strip();
  }
}
