package org.kuangheng.consolidation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every allowed connected group of a small problem with its packed cost, by bit mask.
 *
 * @param groupCost by word and mask; {@link SubsetProgram#FORBIDDEN} where not allowed
 * @param leaveCost by word and node
 * @param groupsByTop the masks of the allowed groups by their highest node
 */
// Primitive arrays, for speed: this record is never compared.
@SuppressWarnings("ArrayRecordComponent")
record GroupTable(int size, long[][] groupCost, long[][] leaveCost, int[][] groupsByTop) {

  /** Lists the groups, or nothing if the deadline is reached before all are known. */
  static Optional<GroupTable> of(Problem problem, Deadline deadline) {
    int size = problem.size();
    int[] links = new int[size];
    for (int node = 0; node < size; node++) {
      links[node] = problem.neighbours().get(node).stream().map(i -> 1 << i).sum();
    }
    List<List<Integer>> byTop = new ArrayList<>();
    List<long[]> costs = new ArrayList<>();
    for (int top = 0; top < size; top++) {
      List<Integer> groups = new ArrayList<>();
      byTop.add(groups);
      for (int rest = 0; rest < 1 << top; rest++) {
        if ((rest & 1023) == 0 && deadline.reached()) {
          return Optional.empty();
        }
        int mask = rest | 1 << top;
        long @Nullable [] cost =
            connected(mask, links) ? problem.rule().costOf(members(mask)) : null;
        if (cost != null) {
          groups.add(mask);
          costs.add(cost);
        }
      }
    }
    return Optional.of(packed(problem, byTop, costs));
  }

  private static GroupTable packed(Problem problem, List<List<Integer>> byTop, List<long[]> costs) {
    int size = problem.size();
    List<long[]> leaving = new ArrayList<>();
    for (int node = 0; node < size; node++) {
      leaving.add(problem.rule().costOfLeaving(node));
    }
    CostPacking packing = new CostPacking(greatestSums(size, costs, leaving));
    long[][] groupCost = new long[packing.words()][1 << size];
    long[][] leaveCost = new long[packing.words()][size];
    int[][] groupsByTop =
        byTop.stream()
            .map(groups -> groups.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    for (int w = 0; w < packing.words(); w++) {
      Arrays.fill(groupCost[w], SubsetProgram.FORBIDDEN);
      int index = 0;
      for (int[] groups : groupsByTop) {
        for (int mask : groups) {
          groupCost[w][mask] = packing.pack(costs.get(index++), w);
        }
      }
      for (int node = 0; node < size; node++) {
        leaveCost[w][node] = packing.pack(leaving.get(node), w);
      }
    }
    return new GroupTable(size, groupCost, leaveCost, groupsByTop);
  }

  private static long[] greatestSums(int size, List<long[]> costs, List<long[]> leaving) {
    long[] greatest = new long[leaving.getFirst().length];
    for (List<long[]> vectors : List.of(costs, leaving)) {
      for (long[] vector : vectors) {
        for (int i = 0; i < greatest.length; i++) {
          if (vector[i] < 0) {
            throw new IllegalArgumentException("A cost must be 0 or more, but was " + vector[i]);
          }
          greatest[i] = Math.max(greatest[i], vector[i]);
        }
      }
    }
    for (int i = 0; i < greatest.length; i++) {
      greatest[i] = Math.multiplyExact(greatest[i], size);
    }
    return greatest;
  }

  static boolean connected(int mask, int[] links) {
    int reached = Integer.lowestOneBit(mask);
    int frontier = reached;
    while (frontier != 0) {
      int next = 0;
      for (int bits = frontier; bits != 0; bits &= bits - 1) {
        next |= links[Integer.numberOfTrailingZeros(bits)];
      }
      frontier = next & mask & ~reached;
      reached |= frontier;
    }
    return reached == mask;
  }

  static int[] members(int mask) {
    int[] members = new int[Integer.bitCount(mask)];
    int i = 0;
    for (int bits = mask; bits != 0; bits &= bits - 1) {
      members[i++] = Integer.numberOfTrailingZeros(bits);
    }
    return members;
  }
}
