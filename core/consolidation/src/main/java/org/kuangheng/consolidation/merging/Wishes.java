package org.kuangheng.consolidation.merging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What people have fixed (人工约束): mines that must be together and pairs that must not.
 *
 * @param locks disjoint
 * @param bans sets of two places in the field
 */
public record Wishes(List<Lock> locks, List<BitSet> bans) {
  public static final Wishes NONE = new Wishes(List.of(), List.of());

  public Wishes {
    locks = united(locks);
    bans = List.copyOf(bans);
  }

  public boolean banned(int a, int b) {
    return bans.stream().anyMatch(ban -> ban.get(a) && ban.get(b));
  }

  /** The lock a member is in. */
  public Optional<Lock> lockOf(int place) {
    return locks.stream().filter(lock -> lock.places().get(place)).findFirst();
  }

  private static List<Lock> united(List<Lock> locks) {
    List<Lock> result = new ArrayList<>();
    for (Lock lock : locks) {
      Lock whole = lock;
      List<Lock> apart = new ArrayList<>();
      for (Lock other : result) {
        if (other.places().intersects(whole.places())) {
          whole = other.with(whole);
        } else {
          apart.add(other);
        }
      }
      apart.add(whole);
      result = apart;
    }
    return List.copyOf(result);
  }
}
