package org.kuangheng.merkle;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 word for word, slow and recursive: what the fast code must agree with. */
public final class ReferenceTree {
  private ReferenceTree() {}

  public static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = split(leaves.size());
    return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  static List<Hash> path(int m, List<Hash> leaves) {
    List<Hash> path = new ArrayList<>();
    if (leaves.size() > 1) {
      int k = split(leaves.size());
      List<Hash> left = leaves.subList(0, k);
      List<Hash> right = leaves.subList(k, leaves.size());
      path.addAll(m < k ? path(m, left) : path(m - k, right));
      path.add(root(m < k ? right : left));
    }
    return path;
  }

  static List<Hash> proof(int m, List<Hash> leaves) {
    return m == 0 || m == leaves.size() ? List.of() : subproof(m, leaves, true);
  }

  private static List<Hash> subproof(int m, List<Hash> leaves, boolean known) {
    if (m == leaves.size()) {
      return known ? List.of() : List.of(root(leaves));
    }
    int k = split(leaves.size());
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    List<Hash> proof =
        new ArrayList<>(m <= k ? subproof(m, left, known) : subproof(m - k, right, false));
    proof.add(root(m <= k ? right : left));
    return proof;
  }

  /** The largest power of two that is smaller than n. */
  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  /** Complete subtrees, computed anew each time. */
  public static Subtrees subtrees(List<Hash> leaves) {
    return (level, index) ->
        root(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
  }
}
