package org.kuangheng.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A proof of consistency (一致性证明): that the tree of {@code from} entries is the beginning of the
 * tree of {@code to}: nothing was changed, taken out or put between. RFC 6962, section 2.1.2.
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
  public ConsistencyProof {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "A tree of " + from + " entries cannot come before one of " + to);
    }
    path = List.copyOf(path);
  }

  /** The proof out of a log that has at least {@code to} entries. */
  public static ConsistencyProof of(long from, long to, Subtrees subtrees) {
    List<Hash> path = new ArrayList<>();
    if (from > 0 && from < to) {
      new TreeRange(0, to).consistency(from, true, subtrees, path);
    }
    return new ConsistencyProof(from, to, path);
  }

  /** Whether it leads from the earlier root to the later (RFC 9162, section 2.1.4.2). */
  public boolean verifies(Hash earlier, Hash later) {
    if (from == to) {
      return path.isEmpty() && earlier.equals(later);
    }
    if (from == 0) {
      return path.isEmpty() && earlier.equals(Hash.EMPTY_TREE);
    }
    List<Hash> steps = new ArrayList<>(path);
    if (Long.bitCount(from) == 1) {
      steps.addFirst(earlier);
    }
    return !steps.isEmpty() && climbs(steps, earlier, later);
  }

  private boolean climbs(List<Hash> steps, Hash earlier, Hash later) {
    long node = from - 1;
    long last = to - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    Hash old = steps.getFirst();
    Hash grown = old;
    for (Hash step : steps.subList(1, steps.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        old = Hash.node(step, old);
        grown = Hash.node(step, grown);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        grown = Hash.node(grown, step);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(earlier) && grown.equals(later);
  }
}
