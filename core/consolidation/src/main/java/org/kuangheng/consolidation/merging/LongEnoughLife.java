package org.kuangheng.consolidation.merging;

import static org.kuangheng.kernel.Rounding.TEN_THOUSAND_TONNES;
import static org.kuangheng.kernel.Rounding.YEARS;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kuangheng.consolidation.ConstraintName;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Years;

/**
 * The merged mine lives long enough (服务年限) at the capacity chosen; where nothing can be chosen, at
 * the least capacity allowed.
 */
public final class LongEnoughLife implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.LIFE;
  }

  @Override
  public boolean holds(MergedMine mine) {
    Bound bound = mine.demand().life();
    if (bound == null) {
      return true;
    }
    BigDecimal yearly = capacity(mine).tenThousands();
    return yearly.signum() > 0
        && bound
            .comparison()
            .isMetBy(mine.ore().tenThousands().compareTo(yearly.multiply(bound.value())));
  }

  private static AnnualCapacity capacity(MergedMine mine) {
    BigDecimal least = mine.demand().leastCapacity();
    return least == null ? mine.production().capacity() : AnnualCapacity.ofTenThousands(least);
  }

  @Override
  public Finding explain(MergedMine mine) {
    boolean held = holds(mine);
    AnnualCapacity capacity = held ? mine.production().capacity() : capacity(mine);
    Years life = Production.life(mine.ore(), capacity);
    Bound bound = mine.demand().life();
    BigDecimal actual = life == null ? null : life.value();
    if (bound == null || actual == null) {
      Phrase phrase = bound == null ? Phrase.LIFE_NOT_STATED : Phrase.LIFE_NO_CAPACITY;
      String printed = actual == null ? "—" : YEARS.print(actual);
      return new Finding(
          name(), clause(mine), held, null, actual, null, "年", phrase.with("actual", printed));
    }
    return compared(mine, held, bound, actual);
  }

  private Finding compared(MergedMine mine, boolean held, Bound bound, BigDecimal actual) {
    @Nullable BigDecimal shortfall = held ? null : bound.value().subtract(actual);
    Phrase phrase = held ? Phrase.LIFE_HELD : Phrase.LIFE_BROKEN;
    AnnualCapacity capacity = held ? mine.production().capacity() : capacity(mine);
    return new Finding(
        name(),
        bound.clause(),
        held,
        bound.value(),
        actual,
        shortfall,
        "年",
        phrase.with(
            "needed", bound.value().toPlainString(),
            "actual", YEARS.print(actual),
            "ore", TEN_THOUSAND_TONNES.print(mine.ore().tenThousands()),
            "capacity", TEN_THOUSAND_TONNES.print(capacity.tenThousands()),
            "missing",
                TEN_THOUSAND_TONNES.print(EnoughCapacity.oreMissing(mine.demand(), mine.ore()))));
  }
}
