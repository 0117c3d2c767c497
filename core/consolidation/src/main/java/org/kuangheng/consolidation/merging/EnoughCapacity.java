package org.kuangheng.consolidation.merging;

import static org.kuangheng.kernel.Rounding.TEN_THOUSAND_TONNES;

import java.math.BigDecimal;
import org.kuangheng.consolidation.ConstraintName;
import org.kuangheng.kernel.Tonnes;

/**
 * The merged mine can reach the minimum capacity (最低生产规模). Its capacity is a choice: the reserves
 * must carry the minimum for the years demanded.
 */
public final class EnoughCapacity implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.CAPACITY;
  }

  @Override
  public boolean holds(MergedMine mine) {
    return holds(mine.demand(), mine.ore());
  }

  private static boolean holds(Production.Demand demand, Tonnes ore) {
    BigDecimal least = demand.leastCapacity();
    Bound life = demand.life();
    return least == null
        || life == null
        || life.comparison().isMetBy(ore.tenThousands().compareTo(least.multiply(life.value())));
  }

  @Override
  public Finding explain(MergedMine mine) {
    Production.Demand demand = mine.demand();
    boolean held = holds(demand, mine.ore());
    BigDecimal needed = demand.leastCapacity();
    BigDecimal most = demand.mostCapacity(mine.ore());
    BigDecimal chosen = mine.production().capacity().tenThousands();
    BigDecimal actual = held || most == null ? chosen : most;
    Bound bound = demand.capacity();
    if (needed == null || bound == null) {
      return new Finding(
          name(),
          clause(mine),
          true,
          null,
          actual,
          null,
          "万吨/年",
          Phrase.CAPACITY_NOT_STATED.with("actual", TEN_THOUSAND_TONNES.print(actual)));
    }
    Phrase phrase = held ? Phrase.CAPACITY_HELD : Phrase.CAPACITY_BROKEN;
    return new Finding(
        name(),
        bound.clause(),
        held,
        needed,
        actual,
        held ? null : needed.subtract(actual),
        "万吨/年",
        phrase.with(
            "needed",
            needed.toPlainString(),
            "actual",
            TEN_THOUSAND_TONNES.print(actual),
            "together",
            TEN_THOUSAND_TONNES.print(mine.together().tenThousands()),
            "shortfall",
            TEN_THOUSAND_TONNES.print(needed.subtract(actual)),
            "ore",
            TEN_THOUSAND_TONNES.print(oreMissing(demand, mine.ore()))));
  }

  /** The ore missing to carry the least capacity for the years demanded, in ×10⁴ t. */
  static BigDecimal oreMissing(Production.Demand demand, Tonnes ore) {
    BigDecimal least = demand.leastCapacity();
    Bound life = demand.life();
    return least == null || life == null
        ? BigDecimal.ZERO
        : least.multiply(life.value()).subtract(ore.tenThousands()).max(BigDecimal.ZERO);
  }
}
