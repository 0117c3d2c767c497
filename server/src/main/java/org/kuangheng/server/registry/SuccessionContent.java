package org.kuangheng.server.registry;

import org.kuangheng.kernel.MineId;

/** That one mine carries on what another was (承继): by merger, by split, or under a new number. */
public record SuccessionContent(MineId predecessor, MineId successor, How how) {
  public enum How {
    MERGE,
    SPLIT,
    RENUMBER
  }

  /** The subject id of the link. */
  public String id() {
    return predecessor.value() + ">" + successor.value();
  }
}
