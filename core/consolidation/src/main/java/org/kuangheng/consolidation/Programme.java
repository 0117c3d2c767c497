package org.kuangheng.consolidation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kuangheng.consolidation.GroupCosts.Rate;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.consolidation.merging.Link;
import org.kuangheng.consolidation.merging.MergedMine;
import org.kuangheng.consolidation.solver.Deadline;
import org.kuangheng.consolidation.solver.ExactSolver;
import org.kuangheng.consolidation.solver.GroupRule;
import org.kuangheng.consolidation.solver.Partition;
import org.kuangheng.consolidation.solver.Problem;
import org.kuangheng.consolidation.solver.Solution;
import org.kuangheng.consolidation.solver.Solver;
import org.kuangheng.consolidation.solver.WindowSolver;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.ConsolidationRules.Objective;

/**
 * Solves a field component by component. Links between mines that can never be in one group are cut
 * first, which makes components small and loses nothing.
 */
final class Programme {
  private static final int MOST_RATES = 12;

  private final Field field;
  private final Objectives objectives;
  private final Effort effort;
  private final Problem graph;
  private final List<int[]> components;
  private final Known known;

  /** What earlier runs have solved, and how a component is recognised. */
  record Known(SolvedComponents solved, ComponentDigest digest) {}

  /** How long and how wide to look. */
  record Effort(Deadline deadline, long seed, int answers, Progress progress) {}

  /**
   * The solved components, each with its answers, nodes numbered by their places in the field.
   *
   * @param shareSettled whether the share's rate was settled, so that "proved" holds for the whole
   */
  record Solved(List<int[]> components, List<Solution> solutions, boolean shareSettled) {
    boolean proved() {
      return shareSettled && solutions.stream().allMatch(Solution::proved);
    }
  }

  Programme(Field field, Objectives objectives, Effort effort, Known known) {
    this.field = field;
    this.objectives = objectives;
    this.effort = effort;
    this.known = known;
    this.graph = graph(field, new GroupCosts(field, objectives, Rate.ALL));
    this.components = graph.components();
  }

  private static Problem graph(Field field, GroupRule rule) {
    List<BitSet> near = new ArrayList<>();
    for (int i = 0; i < field.size(); i++) {
      near.add(new BitSet());
    }
    for (Link link : field.links()) {
      if (field.mayMeet(link.a(), link.b())) {
        near.get(link.a()).set(link.b());
        near.get(link.b()).set(link.a());
      }
    }
    List<int[]> together =
        field.wishes().locks().stream().map(lock -> lock.places().stream().toArray()).toList();
    return new Problem(field.size(), near, together, rule);
  }

  /** Solves at the share's best rate, found by re-solving until the rate repeats itself. */
  Solved solve() {
    Rate rate = Rate.ALL;
    List<Solution> solutions = solveAt(rate);
    if (!objectives.order().contains(Objective.LARGE_MEDIUM_SHARE)) {
      return new Solved(components, solutions, true);
    }
    for (int i = 0; i < MOST_RATES; i++) {
      Rate reached = share(solutions);
      if (reached.q() == 0 || reached.p() * rate.q() == rate.p() * reached.q()) {
        return new Solved(components, solutions, true);
      }
      if (i > 0 && !reached.exceeds(rate)) {
        return new Solved(components, solutions, false);
      }
      if (effort.deadline().reached()) {
        return new Solved(components, solutions, false);
      }
      rate = reached;
      solutions = solveAt(rate);
    }
    return new Solved(components, solutions, false);
  }

  private Rate share(List<Solution> solutions) {
    long largeOrMedium = 0;
    long systems = 0;
    for (Solution solution : solutions) {
      for (int[] group : solution.best().groups()) {
        MergedMine mine = field.merged(group);
        largeOrMedium += objectives.ofGroup(Objective.LARGE_MEDIUM_SHARE, mine);
        systems++;
      }
    }
    return new Rate(largeOrMedium, systems);
  }

  private List<Solution> solveAt(Rate rate) {
    Problem priced =
        new Problem(
            graph.size(),
            graph.neighbours(),
            graph.together(),
            new GroupCosts(field, objectives, rate));
    List<Solution> solutions = new ArrayList<>();
    components.forEach(component -> solutions.add(new Solution(List.of(), false)));
    List<Integer> smallFirst =
        IntStream.range(0, components.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> components.get(i).length))
            .toList();
    int done = 0;
    for (int i : smallFirst) {
      int[] nodes = components.get(i);
      Solution local =
          known.solved().of(known.digest().of(nodes, rate, effort), () -> solve(priced.on(nodes)));
      List<Partition> ranked =
          local.ranked().stream().map(partition -> partition.renumbered(nodes)).toList();
      solutions.set(i, new Solution(ranked, local.proved()));
      effort.progress().step("consolidation.components", ++done, components.size());
    }
    return solutions;
  }

  private SolvedComponents.Answered solve(Problem component) {
    Solver solver =
        component.size() <= ExactSolver.MOST_NODES
            ? new ExactSolver()
            : new WindowSolver(effort.seed());
    Solution solution = solver.solve(component, effort.answers(), effort.deadline());
    return new SolvedComponents.Answered(solution, effort.deadline().reached());
  }
}
