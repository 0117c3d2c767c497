package org.kuangheng.consolidation.merging;

import java.math.BigDecimal;
import org.kuangheng.consolidation.ConstraintName;

/**
 * One right, one production system (一个矿权一套生产系统): the members can be joined into one without
 * crossing ground that others hold. Neighbours whose whole gap is another's right or may not be
 * mined are not joined.
 */
public final class OneSystem implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.ONE_SYSTEM;
  }

  @Override
  public boolean holds(MergedMine mine) {
    return Reach.connects(mine.places(), mine.field()::joinedWith);
  }

  @Override
  public Finding explain(MergedMine mine) {
    boolean held = holds(mine);
    Phrase phrase = held ? Phrase.ONE_SYSTEM_HELD : Phrase.ONE_SYSTEM_BROKEN;
    int systems =
        mine.members().stream()
            .mapToInt(
                member -> {
                  Integer stated = member.mine().productionSystems();
                  return stated == null ? 1 : stated;
                })
            .sum();
    return new Finding(
        name(),
        clause(mine),
        held,
        BigDecimal.ONE,
        held ? BigDecimal.ONE : null,
        null,
        "套",
        phrase.with("systems", systems));
  }
}
