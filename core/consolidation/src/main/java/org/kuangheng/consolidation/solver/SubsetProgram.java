package org.kuangheng.consolidation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The dynamic program over subsets: the least cost of every subset of the nodes, from which the
 * best answer and the next best are read. The highest node of a subset is either left out or in one
 * of the allowed groups inside the subset that hold it; so each partition has one derivation.
 *
 * <p>Limits: time 3^n / 6 and memory 36 · 2^n bytes at worst; n at most {@value #MOST_NODES}.
 */
final class SubsetProgram {
  static final int MOST_NODES = 20;
  static final long FORBIDDEN = Long.MAX_VALUE;

  private final int size;
  private final int words;
  private final long[][] groupCost;
  private final long[][] leaveCost;
  private final long[][] least;
  private final int[] choice;
  private final int[][] groupsByTop;
  private boolean complete;

  private SubsetProgram(GroupTable table) {
    this.size = table.size();
    this.groupCost = table.groupCost();
    this.leaveCost = table.leaveCost();
    this.words = groupCost.length;
    this.groupsByTop = table.groupsByTop();
    this.least = new long[words][1 << size];
    this.choice = new int[1 << size];
  }

  /** Solves it, or gives up when the deadline is reached: then the result is incomplete. */
  static SubsetProgram run(GroupTable table, Deadline deadline) {
    SubsetProgram program = new SubsetProgram(table);
    program.fill(deadline);
    return program;
  }

  boolean isComplete() {
    return complete;
  }

  int size() {
    return size;
  }

  private void fill(Deadline deadline) {
    int full = (1 << size) - 1;
    int half = 1 << Math.max(0, size - 1);
    for (int subset = 1; subset < half; subset++) {
      if ((subset & 1023) == 0 && deadline.reached()) {
        return;
      }
      decide(subset);
    }
    if (full > 0) {
      decide(full);
    }
    complete = true;
  }

  private void decide(int subset) {
    int node = 31 - Integer.numberOfLeadingZeros(subset);
    int rest = subset ^ (1 << node);
    for (int w = 0; w < words; w++) {
      least[w][subset] = leaveCost[w][node] + least[w][rest];
    }
    choice[subset] = 0;
    int[] groups = groupsByTop[node];
    if (groups.length < 1L << Integer.bitCount(rest)) {
      for (int group : groups) {
        if ((group & ~subset) == 0) {
          offer(subset, group);
        }
      }
    } else {
      offerEach(subset, rest, 1 << node);
    }
  }

  /** Offers every allowed group of the top node with a part of the rest. */
  private void offerEach(int subset, int rest, int top) {
    long[] first = groupCost[0];
    long[] remaining = least[0];
    for (int part = rest; ; part = (part - 1) & rest) {
      long price = first[part | top];
      if (price != FORBIDDEN && price + remaining[rest ^ part] <= remaining[subset]) {
        offer(subset, part | top);
      }
      if (part == 0) {
        return;
      }
    }
  }

  private void offer(int subset, int group) {
    int rest = subset ^ group;
    for (int w = 0; w < words; w++) {
      long value = groupCost[w][group] + least[w][rest];
      long known = least[w][subset];
      if (value > known) {
        return;
      }
      if (value < known) {
        for (int v = w; v < words; v++) {
          least[v][subset] = groupCost[v][group] + least[v][rest];
        }
        choice[subset] = group;
        return;
      }
    }
  }

  /** The choices at a subset: 0 to leave its highest node out, else the mask of the group. */
  int[] choicesAt(int subset) {
    int node = 31 - Integer.numberOfLeadingZeros(subset);
    int[] groups = groupsByTop[node];
    int[] choices = new int[groups.length + 1];
    int count = 1;
    for (int group : groups) {
      if ((group & ~subset) == 0) {
        choices[count++] = group;
      }
    }
    return Arrays.copyOf(choices, count);
  }

  /** What remains of a subset after a choice at it. */
  static int after(int subset, int chosen) {
    return chosen == 0 ? subset ^ Integer.highestOneBit(subset) : subset ^ chosen;
  }

  /** The packed cost of a choice at a subset, followed by a remainder of the given cost. */
  long[] cost(int subset, int chosen, long[] remainder) {
    long[] sum = new long[words];
    int node = 31 - Integer.numberOfLeadingZeros(subset);
    for (int w = 0; w < words; w++) {
      sum[w] = remainder[w] + (chosen == 0 ? leaveCost[w][node] : groupCost[w][chosen]);
    }
    return sum;
  }

  /** The packed least cost of a subset. */
  long[] leastOf(int subset) {
    long[] value = new long[words];
    for (int w = 0; w < words; w++) {
      value[w] = least[w][subset];
    }
    return value;
  }

  /** The groups of the best answer, as masks. */
  List<Integer> bestGroups() {
    List<Integer> groups = new ArrayList<>();
    for (int subset = (1 << size) - 1; subset != 0; subset = after(subset, choice[subset])) {
      if (choice[subset] != 0) {
        groups.add(choice[subset]);
      }
    }
    return groups;
  }
}
