package org.kuangheng.consolidation.merging;

import static org.kuangheng.kernel.Rounding.TEN_THOUSAND_TONNES;

import java.math.BigDecimal;
import java.util.Optional;
import org.kuangheng.consolidation.ConstraintName;

/** The members' retained reserves together reach the minimum (保有储量合计), where one is stated. */
public final class EnoughReserves implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.RESERVES;
  }

  @Override
  public boolean holds(MergedMine mine) {
    Optional<Bound> bound = mine.minimumReserves();
    return bound.isEmpty() || bound.get().isMetBy(mine.retained().tenThousands());
  }

  @Override
  public Finding explain(MergedMine mine) {
    BigDecimal actual = mine.retained().tenThousands();
    String printed = TEN_THOUSAND_TONNES.print(actual);
    Optional<Bound> bound = mine.minimumReserves();
    if (bound.isEmpty()) {
      return new Finding(
          name(),
          clause(mine),
          true,
          null,
          actual,
          null,
          "万吨",
          Phrase.RESERVES_NOT_STATED.with("actual", printed));
    }
    boolean held = bound.get().isMetBy(actual);
    BigDecimal needed = bound.get().value();
    BigDecimal shortfall = needed.subtract(actual);
    Phrase phrase = held ? Phrase.RESERVES_HELD : Phrase.RESERVES_BROKEN;
    return new Finding(
        name(),
        bound.get().clause(),
        held,
        needed,
        actual,
        held ? null : shortfall,
        "万吨",
        phrase.with(
            "needed",
            needed.toPlainString(),
            "actual",
            printed,
            "shortfall",
            TEN_THOUSAND_TONNES.print(shortfall)));
  }
}
