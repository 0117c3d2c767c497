package org.kuangheng.consolidation.solver;

import java.util.List;

/**
 * The answers to a problem, best first; they differ in who merges with whom.
 *
 * @param proved whether the first is proved the best of all
 */
public record Solution(List<Partition> ranked, boolean proved) {
  public Solution {
    ranked = List.copyOf(ranked);
  }

  public Partition best() {
    return ranked.getFirst();
  }
}
