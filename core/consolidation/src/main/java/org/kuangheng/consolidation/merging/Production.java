package org.kuangheng.consolidation.merging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.Years;
import org.kuangheng.policy.ScaleTable;

/**
 * The production of a merged mine (整合后生产规模). Its capacity is a choice within what the reserves
 * carry for the years required: the members' capacities together, raised to the minimum and to the
 * lower limit of the highest scale class that can be reached, and lowered where they would exhaust
 * the reserves too soon. To 0.01 ×10⁴ t/a.
 *
 * @param scaleClass small where the table has no row: then {@code classified} is false
 */
public record Production(AnnualCapacity capacity, ScaleClass scaleClass, boolean classified) {
  private static final int DECIMALS = 2;
  private static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(DECIMALS);

  static Production choose(
      Tonnes ore, AnnualCapacity together, Demand demand, Optional<ScaleTable.Row> row) {
    BigDecimal wanted = together.tenThousands();
    BigDecimal least = demand.leastCapacity();
    if (least != null) {
      wanted = wanted.max(least);
    }
    BigDecimal most = demand.mostCapacity(ore);
    if (most != null) {
      wanted = row.map(found -> reach(found, most)).map(wanted::max).orElse(wanted).min(most);
      if (together.tonnesPerYear().signum() == 0 && least == null) {
        wanted = most;
      }
    }
    if (least != null) {
      wanted = wanted.max(least);
    }
    BigDecimal chosen = tidy(wanted);
    ScaleClass scaleClass =
        row.map(found -> ScaleTable.classOf(found, chosen)).orElse(ScaleClass.SMALL);
    AnnualCapacity capacity = AnnualCapacity.ofTenThousands(chosen);
    return new Production(capacity, scaleClass, row.isPresent());
  }

  private static BigDecimal tidy(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < DECIMALS
        ? stripped.setScale(DECIMALS, RoundingMode.UNNECESSARY)
        : stripped;
  }

  /** The lower limit of the highest class within reach; zero if none is. */
  private static BigDecimal reach(ScaleTable.Row row, BigDecimal most) {
    if (row.largeFrom().compareTo(most) <= 0) {
      return row.largeFrom();
    }
    return row.mediumFrom().compareTo(most) <= 0 ? row.mediumFrom() : BigDecimal.ZERO;
  }

  /** The years the ore lasts; {@code null} where the capacity is zero. */
  static @Nullable Years life(Tonnes ore, AnnualCapacity capacity) {
    return capacity.tonnesPerYear().signum() == 0
        ? null
        : new Years(ore.value().divide(capacity.tonnesPerYear(), MathContext.DECIMAL128));
  }

  /** What the pack demands of capacity and life; {@code null} where it states nothing. */
  record Demand(@Nullable Bound capacity, @Nullable Bound life) {
    /** The smallest capacity that meets the demand, in ×10⁴ t/a. */
    @Nullable BigDecimal leastCapacity() {
      if (capacity == null) {
        return null;
      }
      return capacity.isStrict()
          ? capacity.value().setScale(DECIMALS, RoundingMode.FLOOR).add(STEP)
          : capacity.value();
    }

    /** The greatest capacity the ore carries for the years demanded, in ×10⁴ t/a. */
    @Nullable BigDecimal mostCapacity(Tonnes ore) {
      if (life == null || life.value().signum() <= 0) {
        return null;
      }
      BigDecimal most = ore.tenThousands().divide(life.value(), DECIMALS, RoundingMode.FLOOR);
      boolean exact = most.multiply(life.value()).compareTo(ore.tenThousands()) == 0;
      return life.isStrict() && exact && most.signum() > 0 ? most.subtract(STEP) : most;
    }
  }
}
