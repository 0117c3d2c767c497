package org.kuangheng.server.survey.web;

import org.jspecify.annotations.Nullable;

/** Which page of a list. */
record PageParameters(@Nullable Integer limit, @Nullable String cursor) {
  int most() {
    return limit == null ? 100 : Math.clamp(limit, 1, 1_000);
  }
}
