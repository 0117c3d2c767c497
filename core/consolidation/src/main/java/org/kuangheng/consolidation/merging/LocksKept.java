package org.kuangheng.consolidation.merging;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuangheng.consolidation.ConstraintName;

/** Members that people have locked together (人工锁定) stay together: all of a lock, or none of it. */
public final class LocksKept implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.LOCK;
  }

  @Override
  public boolean holds(MergedMine mine) {
    for (Lock lock : mine.field().wishes().locks()) {
      if (!kept(lock, mine)) {
        return false;
      }
    }
    return true;
  }

  private static boolean kept(Lock lock, MergedMine mine) {
    int inside = 0;
    for (int place : mine.places()) {
      inside += lock.places().get(place) ? 1 : 0;
    }
    return inside == 0 || (lock.keepable() && inside == lock.places().cardinality());
  }

  @Override
  public Finding explain(MergedMine mine) {
    BitSet inside = new BitSet();
    for (int place : mine.places()) {
      inside.set(place);
    }
    List<Lock> touched =
        mine.field().wishes().locks().stream()
            .filter(lock -> lock.places().intersects(inside))
            .toList();
    boolean held = holds(mine);
    Phrase phrase =
        touched.isEmpty() ? Phrase.LOCK_NONE : held ? Phrase.LOCK_HELD : Phrase.LOCK_BROKEN;
    String mines =
        touched.stream()
            .filter(lock -> held || !kept(lock, mine))
            .flatMap(lock -> names(lock, mine, held ? new BitSet() : inside))
            .collect(Collectors.joining("、"));
    return Finding.plain(this, mine, held, phrase.with("mines", mines));
  }

  private static Stream<String> names(Lock lock, MergedMine mine, BitSet without) {
    return Stream.concat(
        lock.places().stream()
            .filter(place -> !without.get(place))
            .mapToObj(place -> mine.field().member(place).mine().name()),
        lock.absent().stream());
  }
}
