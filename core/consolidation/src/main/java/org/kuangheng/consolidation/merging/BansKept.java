package org.kuangheng.consolidation.merging;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kuangheng.consolidation.ConstraintName;

/** Members that people have barred from each other (人工禁止) are not together. */
public final class BansKept implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.BAN;
  }

  @Override
  public boolean holds(MergedMine mine) {
    return brokenBan(mine).isEmpty();
  }

  private static Optional<BitSet> brokenBan(MergedMine mine) {
    for (BitSet ban : mine.field().wishes().bans()) {
      int inside = 0;
      for (int place : mine.places()) {
        inside += ban.get(place) ? 1 : 0;
      }
      if (inside > 1) {
        return Optional.of(ban);
      }
    }
    return Optional.empty();
  }

  @Override
  public Finding explain(MergedMine mine) {
    Optional<BitSet> broken = brokenBan(mine);
    if (broken.isEmpty()) {
      Phrase phrase = mine.field().wishes().bans().isEmpty() ? Phrase.BAN_NONE : Phrase.BAN_HELD;
      return Finding.plain(this, mine, true, phrase.with());
    }
    String names =
        broken.get().stream()
            .mapToObj(place -> mine.field().member(place).mine().name())
            .collect(Collectors.joining("、"));
    return Finding.plain(this, mine, false, Phrase.BAN_BROKEN.with("mines", names));
  }
}
