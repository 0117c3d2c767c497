package org.kuangheng.consolidation.merging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Mines that people have locked together (人工锁定), by places in the field.
 *
 * @param absent names of locked mines that are no candidates; while there are any, the lock cannot
 *     be kept and its mines join no group
 */
public record Lock(BitSet places, List<String> absent) {
  public Lock {
    absent = List.copyOf(absent);
  }

  /** Whether it could be kept at all. */
  public boolean keepable() {
    return absent.isEmpty();
  }

  /** Locks that overlap as one: whoever must be with both must be with all. */
  Lock with(Lock other) {
    BitSet all = (BitSet) places.clone();
    all.or(other.places);
    List<String> names = new ArrayList<>(absent);
    other.absent.stream().filter(name -> !names.contains(name)).forEach(names::add);
    return new Lock(all, names);
  }
}
