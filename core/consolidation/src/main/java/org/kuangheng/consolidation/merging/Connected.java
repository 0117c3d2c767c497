package org.kuangheng.consolidation.merging;

import org.kuangheng.consolidation.ConstraintName;

/** The members hang together by borders, lawful gaps or one ore body (搭界连片、相邻或同一矿体). */
public final class Connected implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.CONNECTED;
  }

  @Override
  public boolean holds(MergedMine mine) {
    return Reach.connects(mine.places(), mine.field()::linkedWith);
  }

  @Override
  public Finding explain(MergedMine mine) {
    boolean held = holds(mine);
    Phrase phrase = held ? Phrase.CONNECTED_HELD : Phrase.CONNECTED_BROKEN;
    String distance = mine.field().rules().stated().neighbourDistance().toPlainString();
    String bodies = mine.field().rules().stated().oreBodyDistance().toPlainString();
    return Finding.plain(
        this,
        mine,
        held,
        phrase.with("members", mine.size(), "distance", distance, "bodies", bodies));
  }
}
