package org.kuangheng.merkle;

import java.util.List;

/** A range of entries from {@code start} up to, not including, {@code end}; RFC 6962's D[n1:n2]. */
record TreeRange(long start, long end) {
  TreeRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No range of entries from " + start + " to " + end);
    }
  }

  long size() {
    return end - start;
  }

  /** Where RFC 6962 splits it: after the largest power of two below its size. */
  long split() {
    return start + Long.highestOneBit(size() - 1);
  }

  TreeRange left() {
    return new TreeRange(start, split());
  }

  TreeRange right() {
    return new TreeRange(split(), end);
  }

  /** The Merkle tree hash of the range. */
  Hash hash(Subtrees subtrees) {
    if (size() == 0) {
      return Hash.EMPTY_TREE;
    }
    if (Long.bitCount(size()) == 1) {
      int level = Long.numberOfTrailingZeros(size());
      return subtrees.complete(level, start >> level);
    }
    return Hash.node(left().hash(subtrees), right().hash(subtrees));
  }

  /** The audit path of one entry, leaf's sibling first. */
  void pathTo(long index, Subtrees subtrees, List<Hash> path) {
    if (size() == 1) {
      return;
    }
    if (index < split()) {
      left().pathTo(index, subtrees, path);
      path.add(right().hash(subtrees));
    } else {
      right().pathTo(index, subtrees, path);
      path.add(left().hash(subtrees));
    }
  }

  /** RFC 6962's SUBPROOF; {@code known} while the verifier already has the left edge's hash. */
  void consistency(long earlier, boolean known, Subtrees subtrees, List<Hash> path) {
    if (earlier == end) {
      if (!known) {
        path.add(hash(subtrees));
      }
    } else if (earlier <= split()) {
      left().consistency(earlier, known, subtrees, path);
      path.add(right().hash(subtrees));
    } else {
      right().consistency(earlier, false, subtrees, path);
      path.add(left().hash(subtrees));
    }
  }
}
