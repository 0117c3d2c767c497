package org.kuangheng.consolidation.merging;

import org.kuangheng.consolidation.ConstraintName;

/** A hard constraint on a group (整合硬约束): one name, one test, one reason. */
public sealed interface Constraint
    permits Connected,
        EnoughReserves,
        EnoughCapacity,
        LongEnoughLife,
        OneSystem,
        OneMineral,
        OneCounty,
        LawfulSize,
        LocksKept,
        BansKept {
  ConstraintName name();

  boolean holds(MergedMine mine);

  /** The same answer as {@link #holds}, with its numbers and words. */
  Finding explain(MergedMine mine);

  /** The clause behind it. */
  default String clause(MergedMine mine) {
    return mine.field().rules().clauseOf(name());
  }
}
