package org.kuangheng.consolidation.merging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.CapacityChoice;
import org.kuangheng.assessment.ReserveQuantities;
import org.kuangheng.assessment.ServiceLife;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Percent;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.Years;
import org.kuangheng.policy.LifeRule;

/**
 * What one mine brings into a merger.
 *
 * @param retained retained resources and reserves (保有资源储量)
 * @param base the quantity Q of the pack's life formula
 * @param ore the ore that Q yields: Q ÷ (1 − ρ), or Q ÷ K; life is ore ÷ capacity, and ore adds up
 *     over members with different dilution
 * @param capacity the capacity that counts, {@code null} if none is stated
 */
public record Quantities(
    Tonnes retained, Tonnes base, Tonnes ore, @Nullable AnnualCapacity capacity) {
  private static final AnnualCapacity ONE_TONNE = new AnnualCapacity(BigDecimal.ONE);
  private static final int KILOGRAM = 3;

  /** The mine's quantities under the pack's life rule; empty where they cannot be told. */
  public static Optional<Quantities> of(LifeRule rule, MineRecord mine) {
    ReserveStatement statement = mine.reserves();
    ReserveQuantities reserves = ReserveQuantities.of(rule, mine.mineral(), statement);
    Tonnes retained = reserves.retained();
    Tonnes base = reserves.base(rule.base());
    if (statement == null || retained == null || base == null) {
      return Optional.empty();
    }
    Optional<Years> yearsAtOneTonne =
        ServiceLife.years(rule, mine.mineral(), base, ONE_TONNE, statement.dilution());
    AnnualCapacity capacity =
        CapacityChoice.of(rule.capacityBasis(), mine.capacities())
            .map(CapacityChoice::capacity)
            .orElse(null);
    return yearsAtOneTonne.map(
        years -> new Quantities(retained, base, new Tonnes(years.value()), capacity));
  }

  /** What is left where only this share of the ground is; in proportion to area. */
  public Quantities share(Percent share) {
    BigDecimal ratio = share.ratio();
    return new Quantities(part(retained, ratio), part(base, ratio), part(ore, ratio), capacity);
  }

  private static Tonnes part(Tonnes whole, BigDecimal ratio) {
    return new Tonnes(whole.value().multiply(ratio));
  }

  /** Rounded to the kilogram, so that sums are exact in whole numbers. */
  static long kilograms(Tonnes tonnes) {
    return tonnes.value().setScale(KILOGRAM, RoundingMode.HALF_UP).unscaledValue().longValueExact();
  }

  static Tonnes ofKilograms(long kilograms) {
    return new Tonnes(BigDecimal.valueOf(kilograms, KILOGRAM));
  }
}
