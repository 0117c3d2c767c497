package org.kuangheng.documents.county;

import java.util.List;
import org.kuangheng.policy.Pack;

/** Where a mine stands (处置状态): disposed of, not yet decided, or not in the programme (clause 3). */
public sealed interface Standing {
  record Disposed(Pack.Category category) implements Standing {}

  /** {@code possible} is empty where there is no verdict at all. */
  record Undecided(List<Pack.Category> possible) implements Standing {
    public Undecided {
      possible = List.copyOf(possible);
    }
  }

  record Outside() implements Standing {}
}
