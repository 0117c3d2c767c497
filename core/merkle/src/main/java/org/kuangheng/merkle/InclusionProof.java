package org.kuangheng.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A proof of inclusion (存在性证明): that an entry stands at {@code index}, from 0, of the tree of
 * {@code size} entries; the path from the leaf's sibling up. RFC 6962, section 2.1.1.
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "No entry " + index + " in a tree of " + size + " entries");
    }
    path = List.copyOf(path);
  }

  /** The proof out of a log that has at least {@code size} entries. */
  public static InclusionProof of(long index, long size, Subtrees subtrees) {
    List<Hash> path = new ArrayList<>();
    if (index >= 0 && index < size) {
      new TreeRange(0, size).pathTo(index, subtrees, path);
    }
    return new InclusionProof(index, size, path);
  }

  /** Whether it leads from this leaf to this root (RFC 9162, section 2.1.3.2). */
  public boolean verifies(Hash leaf, Hash root) {
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hash.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
