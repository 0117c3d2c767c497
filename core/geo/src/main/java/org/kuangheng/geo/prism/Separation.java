package org.kuangheng.geo.prism;

import java.util.Set;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Truth;

/**
 * Which of plan, elevation and mineral keeps two rights apart. Overlap in plan is lawful where one
 * of the other two separates them; elevation is unknown where a right has none.
 */
public record Separation(Truth byPlan, Truth byElevation, Truth byMineral) {
  public static Separation between(
      MiningArea a, Set<Mineral> mineralsOfA, MiningArea b, Set<Mineral> mineralsOfB) {
    throw new UnsupportedOperationException("contract");
  }

  /** Whether anything separates them. */
  public Truth separated() {
    return byPlan.or(byElevation).or(byMineral);
  }
}
