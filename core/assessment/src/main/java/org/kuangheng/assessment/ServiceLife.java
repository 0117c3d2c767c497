package org.kuangheng.assessment;

import static org.kuangheng.assessment.Print.plain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.Years;
import org.kuangheng.policy.LifeRule;
import org.kuangheng.policy.LifeRule.Formula;

/**
 * The service life of reserves (服务年限) by the pack's formula: T = Q ÷ (A × (1 − ρ)) or T = Q ÷ (A ×
 * K). Computed to 34 digits and rounded only in print.
 */
public final class ServiceLife {
  private ServiceLife() {}

  /**
   * What the formula needs; {@code null} where not known.
   *
   * @param dilution the stated dilution as a fraction; the pack's default stands in for {@code
   *     null}
   */
  public record Terms(
      @Nullable Mineral mineral,
      @Nullable Tonnes quantity,
      @Nullable CapacityChoice capacity,
      @Nullable BigDecimal dilution) {}

  /**
   * The first formula for the mineral; one without minerals is for all. Empty where an unknown
   * mineral might have a formula of its own.
   */
  public static Optional<Formula> formulaFor(LifeRule rule, @Nullable Mineral mineral) {
    for (Formula formula : rule.formulas()) {
      if (formula.minerals().isEmpty()
          || (mineral != null && formula.minerals().contains(mineral.code()))) {
        return Optional.of(formula);
      }
      if (mineral == null) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The life of a quantity at a capacity; empty where a term is missing or divides by zero. */
  public static Optional<Years> years(
      LifeRule rule, @Nullable Mineral mineral, Tonnes quantity, AnnualCapacity capacity) {
    return years(rule, mineral, quantity, capacity, null);
  }

  /** As {@link #years(LifeRule, Mineral, Tonnes, AnnualCapacity)}, with a stated dilution. */
  public static Optional<Years> years(
      LifeRule rule,
      @Nullable Mineral mineral,
      Tonnes quantity,
      AnnualCapacity capacity,
      @Nullable BigDecimal dilution) {
    BigDecimal divisor = divisor(rule, mineral, dilution);
    return divisor == null
        ? Optional.empty()
        : Optional.ofNullable(quotient(quantity.value(), capacity.tonnesPerYear(), divisor))
            .map(Years::new);
  }

  /** 1 − ρ or K, whichever the mineral's formula takes; {@code null} if it cannot be told. */
  static @Nullable BigDecimal divisor(
      LifeRule rule, @Nullable Mineral mineral, @Nullable BigDecimal dilution) {
    Formula formula = formulaFor(rule, mineral).orElse(null);
    if (formula == null) {
      return null;
    }
    return switch (formula.kind()) {
      case WITH_COEFFICIENT -> formula.factor();
      case WITH_DILUTION -> {
        BigDecimal counted =
            dilution == null
                ? ReserveQuantities.byMineral(rule.defaultDilution(), mineral)
                : dilution;
        yield counted == null ? null : BigDecimal.ONE.subtract(counted);
      }
    };
  }

  /** Q ÷ (A × divisor), {@code null} where the divisor is not positive. */
  static @Nullable BigDecimal quotient(
      BigDecimal quantity, BigDecimal capacity, BigDecimal divisor) {
    BigDecimal yearly = capacity.multiply(divisor);
    return yearly.signum() <= 0 ? null : quantity.divide(yearly, MathContext.DECIMAL128);
  }

  /** The life with every step printed; {@code before} are the steps that led to the quantity. */
  public static Verdict.Life of(LifeRule rule, Terms terms, List<LocalizedText> before) {
    List<LocalizedText> steps = new ArrayList<>(before);
    Formula formula = formulaFor(rule, terms.mineral()).orElse(null);
    if (formula == null) {
      steps.add(
          terms.mineral() == null
              ? Sentence.LIFE_NO_MINERAL.with()
              : Sentence.LIFE_NO_FORMULA.with("mineral", Print.mineral(terms.mineral().code())));
      return new Verdict.Life(null, terms.quantity(), null, steps);
    }
    steps.add(Sentence.LIFE_FORMULA.with("formula", formula.label(), "clause", rule.clause()));
    Years years = compute(rule, formula, terms, steps);
    if (years != null && rule.excludesConstruction()) {
      steps.add(Sentence.LIFE_WITHOUT_CONSTRUCTION.with());
    }
    return new Verdict.Life(years, terms.quantity(), formula.id(), steps);
  }

  private static @Nullable Years compute(
      LifeRule rule, Formula formula, Terms terms, List<LocalizedText> steps) {
    Tonnes quantity = terms.quantity();
    CapacityChoice capacity = terms.capacity();
    if (quantity == null) {
      steps.add(Sentence.LIFE_NO_QUANTITY.with("base", baseName(rule)));
    } else {
      steps.add(
          Sentence.LIFE_QUANTITY.with(
              "base", baseName(rule), "quantity", plain(quantity.tenThousands())));
    }
    if (capacity == null || capacity.capacity().tonnesPerYear().signum() == 0) {
      steps.add(Sentence.LIFE_NO_CAPACITY.with());
    } else {
      steps.add(
          Sentence.LIFE_CAPACITY.with(
              "capacity", plain(capacity.capacity().tenThousands()),
              "basis", basisName(capacity)));
    }
    if (formula.kind() == Formula.Kind.WITH_DILUTION && terms.dilution() == null) {
      BigDecimal standard = ReserveQuantities.byMineral(rule.defaultDilution(), terms.mineral());
      steps.add(
          standard == null
              ? Sentence.LIFE_NO_DILUTION.with()
              : Sentence.DILUTION_DEFAULT.with("dilution", plain(standard)));
    }
    BigDecimal divisor = divisor(rule, terms.mineral(), terms.dilution());
    if (quantity == null || capacity == null || divisor == null) {
      return null;
    }
    BigDecimal years = quotient(quantity.value(), capacity.capacity().tonnesPerYear(), divisor);
    if (years == null) {
      return null;
    }
    steps.add(arithmetic(formula, terms, divisor, years));
    return new Years(years);
  }

  private static LocalizedText arithmetic(
      Formula formula, Terms terms, BigDecimal divisor, BigDecimal years) {
    Tonnes quantity = terms.quantity();
    CapacityChoice capacity = terms.capacity();
    if (quantity == null || capacity == null) {
      throw new IllegalStateException("The arithmetic is printed only where every term is known");
    }
    String q = plain(quantity.tenThousands());
    String a = plain(capacity.capacity().tenThousands());
    return switch (formula.kind()) {
      case WITH_DILUTION ->
          Sentence.LIFE_WITH_DILUTION.with(
              "q",
              q,
              "a",
              a,
              "rho",
              plain(BigDecimal.ONE.subtract(divisor)),
              "t",
              Print.years(years));
      case WITH_COEFFICIENT ->
          Sentence.LIFE_WITH_COEFFICIENT.with(
              "q", q, "a", a, "k", plain(divisor), "t", Print.years(years));
    };
  }

  private static LocalizedText baseName(LifeRule rule) {
    return switch (rule.base()) {
      case RETAINED -> new LocalizedText("保有资源储量", "retained resources and reserves");
      case RECOVERABLE -> new LocalizedText("可采储量", "recoverable reserves");
    };
  }

  static LocalizedText basisName(CapacityChoice choice) {
    return switch (choice.basis()) {
      case LICENSED -> new LocalizedText("证载规模", "as licensed");
      case DESIGNED -> new LocalizedText("设计规模", "as designed");
      case ACTUAL -> new LocalizedText("实际产能", "as achieved");
    };
  }
}
