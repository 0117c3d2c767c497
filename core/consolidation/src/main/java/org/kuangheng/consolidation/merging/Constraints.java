package org.kuangheng.consolidation.merging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The registry of the hard constraints, cheapest first. */
public final class Constraints {
  /** Every constraint; a group must hold them all. */
  public static final List<Constraint> ALL =
      List.of(
          new LawfulSize(),
          new BansKept(),
          new LocksKept(),
          new OneCounty(),
          new OneMineral(),
          new EnoughReserves(),
          new EnoughCapacity(),
          new LongEnoughLife(),
          new Connected(),
          new OneSystem());

  private Constraints() {}

  public static boolean allHold(MergedMine mine) {
    for (Constraint constraint : ALL) {
      if (!constraint.holds(mine)) {
        return false;
      }
    }
    return true;
  }

  /** The first constraint the group breaks, explained. */
  public static Optional<Finding> firstBroken(MergedMine mine) {
    return ALL.stream()
        .filter(constraint -> !constraint.holds(mine))
        .findFirst()
        .map(constraint -> constraint.explain(mine));
  }

  /** What every constraint says of the group, in the order of {@code ConstraintName}. */
  public static List<Finding> explainAll(MergedMine mine) {
    return ALL.stream()
        .sorted(Comparator.comparing(Constraint::name))
        .map(constraint -> constraint.explain(mine))
        .toList();
  }
}
