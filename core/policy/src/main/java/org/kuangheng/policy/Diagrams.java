package org.kuangheng.policy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets of assignments to a fixed row of many-valued variables, as shared decision diagrams: exact,
 * and small as long as the variables are loosely tied. A set is an {@code int}; equal sets are
 * equal numbers.
 *
 * <p>Not for many threads.
 */
final class Diagrams {
  /** The empty set. */
  static final int NONE = 0;

  /** Every assignment. */
  static final int ALL = 1;

  private final List<Integer> sizes;
  private final int mostNodes;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> intersections = new HashMap<>();
  private final Map<Integer, Integer> complements = new HashMap<>();

  private record Node(int variable, List<Integer> children) {}

  /** The space is too entangled to be held. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge(int limit) {
      super("More than " + limit + " nodes");
    }
  }

  /** {@code sizes}: how many values each variable has. */
  Diagrams(List<Integer> sizes, int mostNodes) {
    this.sizes = List.copyOf(sizes);
    this.mostNodes = mostNodes;
    Node end = new Node(sizes.size(), List.of());
    nodes.add(end);
    nodes.add(end);
  }

  /** The assignments that give a variable one value. */
  int literal(int variable, int value) {
    List<Integer> children = new ArrayList<>();
    for (int i = 0; i < sizes.get(variable); i++) {
      children.add(i == value ? ALL : NONE);
    }
    return node(variable, children);
  }

  int and(int a, int b) {
    if (a == NONE || b == NONE) {
      return NONE;
    }
    if (a == ALL || a == b) {
      return b;
    }
    if (b == ALL) {
      return a;
    }
    long key = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    Integer known = intersections.get(key);
    if (known != null) {
      return known;
    }
    int variable = Math.min(nodes.get(a).variable(), nodes.get(b).variable());
    List<Integer> children = new ArrayList<>();
    for (int i = 0; i < sizes.get(variable); i++) {
      children.add(and(child(a, variable, i), child(b, variable, i)));
    }
    int made = node(variable, children);
    intersections.put(key, made);
    return made;
  }

  int not(int a) {
    if (a <= ALL) {
      return a == ALL ? NONE : ALL;
    }
    Integer known = complements.get(a);
    if (known != null) {
      return known;
    }
    Node node = nodes.get(a);
    int made = node(node.variable(), node.children().stream().map(this::not).toList());
    complements.put(a, made);
    complements.put(made, a);
    return made;
  }

  int or(int a, int b) {
    return not(and(not(a), not(b)));
  }

  private int child(int a, int variable, int value) {
    Node node = nodes.get(a);
    return node.variable() == variable ? node.children().get(value) : a;
  }

  private int node(int variable, List<Integer> children) {
    if (children.stream().distinct().count() == 1) {
      return children.getFirst();
    }
    Node node = new Node(variable, List.copyOf(children));
    Integer known = numbers.get(node);
    if (known != null) {
      return known;
    }
    if (nodes.size() >= mostNodes) {
      throw new TooLarge(mostNodes);
    }
    nodes.add(node);
    numbers.put(node, nodes.size() - 1);
    return nodes.size() - 1;
  }

  /** The variables the set depends on, in order. */
  List<Integer> support(int set) {
    TreeSet<Integer> found = new TreeSet<>();
    collect(set, found, new TreeSet<>());
    return List.copyOf(found);
  }

  private void collect(int set, Set<Integer> found, Set<Integer> seen) {
    if (set > ALL && seen.add(set)) {
      found.add(nodes.get(set).variable());
      nodes.get(set).children().forEach(child -> collect(child, found, seen));
    }
  }

  /** How many assignments of the variables it depends on are in the set. */
  BigInteger count(int set) {
    if (set == NONE) {
      return BigInteger.ZERO;
    }
    BigInteger all = countFrom(set, 0, new HashMap<>());
    List<Integer> support = support(set);
    for (int i = 0; i < sizes.size(); i++) {
      if (!support.contains(i)) {
        all = all.divide(BigInteger.valueOf(sizes.get(i)));
      }
    }
    return all;
  }

  private BigInteger countFrom(int set, int level, Map<Integer, BigInteger> known) {
    int variable = nodes.get(set).variable();
    BigInteger below = set == ALL ? BigInteger.ONE : known.get(set);
    if (set == NONE) {
      below = BigInteger.ZERO;
    } else if (below == null) {
      below = BigInteger.ZERO;
      for (int child : nodes.get(set).children()) {
        below = below.add(countFrom(child, variable + 1, known));
      }
      known.put(set, below);
    }
    for (int skipped = level; skipped < variable; skipped++) {
      below = below.multiply(BigInteger.valueOf(sizes.get(skipped)));
    }
    return below;
  }

  /** One assignment in a set that is not empty; the first value wherever there is a choice. */
  List<Integer> witness(int set) {
    if (set == NONE) {
      throw new IllegalArgumentException("The empty set has no witness");
    }
    Integer[] values = new Integer[sizes.size()];
    Arrays.fill(values, 0);
    int at = set;
    while (at != ALL) {
      Node node = nodes.get(at);
      int value = 0;
      while (node.children().get(value) == NONE) {
        value++;
      }
      values[node.variable()] = value;
      at = node.children().get(value);
    }
    return List.of(values);
  }
}
