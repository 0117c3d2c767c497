package org.kuangheng.consolidation.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partition problem: nodes 0 to {@code size - 1}, who is linked with whom, and the rule.
 *
 * @param neighbours the linked nodes of each node, symmetric
 * @param together sets of nodes a search should look at together (locks); may be empty
 */
public record Problem(int size, List<BitSet> neighbours, List<int[]> together, GroupRule rule) {
  public Problem {
    neighbours = List.copyOf(neighbours);
    together = List.copyOf(together);
    if (neighbours.size() != size) {
      throw new IllegalArgumentException(
          "A problem of " + size + " nodes needs as many neighbour sets, had " + neighbours.size());
    }
  }

  /** The problem on these nodes alone, numbered by their place in {@code nodes} (ascending). */
  public Problem on(int[] nodes) {
    List<BitSet> links = new ArrayList<>(nodes.length);
    for (int node : nodes) {
      BitSet local = new BitSet(nodes.length);
      for (int i = 0; i < nodes.length; i++) {
        if (neighbours.get(node).get(nodes[i])) {
          local.set(i);
        }
      }
      links.add(local);
    }
    return new Problem(nodes.length, links, List.of(), new Renumbered(rule, nodes));
  }

  /** The node sets of the connected components, each ascending, by their smallest node. */
  public List<int[]> components() {
    List<int[]> components = new ArrayList<>();
    BitSet seen = new BitSet(size);
    for (int start = seen.nextClearBit(0); start < size; start = seen.nextClearBit(start)) {
      BitSet component = componentOf(start);
      seen.or(component);
      components.add(component.stream().toArray());
    }
    return components;
  }

  private BitSet componentOf(int start) {
    BitSet component = new BitSet(size);
    BitSet frontier = new BitSet(size);
    frontier.set(start);
    while (!frontier.isEmpty()) {
      component.or(frontier);
      BitSet next = new BitSet(size);
      frontier.stream().forEach(node -> next.or(neighbours.get(node)));
      next.andNot(component);
      frontier = next;
    }
    return component;
  }

  // Primitive arrays, for speed: this record is never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Renumbered(GroupRule rule, int[] nodes) implements GroupRule {
    @Override
    public long @Nullable [] costOf(int[] members) {
      return rule.costOf(Partition.renumber(members, nodes));
    }

    @Override
    public long[] costOfLeaving(int node) {
      return rule.costOfLeaving(nodes[node]);
    }
  }
}
