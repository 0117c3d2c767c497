package org.kuangheng.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge (右边缘) of a growing tree: its size and the hashes of its largest complete subtrees,
 * largest first. Enough to append and to give the root, without the entries.
 */
public record Frontier(long size, List<Hash> peaks) {
  public static final Frontier EMPTY = new Frontier(0, List.of());

  public Frontier {
    peaks = List.copyOf(peaks);
    if (size < 0 || peaks.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "A tree of " + size + " entries has not " + peaks.size() + " complete subtrees");
    }
  }

  /** The edge of the first {@code size} entries of a log. */
  public static Frontier of(long size, Subtrees subtrees) {
    List<Hash> peaks = new ArrayList<>();
    long start = 0;
    for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
      int level = 63 - Long.numberOfLeadingZeros(rest);
      peaks.add(subtrees.complete(level, start >> level));
      start += 1L << level;
    }
    return new Frontier(size, peaks);
  }

  /** The edge after one more leaf. */
  public Frontier append(Hash leaf) {
    List<Hash> next = new ArrayList<>(peaks);
    Hash carried = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      carried = Hash.node(next.removeLast(), carried);
    }
    next.add(carried);
    return new Frontier(size + 1, next);
  }

  /** The root hash (根哈希) of the tree. */
  public Hash root() {
    if (peaks.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    Hash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = Hash.node(peaks.get(i), root);
    }
    return root;
  }
}
