package org.kuangheng.server.registry.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.registry.AsOf;

/** The two times of a question as sent: {@code ?validOn=&knownAt=}; today and now if left out. */
record Moment(@Nullable LocalDate validOn, @Nullable Instant knownAt) {
  AsOf asOf(LocalDate today) {
    return new AsOf(validOn == null ? today : validOn, knownAt);
  }
}
