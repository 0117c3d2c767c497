package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.kernel.Tonnes;

/**
 * A certified lower bound on the mines a component must leave without a home: those that cannot
 * reach the least ore any group needs even with the richest mines within reach.
 */
record HomelessBound(Field field) {
  int of(int[] component) {
    BitSet inside = new BitSet();
    Arrays.stream(component).forEach(inside::set);
    return (int) Arrays.stream(component).filter(place -> homeless(place, inside)).count();
  }

  private boolean homeless(int place, BitSet inside) {
    int mates = field.rules().stated().maximumMembers() - 1;
    BitSet reach = new BitSet();
    reach.set(place);
    BitSet frontier = (BitSet) reach.clone();
    for (int hop = 0; hop < mates && !frontier.isEmpty(); hop++) {
      BitSet next = new BitSet();
      frontier.stream().forEach(node -> next.or(field.linkedWith(node)));
      next.and(inside);
      next.andNot(reach);
      reach.or(next);
      frontier = next;
    }
    reach.clear(place);
    BigDecimal richest =
        reach.stream()
            .mapToObj(mate -> ore(mate).value())
            .sorted(Comparator.reverseOrder())
            .limit(Math.max(0, mates))
            .reduce(ore(place).value(), BigDecimal::add);
    reach.set(place);
    return new Tonnes(richest).compareTo(leastOre(reach)) < 0;
  }

  private Tonnes ore(int place) {
    return field.member(place).quantities().ore();
  }

  /** The least ore a group of these could need, whichever of their minerals it mines. */
  private Tonnes leastOre(BitSet places) {
    return places.stream()
        .mapToObj(place -> field.rules().leastOre(field.member(place).mineral()))
        .min(Comparator.naturalOrder())
        .orElse(Tonnes.ZERO);
  }
}
