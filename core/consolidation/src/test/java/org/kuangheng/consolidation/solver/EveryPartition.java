package org.kuangheng.consolidation.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The slow, obviously right solver: tries every partition of the nodes, every group left or not.
 */
final class EveryPartition {
  private final Problem problem;
  private final List<long[]> costs = new ArrayList<>();
  private final TreeSet<String> mergers = new TreeSet<>();

  private EveryPartition(Problem problem) {
    this.problem = problem;
  }

  /** The cost of every admissible partition, ascending. */
  static List<long[]> costs(Problem problem) {
    EveryPartition all = new EveryPartition(problem);
    all.place(0, new ArrayList<>());
    all.costs.sort(Comparator.comparing((long[] cost) -> cost, Arrays::compare));
    return all.costs;
  }

  /** How many admissible partitions differ in their groups of two and more. */
  static int distinctMergers(Problem problem) {
    EveryPartition all = new EveryPartition(problem);
    all.place(0, new ArrayList<>());
    return all.mergers.size();
  }

  private void place(int node, List<List<Integer>> blocks) {
    if (node == problem.size()) {
      price(blocks, 0, new long[problem.rule().costOfLeaving(0).length], "");
      return;
    }
    for (List<Integer> block : List.copyOf(blocks)) {
      block.add(node);
      place(node + 1, blocks);
      block.removeLast();
    }
    blocks.add(new ArrayList<>(List.of(node)));
    place(node + 1, blocks);
    blocks.removeLast();
  }

  /** A block is a group if allowed; a block of one may also be left out. */
  private void price(List<List<Integer>> blocks, int at, long[] sum, String merged) {
    if (at == blocks.size()) {
      costs.add(sum);
      mergers.add(merged);
      return;
    }
    List<Integer> block = blocks.get(at);
    int[] members = block.stream().mapToInt(Integer::intValue).toArray();
    long @Nullable [] cost = connected(block) ? problem.rule().costOf(members) : null;
    if (cost != null) {
      price(blocks, at + 1, plus(sum, cost), block.size() > 1 ? merged + block : merged);
    }
    if (block.size() == 1) {
      price(blocks, at + 1, plus(sum, problem.rule().costOfLeaving(block.getFirst())), merged);
    }
  }

  private boolean connected(List<Integer> block) {
    TreeSet<Integer> reached = new TreeSet<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(block.getFirst()));
    while (!queue.isEmpty()) {
      int node = queue.remove();
      if (reached.add(node)) {
        block.stream()
            .filter(other -> problem.neighbours().get(node).get(other))
            .forEach(queue::add);
      }
    }
    return reached.size() == block.size();
  }

  private static long[] plus(long[] a, long[] b) {
    long[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }
}
