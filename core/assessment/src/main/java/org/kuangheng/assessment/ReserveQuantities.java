package org.kuangheng.assessment;

import static org.kuangheng.assessment.Print.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.policy.LifeRule;

/**
 * The reserves (保有资源储量, 可采储量) that a pack's life rule counts, step by step. Resources and reserves
 * are never added (GB/T 17766-2020).
 *
 * @param retained measured + indicated + factor × inferred; proved + probable where no resources
 *     are stated; {@code null} if neither is
 * @param recoverable as stated; else proved + probable; else (retained − unusable − design loss) ×
 *     recovery; {@code null} if none of these can be told
 */
public record ReserveQuantities(
    @Nullable Tonnes retained, @Nullable Tonnes recoverable, List<LocalizedText> steps) {
  private static final String ANY = "*";

  public ReserveQuantities {
    steps = List.copyOf(steps);
  }

  /** {@code mineral} only selects the default recovery. */
  public static ReserveQuantities of(
      LifeRule rule, @Nullable Mineral mineral, @Nullable ReserveStatement statement) {
    List<LocalizedText> steps = new ArrayList<>();
    if (statement == null) {
      steps.add(Sentence.RESERVES_NONE.with());
      return new ReserveQuantities(null, null, steps);
    }
    steps.add(
        Sentence.RESERVES_AS_OF.with(
            "day", statement.asOf(), "document", statement.document().title()));
    if (!statement.asOf().equals(rule.cutOff())) {
      steps.add(Sentence.RESERVES_OTHER_DAY.with("day", statement.asOf(), "cutOff", rule.cutOff()));
    }
    Tonnes retained = retained(rule, statement.amounts(), steps);
    Tonnes recoverable =
        rule.base() == LifeRule.Base.RETAINED && statement.recoverable() == null
            ? derivedQuietly(rule, mineral, statement, retained)
            : recoverable(rule, mineral, statement, retained, steps);
    return new ReserveQuantities(retained, recoverable, steps);
  }

  /** The quantity Q of the life formula. */
  public @Nullable Tonnes base(LifeRule.Base base) {
    return switch (base) {
      case RETAINED -> retained;
      case RECOVERABLE -> recoverable;
    };
  }

  /**
   * The default of a table by mineral, with {@code *} for all; {@code null} if it has none or the
   * mineral is unknown and might have its own.
   */
  static @Nullable BigDecimal byMineral(Map<String, BigDecimal> table, @Nullable Mineral mineral) {
    if (mineral == null) {
      return table.size() == 1 ? table.get(ANY) : null;
    }
    BigDecimal own = table.get(mineral.code());
    return own == null ? table.get(ANY) : own;
  }

  private static @Nullable Tonnes retained(
      LifeRule rule, Map<Category, Tonnes> amounts, List<LocalizedText> steps) {
    Tonnes measured = amounts.get(Category.MEASURED);
    Tonnes indicated = amounts.get(Category.INDICATED);
    Tonnes inferred = amounts.get(Category.INFERRED);
    if (measured != null || indicated != null || inferred != null) {
      BigDecimal sum =
          tenThousands(measured)
              .add(tenThousands(indicated))
              .add(tenThousands(inferred).multiply(rule.inferredFactor()));
      steps.add(
          Sentence.RETAINED_FROM_RESOURCES.with(
              "measured", plain(tenThousands(measured)),
              "indicated", plain(tenThousands(indicated)),
              "inferred", plain(tenThousands(inferred)),
              "factor", plain(rule.inferredFactor()),
              "sum", plain(sum)));
      return Tonnes.ofTenThousands(sum);
    }
    Tonnes reserves = provedAndProbable(amounts);
    steps.add(
        reserves == null
            ? Sentence.RETAINED_UNKNOWN.with()
            : Sentence.RETAINED_FROM_RESERVES.with("sum", plain(reserves.tenThousands())));
    return reserves;
  }

  private static @Nullable Tonnes derivedQuietly(
      LifeRule rule,
      @Nullable Mineral mineral,
      ReserveStatement statement,
      @Nullable Tonnes retained) {
    return recoverable(rule, mineral, statement, retained, new ArrayList<>());
  }

  private static @Nullable Tonnes recoverable(
      LifeRule rule,
      @Nullable Mineral mineral,
      ReserveStatement statement,
      @Nullable Tonnes retained,
      List<LocalizedText> steps) {
    Tonnes stated = statement.recoverable();
    if (stated != null) {
      steps.add(Sentence.RECOVERABLE_STATED.with("sum", plain(stated.tenThousands())));
      return stated;
    }
    Tonnes reserves = provedAndProbable(statement.amounts());
    if (reserves != null) {
      steps.add(Sentence.RECOVERABLE_FROM_RESERVES.with("sum", plain(reserves.tenThousands())));
      return reserves;
    }
    BigDecimal recovery = recovery(rule, mineral, statement, steps);
    if (retained == null || recovery == null) {
      steps.add(Sentence.RECOVERABLE_UNKNOWN.with());
      return null;
    }
    return derived(statement, retained, recovery, steps);
  }

  private static @Nullable BigDecimal recovery(
      LifeRule rule,
      @Nullable Mineral mineral,
      ReserveStatement statement,
      List<LocalizedText> steps) {
    if (statement.recovery() != null) {
      return statement.recovery();
    }
    BigDecimal standard = byMineral(rule.defaultRecovery(), mineral);
    if (standard != null) {
      steps.add(Sentence.RECOVERY_DEFAULT.with("recovery", plain(standard)));
    }
    return standard;
  }

  private static Tonnes derived(
      ReserveStatement statement, Tonnes retained, BigDecimal recovery, List<LocalizedText> steps) {
    if (statement.unusable() == null || statement.designLoss() == null) {
      steps.add(Sentence.LOSS_NOT_STATED.with());
    }
    BigDecimal unusable = tenThousands(statement.unusable());
    BigDecimal loss = tenThousands(statement.designLoss());
    BigDecimal sum =
        retained
            .tenThousands()
            .subtract(unusable)
            .subtract(loss)
            .max(BigDecimal.ZERO)
            .multiply(recovery);
    steps.add(
        Sentence.RECOVERABLE_DERIVED.with(
            "retained", plain(retained.tenThousands()),
            "unusable", plain(unusable),
            "loss", plain(loss),
            "recovery", plain(recovery),
            "sum", plain(sum)));
    return Tonnes.ofTenThousands(sum);
  }

  private static @Nullable Tonnes provedAndProbable(Map<Category, Tonnes> amounts) {
    Tonnes proved = amounts.get(Category.PROVED);
    Tonnes probable = amounts.get(Category.PROBABLE);
    if (proved == null && probable == null) {
      return null;
    }
    return Tonnes.ofTenThousands(tenThousands(proved).add(tenThousands(probable)));
  }

  private static BigDecimal tenThousands(@Nullable Tonnes tonnes) {
    return tonnes == null ? BigDecimal.ZERO : tonnes.tenThousands();
  }
}
