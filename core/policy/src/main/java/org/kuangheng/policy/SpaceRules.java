package org.kuangheng.policy;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;

/**
 * What the engine's own facts cannot be at once: a contiguous mine is a merge partner where the
 * pack's rules refuse no neighbour, and the scale class follows from mineral, method and capacity.
 */
record SpaceRules(Pack pack, DecisionSpace space) {

  /** The assignments a mine can really have. */
  int possible() {
    Diagrams diagrams = space.diagrams();
    int possible = Diagrams.ALL;
    if (mergesFreely()
        && has(KnownFacts.HAS_CONTIGUOUS_MINE)
        && has(KnownFacts.HAS_MERGE_PARTNER)) {
      int contiguous = space.of(KnownFacts.HAS_CONTIGUOUS_MINE).where(true);
      int alone = space.of(KnownFacts.HAS_MERGE_PARTNER).where(false);
      possible = diagrams.not(diagrams.and(contiguous, alone));
    }
    return diagrams.and(possible, scale());
  }

  /** Whether the pack lets mines of any county and mineral merge. */
  private boolean mergesFreely() {
    return !pack.consolidation().sameCountyOnly() && !pack.consolidation().sameMineralOnly();
  }

  private boolean has(String fact) {
    return space.axes().indexOf(fact) >= 0;
  }

  /** Whether the capacity fact and the table speak the same unit, so that one gives the other. */
  private boolean scaleFollows() {
    Optional<FactDefinition> capacity = pack.findFact(KnownFacts.CAPACITY);
    return capacity.isPresent()
        && has(ThresholdTest.MINERAL)
        && has(KnownFacts.CAPACITY)
        && (has(KnownFacts.SCALE_CLASS) || has(KnownFacts.SCALE_MEDIUM_OR_ABOVE));
  }

  private int scale() {
    int possible = linkedWords();
    if (!scaleFollows()) {
      return possible;
    }
    for (Partition.Branch mineral : space.of(ThresholdTest.MINERAL).branches()) {
      if (has(ThresholdTest.METHOD)) {
        for (Partition.Branch method : space.of(ThresholdTest.METHOD).branches()) {
          int at = space.diagrams().and(mineral.set(), method.set());
          possible = byCapacity(possible, new Site(mineral.value(), method.value(), at));
        }
      } else {
        possible = byCapacity(possible, new Site(mineral.value(), null, mineral.set()));
      }
    }
    return possible;
  }

  private record Site(@Nullable Object mineral, @Nullable Object method, int set) {}

  private int byCapacity(int possible, Site site) {
    Diagrams diagrams = space.diagrams();
    int left = possible;
    for (Partition.Branch capacity : space.of(KnownFacts.CAPACITY).branches()) {
      ScaleClass scaleClass = classOf(site, capacity.value());
      if (scaleClass != null) {
        int at = diagrams.and(site.set(), capacity.set());
        left =
            diagrams.and(left, diagrams.not(diagrams.and(at, diagrams.not(classed(scaleClass)))));
      }
    }
    return left;
  }

  private @Nullable ScaleClass classOf(Site site, @Nullable Object capacity) {
    if (site.mineral() == null || !(capacity instanceof BigDecimal amount)) {
      return null;
    }
    ScaleClasses classes =
        ScaleClasses.of(
            pack.scaleTable(), new Mineral(site.mineral().toString()), method(site), amount);
    ScaleTable.Row row = classes.row();
    String unit = pack.findFact(KnownFacts.CAPACITY).map(FactDefinition::unit).orElse("");
    return row == null || !row.unit().equals(unit) ? null : classes.scaleClass();
  }

  private static @Nullable MiningMethod method(Site site) {
    for (MiningMethod method : MiningMethod.values()) {
      if (method.name().equals(site.method())) {
        return method;
      }
    }
    return null;
  }

  /** The assignments that say the class is this one. */
  private int classed(ScaleClass scaleClass) {
    Diagrams diagrams = space.diagrams();
    int set = Diagrams.ALL;
    if (has(KnownFacts.SCALE_CLASS)) {
      set = diagrams.and(set, space.of(KnownFacts.SCALE_CLASS).where(scaleClass.name()));
    }
    if (has(KnownFacts.SCALE_MEDIUM_OR_ABOVE)) {
      boolean medium = scaleClass != ScaleClass.SMALL;
      set = diagrams.and(set, space.of(KnownFacts.SCALE_MEDIUM_OR_ABOVE).where(medium));
    }
    return set;
  }

  private int linkedWords() {
    if (!has(KnownFacts.SCALE_CLASS) || !has(KnownFacts.SCALE_MEDIUM_OR_ABOVE)) {
      return Diagrams.ALL;
    }
    int any = Diagrams.NONE;
    for (ScaleClass scaleClass : ScaleClass.values()) {
      any = space.diagrams().or(any, classed(scaleClass));
    }
    return any;
  }
}
