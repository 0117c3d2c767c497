package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.policy.LifeRule;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.ScaleTable;
import org.kuangheng.policy.Threshold;
import org.kuangheng.policy.ThresholdTest;

/**
 * Computes the facts that follow from a mine's numbers (scale class, service life, what is left
 * after withdrawal) and whether each threshold is met. A value given in {@code overrides} stands in
 * for the computed one, and what follows from it is computed anew; {@code null} there is unknown.
 */
final class Arithmetic {
  static final String MINERAL = "mineral";
  static final String METHOD = "method";
  static final String CAPACITY = "capacity";
  static final String RETAINED = "retainedReserves";
  static final String RECOVERABLE = "recoverableReserves";
  static final String LIFE = "serviceLifeYears";
  static final String SCALE_CLASS = "scaleClass";
  static final String MEDIUM_OR_ABOVE = "scaleMediumOrAbove";
  static final String SHARE = "remainingShare";
  static final String AREA_LEFT = "remainingAreaKm2";
  static final String RESERVES_LEFT = "remainingReserves";
  static final String LIFE_LEFT = "remainingLifeYears";

  /** Every fact computed here, in an order in which each follows from those before it. */
  static final Set<String> DERIVED =
      Set.of(
          MINERAL,
          METHOD,
          CAPACITY,
          RETAINED,
          RECOVERABLE,
          LIFE,
          SCALE_CLASS,
          MEDIUM_OR_ABOVE,
          SHARE,
          AREA_LEFT,
          RESERVES_LEFT,
          LIFE_LEFT);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Pack pack;
  private final LocalDate day;
  private final List<Threshold> tested;

  /** {@code tested} are the thresholds whose outcomes are wanted. */
  Arithmetic(Pack pack, LocalDate day, List<Threshold> tested) {
    this.pack = pack;
    this.day = day;
    this.tested = tested;
  }

  /** The fact that is Q of the pack's formula. */
  static String baseFact(Pack pack) {
    return pack.life().base() == LifeRule.Base.RETAINED ? RETAINED : RECOVERABLE;
  }

  /** Computed facts by id, and threshold outcomes by threshold id, as decisions see them. */
  Map<String, @Nullable Object> derive(
      Numbers numbers,
      Map<String, @Nullable Object> otherAmounts,
      Map<String, @Nullable Object> overrides) {
    Map<String, @Nullable Object> values = new HashMap<>(otherAmounts);
    Mineral mineral = mineral(numbers, overrides);
    MiningMethod method = method(numbers, overrides);
    values.put(MINERAL, mineral == null ? null : mineral.code());
    values.put(METHOD, method == null ? null : method.name());
    BigDecimal capacity = take(CAPACITY, numbers.capacity(), overrides);
    values.put(CAPACITY, capacity);
    reserves(numbers, overrides, values);
    BigDecimal base = (BigDecimal) values.get(baseFact(pack));
    BigDecimal life = take(LIFE, life(numbers, mineral, base, capacity), overrides);
    values.put(LIFE, life);
    scale(mineral, method, capacity, overrides, values);
    left(numbers, overrides, values);
    overrides.forEach((fact, value) -> keepAmount(fact, value, values));
    for (Threshold threshold : tested) {
      values.put(
          threshold.id(),
          overrides.containsKey(threshold.id())
              ? overrides.get(threshold.id())
              : test(threshold, values).truth().toBoolean());
    }
    return values;
  }

  ThresholdTest test(Threshold threshold, Map<String, @Nullable Object> values) {
    return ThresholdTest.of(threshold, values, day);
  }

  private static void keepAmount(
      String fact, @Nullable Object value, Map<String, @Nullable Object> values) {
    if (!DERIVED.contains(fact) && (value == null || value instanceof BigDecimal)) {
      values.put(fact, value);
    }
  }

  private static @Nullable Mineral mineral(
      Numbers numbers, Map<String, @Nullable Object> overrides) {
    if (overrides.containsKey(MINERAL)) {
      String code = (String) overrides.get(MINERAL);
      return code == null ? null : new Mineral(code);
    }
    return numbers.mineral();
  }

  private static @Nullable MiningMethod method(
      Numbers numbers, Map<String, @Nullable Object> overrides) {
    if (overrides.containsKey(METHOD)) {
      String name = (String) overrides.get(METHOD);
      return name == null ? null : MiningMethod.valueOf(name);
    }
    return numbers.method();
  }

  private static @Nullable BigDecimal take(
      String fact, @Nullable BigDecimal computed, Map<String, @Nullable Object> overrides) {
    return overrides.containsKey(fact) ? (BigDecimal) overrides.get(fact) : computed;
  }

  /** Retained and recoverable reserves move together; one that is unknown follows the other. */
  private static void reserves(
      Numbers numbers,
      Map<String, @Nullable Object> overrides,
      Map<String, @Nullable Object> values) {
    BigDecimal retained = take(RETAINED, numbers.retained(), overrides);
    BigDecimal recoverable = take(RECOVERABLE, numbers.recoverable(), overrides);
    if (overrides.containsKey(RECOVERABLE) && !overrides.containsKey(RETAINED)) {
      retained = follow(retained, numbers.recoverable(), recoverable);
    } else if (overrides.containsKey(RETAINED) && !overrides.containsKey(RECOVERABLE)) {
      recoverable = follow(recoverable, numbers.retained(), retained);
    }
    values.put(RETAINED, retained);
    values.put(RECOVERABLE, recoverable);
  }

  private static @Nullable BigDecimal follow(
      @Nullable BigDecimal follower, @Nullable BigDecimal from, @Nullable BigDecimal to) {
    if (follower == null || to == null) {
      return to;
    }
    if (from == null || from.signum() == 0) {
      return follower;
    }
    return follower.multiply(to).divide(from, java.math.MathContext.DECIMAL128);
  }

  private @Nullable BigDecimal life(
      Numbers numbers,
      @Nullable Mineral mineral,
      @Nullable BigDecimal base,
      @Nullable BigDecimal capacity) {
    if (base == null || capacity == null) {
      return null;
    }
    BigDecimal divisor = ServiceLife.divisor(pack.life(), mineral, numbers.dilution());
    return divisor == null ? null : ServiceLife.quotient(base, capacity, divisor);
  }

  private void scale(
      @Nullable Mineral mineral,
      @Nullable MiningMethod method,
      @Nullable BigDecimal capacity,
      Map<String, @Nullable Object> overrides,
      Map<String, @Nullable Object> values) {
    ScaleClass scale =
        (mineral == null || capacity == null)
            ? null
            : ScaleOfMine.classOf(pack.scaleTable(), mineral, method, capacity);
    values.put(
        SCALE_CLASS,
        overrides.containsKey(SCALE_CLASS)
            ? overrides.get(SCALE_CLASS)
            : (scale == null ? null : scale.name()));
    Object mediumOrAbove =
        (mineral == null || capacity == null)
            ? null
            : ScaleOfMine.mediumOrAbove(pack.scaleTable(), mineral, method, capacity).toBoolean();
    values.put(
        MEDIUM_OR_ABOVE,
        overrides.containsKey(MEDIUM_OR_ABOVE) ? overrides.get(MEDIUM_OR_ABOVE) : mediumOrAbove);
  }

  private static void left(
      Numbers numbers,
      Map<String, @Nullable Object> overrides,
      Map<String, @Nullable Object> values) {
    BigDecimal whole =
        Boolean.FALSE.equals(overrides.get(SpatialFacts.HARD)) ? HUNDRED : numbers.remainingShare();
    BigDecimal share = take(SHARE, whole, overrides);
    values.put(SHARE, share);
    values.put(AREA_LEFT, take(AREA_LEFT, part(numbers.area(), share), overrides));
    values.put(
        RESERVES_LEFT,
        take(RESERVES_LEFT, part((BigDecimal) values.get(RETAINED), share), overrides));
    values.put(LIFE_LEFT, take(LIFE_LEFT, part((BigDecimal) values.get(LIFE), share), overrides));
  }

  private static @Nullable BigDecimal part(
      @Nullable BigDecimal whole, @Nullable BigDecimal percent) {
    return (whole == null || percent == null) ? null : whole.multiply(percent).movePointLeft(2);
  }

  /** The limits and scale rows of a table by mineral, whatever the method. */
  static boolean listed(ScaleTable table, Mineral mineral) {
    return table.rows().stream().anyMatch(row -> row.mineral().equals(mineral.code()));
  }
}
