package org.kuangheng.consolidation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.consolidation.merging.Constraints;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.consolidation.merging.MergedMine;
import org.kuangheng.consolidation.solver.GroupRule;
import org.kuangheng.policy.ConsolidationRules.Objective;

/**
 * The price of groups for the solver: first locked mines left out, then the objectives in order.
 *
 * <p>The share of large and medium mines is priced at a rate p/q: a group costs p − q if it is
 * large or medium and p if small, and every node q more, so that no cost is negative. At the rate
 * that is the best share itself, the cheapest answers are exactly those with the best share
 * (Dinkelbach).
 */
record GroupCosts(Field field, Objectives objectives, Rate rate) implements GroupRule {
  /** p large and medium of q systems. */
  record Rate(long p, long q) {
    static final Rate ALL = new Rate(1, 1);

    boolean exceeds(Rate other) {
      return p * other.q > other.p * q;
    }
  }

  @Override
  public long @Nullable [] costOf(int[] members) {
    MergedMine group = field.merged(members);
    if (!Constraints.allHold(group)) {
      return null;
    }
    List<Objective> order = objectives.order();
    long[] cost = new long[order.size() + 1];
    for (int i = 0; i < order.size(); i++) {
      Objective objective = order.get(i);
      long own = objectives.ofGroup(objective, group);
      cost[i + 1] =
          objective == Objective.LARGE_MEDIUM_SHARE
              ? rate.p + rate.q * (members.length - own)
              : own;
    }
    return cost;
  }

  @Override
  public long[] costOfLeaving(int node) {
    List<Objective> order = objectives.order();
    long[] cost = new long[order.size() + 1];
    cost[0] = field.wishes().lockOf(node).isPresent() ? 1 : 0;
    for (int i = 0; i < order.size(); i++) {
      cost[i + 1] =
          switch (order.get(i)) {
            case FEWEST_HOMELESS -> 1;
            case LARGE_MEDIUM_SHARE -> rate.q;
            case FEWEST_SYSTEMS, COMPACTNESS, FEWEST_OWNERS, LEAST_GAP_AREA -> 0;
          };
    }
    return cost;
  }
}
