package org.kuangheng.server.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act on the registry (登记行为): everything it recorded came with one transaction and can be
 * reversed together.
 *
 * @param ground why, {@code null} only where the kind needs none
 * @param reversedBy the act that reversed it, {@code null} while it stands
 */
public record Act(
    String id,
    Kind kind,
    String by,
    String unit,
    Instant at,
    @Nullable String ground,
    int changes,
    @Nullable String reversedBy) {
  /** Why the registry changed. A correction (更正) and a reversal (撤销) say why. */
  public enum Kind {
    IMPORT,
    ENTRY,
    CORRECTION,
    REVERSAL,
    ANSWER,
    MERGER
  }
}
