package org.kuangheng.server.assessment.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.registry.AsOf;

/** Under which pack, about which day and on what knowledge a run assesses. */
record Terms(String run, Pack pack, LocalDate asOf, @Nullable Instant knownAt, boolean standing) {
  AsOf moment() {
    return new AsOf(asOf, knownAt);
  }
}
