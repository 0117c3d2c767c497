package org.kuangheng.consolidation.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A seeded random graph with amounts and a threshold rule that is deliberately not monotone. */
final class RandomField implements GroupRule {
  private final int[] amount;
  private final int[] weight;
  private final int least;
  private final int mostMembers;
  private final boolean oddForbidden;
  private final Problem problem;

  RandomField(long seed, int size, double density) {
    Random random = new Random(seed);
    amount = random.ints(size, 1, 31).toArray();
    weight = random.ints(size, 0, 1000).toArray();
    least = 10 + random.nextInt(40);
    mostMembers = 2 + random.nextInt(size);
    oddForbidden = random.nextInt(4) == 0;
    List<BitSet> links = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      links.add(new BitSet());
    }
    for (int i = 1; i < size; i++) {
      link(links, i, random.nextInt(i));
      for (int j = 0; j < i; j++) {
        if (random.nextDouble() < density) {
          link(links, i, j);
        }
      }
    }
    problem = new Problem(size, links, List.of(), this);
  }

  private static void link(List<BitSet> links, int i, int j) {
    links.get(i).set(j);
    links.get(j).set(i);
  }

  Problem problem() {
    return problem;
  }

  @Override
  public long @Nullable [] costOf(int[] members) {
    int sum = 0;
    long spread = 0;
    for (int member : members) {
      sum += amount[member];
      spread = Math.max(spread, (long) weight[member] * members.length);
    }
    if (sum < least || members.length > mostMembers || (oddForbidden && sum % 7 == 3)) {
      return null;
    }
    return new long[] {0, sum % 5 == 0 ? 0 : 1, spread};
  }

  @Override
  public long[] costOfLeaving(int node) {
    return new long[] {1, 0, 0};
  }
}
