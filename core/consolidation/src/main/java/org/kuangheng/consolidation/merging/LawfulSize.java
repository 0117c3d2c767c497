package org.kuangheng.consolidation.merging;

import java.math.BigDecimal;
import org.kuangheng.consolidation.ConstraintName;

/**
 * The number of members is lawful (整合矿山个数): at most the pack's limit, and one only where the pack
 * lets a mine stay by upgrading.
 */
public final class LawfulSize implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.SIZE;
  }

  @Override
  public boolean holds(MergedMine mine) {
    return mine.size() <= mine.field().rules().stated().maximumMembers()
        && (mine.size() > 1 || mine.field().rules().stated().singleMineMayUpgrade());
  }

  @Override
  public Finding explain(MergedMine mine) {
    int most = mine.field().rules().stated().maximumMembers();
    boolean held = holds(mine);
    boolean tooMany = mine.size() > most;
    int needed = held || tooMany ? most : 2;
    Phrase phrase = held ? Phrase.SIZE_HELD : tooMany ? Phrase.SIZE_TOO_MANY : Phrase.SIZE_ALONE;
    return new Finding(
        name(),
        clause(mine),
        held,
        BigDecimal.valueOf(needed),
        BigDecimal.valueOf(mine.size()),
        held ? null : BigDecimal.valueOf(Math.abs(mine.size() - (long) needed)),
        "座",
        phrase.with("most", most, "members", mine.size()));
  }
}
