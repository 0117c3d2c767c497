package org.kuangheng.consolidation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One answer: disjoint groups of nodes, in order of their smallest node, and the nodes left out.
 *
 * @param cost the sum of the costs of the groups and of the nodes left out
 */
// Primitive arrays, for speed: this record is never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Partition(List<int[]> groups, int[] leftOut, long[] cost) {
  public Partition {
    groups = groups.stream().sorted(Comparator.comparingInt((int[] group) -> group[0])).toList();
  }

  /** The partition of these groups, its cost computed by the rule; every group must be allowed. */
  static Partition of(Problem problem, List<int[]> groups) {
    boolean[] housed = new boolean[problem.size()];
    long @Nullable [] cost = null;
    for (int[] group : groups) {
      cost = sum(cost, Objects.requireNonNull(problem.rule().costOf(group), "group not allowed"));
      for (int node : group) {
        housed[node] = true;
      }
    }
    List<Integer> out = new ArrayList<>();
    for (int node = 0; node < problem.size(); node++) {
      if (!housed[node]) {
        out.add(node);
        cost = sum(cost, problem.rule().costOfLeaving(node));
      }
    }
    return new Partition(
        groups,
        out.stream().mapToInt(Integer::intValue).toArray(),
        cost == null ? new long[0] : cost);
  }

  /** The same answer with its nodes numbered as in {@code nodes}. */
  public Partition renumbered(int[] nodes) {
    return new Partition(
        groups.stream().map(group -> renumber(group, nodes)).toList(),
        renumber(leftOut, nodes),
        cost);
  }

  /** Who merges with whom, as text: the groups of two and more. Equal texts, equal mergers. */
  public String mergers() {
    return groups.stream()
        .filter(group -> group.length > 1)
        .map(Arrays::toString)
        .collect(Collectors.joining());
  }

  static int[] renumber(int[] members, int[] nodes) {
    int[] result = new int[members.length];
    for (int i = 0; i < members.length; i++) {
      result[i] = nodes[members[i]];
    }
    return result;
  }

  private static long[] sum(long @Nullable [] a, long[] b) {
    if (a == null) {
      return b.clone();
    }
    for (int i = 0; i < a.length; i++) {
      a[i] += b[i];
    }
    return a;
  }
}
