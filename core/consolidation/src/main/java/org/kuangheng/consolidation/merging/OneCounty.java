package org.kuangheng.consolidation.merging;

import java.util.stream.Collectors;
import org.kuangheng.consolidation.ConstraintName;
import org.kuangheng.kernel.CountyCode;

/** The members lie in one county (同一县域), where the pack demands it. */
public final class OneCounty implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.COUNTY;
  }

  @Override
  public boolean holds(MergedMine mine) {
    if (!mine.field().rules().stated().sameCountyOnly()) {
      return true;
    }
    CountyCode first = mine.field().member(mine.places()[0]).mine().county();
    for (int place : mine.places()) {
      if (!mine.field().member(place).mine().county().equals(first)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Finding explain(MergedMine mine) {
    String counties =
        mine.members().stream()
            .map(m -> m.mine().county())
            .distinct()
            .sorted()
            .map(mine.field().rules()::nameOf)
            .collect(Collectors.joining("、"));
    boolean held = holds(mine);
    Phrase phrase =
        mine.field().rules().stated().sameCountyOnly()
            ? held ? Phrase.COUNTY_HELD : Phrase.COUNTY_BROKEN
            : Phrase.COUNTY_FREE;
    return Finding.plain(this, mine, held, phrase.with("counties", counties));
  }
}
