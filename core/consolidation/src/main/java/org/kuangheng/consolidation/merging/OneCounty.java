package org.kuangheng.consolidation.merging;

import java.util.stream.Collectors;
import org.kuangheng.consolidation.ConstraintName;

/** The members lie in one county (同一县域), where the pack demands it. */
public final class OneCounty implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.COUNTY;
  }

  @Override
  public boolean holds(MergedMine mine) {
    return !mine.field().rules().stated().sameCountyOnly()
        || mine.members().stream().map(m -> m.mine().county()).distinct().limit(2).count() == 1;
  }

  @Override
  public Finding explain(MergedMine mine) {
    String counties =
        mine.members().stream()
            .map(m -> m.mine().county().value())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    boolean held = holds(mine);
    Phrase phrase =
        mine.field().rules().stated().sameCountyOnly()
            ? held ? Phrase.COUNTY_HELD : Phrase.COUNTY_BROKEN
            : Phrase.COUNTY_FREE;
    return Finding.plain(this, mine, held, phrase.with("counties", counties));
  }
}
