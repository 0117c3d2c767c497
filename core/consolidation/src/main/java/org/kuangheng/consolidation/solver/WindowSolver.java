package org.kuangheng.consolidation.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Best found for problems of any size: starts with every node left out and re-solves small windows
 * of whole groups and left-out nodes exactly, until no window helps or the deadline is reached.
 * Never claims a proof. The seed orders the windows.
 */
public final class WindowSolver implements Solver {
  private static final int[] WINDOWS = {10, 14, 16};
  private static final Comparator<Partition> ORDER =
      Comparator.comparing(Partition::cost, Arrays::compare);

  private final long seed;

  public WindowSolver(long seed) {
    this.seed = seed;
  }

  @Override
  public Solution solve(Problem problem, int answers, Deadline deadline) {
    Search search = new Search(problem, deadline);
    int[] order = shuffled(problem.size());
    for (int window : WINDOWS) {
      while (search.pass(order, window) && !deadline.reached()) {
        // Each pass strictly lowers the cost; the last one finds nothing and ends it.
      }
    }
    List<Partition> ranked = new ArrayList<>();
    ranked.add(Partition.of(problem, search.groups));
    if (answers > 1) {
      ranked.addAll(search.variants(order, answers - 1));
    }
    return new Solution(ranked, false);
  }

  private int[] shuffled(int size) {
    int[] order = new int[size];
    Random random = new Random(seed);
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** The state of one search: the groups so far, each node's group. */
  private static final class Search {
    private final Problem problem;
    private final Deadline deadline;
    private List<int[]> groups = new ArrayList<>();

    Search(Problem problem, Deadline deadline) {
      this.problem = problem;
      this.deadline = deadline;
    }

    /** Re-solves the window around each node once; whether anything improved. */
    boolean pass(int[] order, int window) {
      boolean improved = false;
      for (int start : order) {
        if (deadline.reached()) {
          return false;
        }
        int[] nodes = windowAround(start, window);
        Optional<Solution> solution = ExactSolver.attempt(problem.on(nodes), 1, deadline);
        if (solution.isPresent()) {
          Partition best = solution.get().best().renumbered(nodes);
          if (Arrays.compare(best.cost(), costInside(nodes)) < 0) {
            groups = replaced(nodes, best);
            improved = true;
          }
        }
      }
      return improved;
    }

    /** Other answers, each from the second best of one window, cheapest first. */
    List<Partition> variants(int[] order, int count) {
      List<Partition> variants = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      seen.add(Partition.of(problem, groups).mergers());
      for (int start : order) {
        if (deadline.reached() && variants.size() >= count) {
          break;
        }
        int[] nodes = windowAround(start, WINDOWS[0]);
        ExactSolver.attempt(problem.on(nodes), count + 1, Deadline.in(Duration.ofSeconds(1)))
            .ifPresent(
                solution -> {
                  for (Partition other : solution.ranked()) {
                    Partition whole =
                        Partition.of(problem, replaced(nodes, other.renumbered(nodes)));
                    if (seen.add(whole.mergers())) {
                      variants.add(whole);
                    }
                  }
                });
      }
      variants.sort(ORDER);
      return variants.subList(0, Math.min(count, variants.size()));
    }

    private long[] costInside(int[] nodes) {
      Set<Integer> inside = new HashSet<>();
      Arrays.stream(nodes).forEach(inside::add);
      List<int[]> kept = groups.stream().filter(group -> inside.contains(group[0])).toList();
      Problem local = problem.on(nodes);
      List<int[]> renumbered =
          kept.stream()
              .map(group -> Arrays.stream(group).map(n -> Arrays.binarySearch(nodes, n)).toArray())
              .toList();
      return Partition.of(local, renumbered).cost();
    }

    private List<int[]> replaced(int[] nodes, Partition inside) {
      List<int[]> result = new ArrayList<>(inside.groups());
      for (int[] group : groups) {
        if (Arrays.binarySearch(nodes, group[0]) < 0) {
          result.add(group);
        }
      }
      return result;
    }

    /** Whole groups, locks and left-out nodes nearest to the start, as many as fit. */
    private int[] windowAround(int start, int most) {
      BitSet window = new BitSet(problem.size());
      BitSet tried = new BitSet(problem.size());
      List<Integer> queue = new ArrayList<>(List.of(start));
      for (int i = 0; i < queue.size() && window.cardinality() < most; i++) {
        int node = queue.get(i);
        if (tried.get(node)) {
          continue;
        }
        BitSet block = blockOf(node);
        tried.or(block);
        BitSet grown = (BitSet) window.clone();
        grown.or(block);
        boolean fits = grown.cardinality() <= (window.isEmpty() ? SubsetProgram.MOST_NODES : most);
        if (fits) {
          window = grown;
          block.stream()
              .forEach(member -> problem.neighbours().get(member).stream().forEach(queue::add));
        }
      }
      return window.isEmpty() ? new int[] {start} : window.stream().toArray();
    }

    private BitSet blockOf(int node) {
      BitSet block = new BitSet(problem.size());
      block.set(node);
      boolean grown = true;
      while (grown) {
        int before = block.cardinality();
        for (List<int[]> sets : List.of(groups, problem.together())) {
          for (int[] set : sets) {
            if (Arrays.stream(set).anyMatch(block::get)) {
              Arrays.stream(set).forEach(block::set);
            }
          }
        }
        grown = block.cardinality() > before;
      }
      return block;
    }
  }
}
