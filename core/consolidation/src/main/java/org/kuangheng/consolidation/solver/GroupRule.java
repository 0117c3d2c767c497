package org.kuangheng.consolidation.solver;

import org.jspecify.annotations.Nullable;

/**
 * What a group may be and what it costs. Costs are vectors of equal length, compared
 * lexicographically and added over groups and left-out nodes; no element is negative.
 */
public interface GroupRule {
  /**
   * The cost of the group, or {@code null} if it is not allowed.
   *
   * @param members node numbers, ascending; always connected
   */
  long @Nullable [] costOf(int[] members);

  /** The cost of leaving the node without a group. */
  long[] costOfLeaving(int node);
}
