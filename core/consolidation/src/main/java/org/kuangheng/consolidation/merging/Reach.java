package org.kuangheng.consolidation.merging;

import java.util.BitSet;
import java.util.function.IntFunction;

/** Whether members hang together by the links given. */
final class Reach {
  private Reach() {}

  static boolean connects(int[] places, IntFunction<BitSet> links) {
    int known = 1;
    boolean[] reached = new boolean[places.length];
    int[] queue = new int[places.length];
    reached[0] = true;
    for (int head = 0; head < known; head++) {
      BitSet near = links.apply(places[queue[head]]);
      for (int i = 1; i < places.length; i++) {
        if (!reached[i] && near.get(places[i])) {
          reached[i] = true;
          queue[known++] = i;
        }
      }
    }
    return known == places.length;
  }
}
