package org.kuangheng.consolidation.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Solves problems of up to {@value #MOST_NODES} nodes exactly, with the next best answers. Where
 * the deadline comes first it hands the problem to a {@link WindowSolver}.
 */
public final class ExactSolver implements Solver {
  public static final int MOST_NODES = SubsetProgram.MOST_NODES;

  /** Ranks looked through for answers whose mergers differ (a mine alone or left out is none). */
  private static final int MOST_RANKS = 256;

  @Override
  public Solution solve(Problem problem, int answers, Deadline deadline) {
    return attempt(problem, answers, deadline)
        .orElseGet(() -> new WindowSolver(0).solve(problem, answers, deadline));
  }

  /** The exact solution, or nothing if the deadline was reached. */
  static Optional<Solution> attempt(Problem problem, int answers, Deadline deadline) {
    if (problem.size() > MOST_NODES) {
      throw new IllegalArgumentException(
          "Exact solution takes at most " + MOST_NODES + " nodes, but had " + problem.size());
    }
    return GroupTable.of(problem, deadline)
        .map(table -> SubsetProgram.run(table, deadline))
        .filter(SubsetProgram::isComplete)
        .map(program -> new Solution(ranked(problem, program, answers), true));
  }

  private static List<Partition> ranked(Problem problem, SubsetProgram program, int answers) {
    List<Partition> ranked = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (answers <= 1) {
      return List.of(partition(problem, program.bestGroups()));
    }
    RankedDerivations derivations = new RankedDerivations(program, MOST_RANKS);
    for (int rank = 0; rank < MOST_RANKS && ranked.size() < answers; rank++) {
      Optional<List<Integer>> groups = derivations.groups(rank);
      if (groups.isEmpty()) {
        break;
      }
      Partition partition = partition(problem, groups.get());
      if (seen.add(partition.mergers())) {
        ranked.add(partition);
      }
    }
    return ranked;
  }

  private static Partition partition(Problem problem, List<Integer> masks) {
    return Partition.of(problem, masks.stream().map(GroupTable::members).toList());
  }
}
