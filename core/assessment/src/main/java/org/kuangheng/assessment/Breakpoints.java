package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.policy.ScaleTable;
import org.kuangheng.policy.Threshold;
import org.kuangheng.policy.Threshold.Limit;

/**
 * The values of an amount at which a threshold, a reserves band or a scale class is crossed,
 * directly or through what follows from the amount: life and what is left grow in proportion to
 * reserves, and life falls in inverse proportion to capacity.
 */
final class Breakpoints {
  private static final BigDecimal PILOT = BigDecimal.ONE;
  private static final Set<String> WITH_RESERVES =
      Set.of(
          Arithmetic.RETAINED,
          Arithmetic.RECOVERABLE,
          Arithmetic.RESERVES_LEFT,
          Arithmetic.LIFE,
          Arithmetic.LIFE_LEFT);
  private static final Set<String> WITH_SHARE =
      Set.of(Arithmetic.AREA_LEFT, Arithmetic.RESERVES_LEFT, Arithmetic.LIFE_LEFT);
  private static final Set<String> AGAINST_CAPACITY = Set.of(Arithmetic.LIFE, Arithmetic.LIFE_LEFT);

  private final MineCase mine;
  private final String fact;
  private final Map<String, @Nullable Object> atPilot;
  private final TreeSet<BigDecimal> points = new TreeSet<>();

  private Breakpoints(MineCase mine, String fact, Map<String, @Nullable Object> context) {
    this.mine = mine;
    this.fact = fact;
    Map<String, @Nullable Object> overrides = new HashMap<>(context);
    overrides.put(fact, PILOT);
    this.atPilot = mine.derivedWith(overrides);
  }

  /** In ascending order. {@code context} holds assumed values of other facts. */
  static List<BigDecimal> of(MineCase mine, String fact, Map<String, @Nullable Object> context) {
    Breakpoints breakpoints = new Breakpoints(mine, fact, context);
    breakpoints.collect();
    return List.copyOf(breakpoints.points);
  }

  private void collect() {
    for (Threshold threshold : mine.layout.pack.thresholds()) {
      if (!mine.layout.relevant().contains(threshold.id())) {
        continue;
      }
      for (Limit row : threshold.limits()) {
        if (mayApply(row)) {
          cross(threshold.fact(), row.value());
          cross(row.bandFact(), row.bandFrom());
          cross(row.bandFact(), row.bandTo());
        }
      }
    }
    if (fact.equals(Arithmetic.CAPACITY) && mine.layout.scaleMatters()) {
      Mineral mineral = mine.mineral();
      for (ScaleTable.Row row : mine.layout.pack.scaleTable().rows()) {
        if (mineral == null || row.mineral().equals(mineral.code())) {
          points.add(row.mediumFrom());
          points.add(row.largeFrom());
        }
      }
    }
  }

  /** Whether a row's mineral and method do not rule it out on the day; bands are left aside. */
  private boolean mayApply(Limit row) {
    LocalDate to = row.to();
    return !mine.day.isBefore(row.from())
        && (to == null || !mine.day.isAfter(to))
        && mayBe(row.minerals(), atPilot.get(Arithmetic.MINERAL))
        && mayBe(row.methods(), atPilot.get(Arithmetic.METHOD));
  }

  private static boolean mayBe(List<String> allowed, @Nullable Object value) {
    return allowed.isEmpty() || value == null || allowed.contains(value.toString());
  }

  private void cross(@Nullable String compared, @Nullable BigDecimal limit) {
    if (compared == null || limit == null) {
      return;
    }
    if (compared.equals(fact)) {
      points.add(limit);
      return;
    }
    if (!(atPilot.get(compared) instanceof BigDecimal at) || at.signum() == 0) {
      return;
    }
    if (proportional(compared)) {
      points.add(limit.divide(at, MathContext.DECIMAL128));
    } else if (inverse(compared) && limit.signum() != 0) {
      points.add(at.divide(limit, MathContext.DECIMAL128));
    }
  }

  private boolean proportional(String compared) {
    return switch (fact) {
      case Arithmetic.RETAINED, Arithmetic.RECOVERABLE -> WITH_RESERVES.contains(compared);
      case Arithmetic.SHARE -> WITH_SHARE.contains(compared);
      case Arithmetic.LIFE -> compared.equals(Arithmetic.LIFE_LEFT);
      default -> false;
    };
  }

  private boolean inverse(String compared) {
    return fact.equals(Arithmetic.CAPACITY) && AGAINST_CAPACITY.contains(compared);
  }
}
