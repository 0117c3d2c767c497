package org.kuangheng.consolidation.solver;

/** A way to solve partition problems; deterministic unless the deadline cuts it short. */
@FunctionalInterface
public interface Solver {
  /**
   * Solves a connected problem.
   *
   * @param answers how many answers that differ in their mergers to give, where so many exist
   */
  Solution solve(Problem problem, int answers, Deadline deadline);
}
