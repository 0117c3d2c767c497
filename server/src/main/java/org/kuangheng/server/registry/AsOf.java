package org.kuangheng.server.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a question: what held on a day, as known at an instant. “As of 2023-12-31, as
 * known on 2025-06-01.”
 *
 * @param validOn the day it is about
 * @param knownAt what was recorded later is left out; {@code null} for all that is known now
 */
public record AsOf(LocalDate validOn, @Nullable Instant knownAt) {
  public static AsOf now(LocalDate day) {
    return new AsOf(day, null);
  }
}
