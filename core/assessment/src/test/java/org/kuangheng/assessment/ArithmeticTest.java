package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.Pack;

/** What follows from a mine's numbers, as they are and as they would be with others. */
class ArithmeticTest {
  private static final Pack PACK = Packs.yuncheng();

  private static @Nullable BigDecimal amount(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  /** Iron from under ground, 45 a year, dilution 5 %, 2 km². */
  private static Numbers numbers(
      @Nullable String retained, @Nullable String recoverable, @Nullable String share) {
    return new Numbers(
        new Mineral("iron"),
        MiningMethod.UNDERGROUND,
        amount("45"),
        amount(retained),
        amount(recoverable),
        amount("0.05"),
        amount(share),
        amount("2"));
  }

  private static Map<String, @Nullable Object> derive(
      Numbers numbers, Map<String, @Nullable Object> overrides) {
    return new Arithmetic(PACK, Mines.DAY, PACK.thresholds())
        .derive(numbers, Map.of("daysToLicenceExpiry", new BigDecimal("100")), overrides);
  }

  private static void assertAmount(
      Map<String, @Nullable Object> values, String fact, @Nullable String expected) {
    Object value = values.get(fact);
    if (expected == null) {
      assertThat(value).as(fact).isNull();
    } else {
      assertThat(value)
          .as(fact)
          .isInstanceOfSatisfying(
              BigDecimal.class,
              found -> assertThat(found).isEqualByComparingTo(new BigDecimal(expected)));
    }
  }

  @ParameterizedTest(name = "retained {0}, recoverable {1}; {2} becomes {3}: {4} and {5}")
  @CsvSource({
    "500,400,recoverableReserves,200,250,200",
    "500,400,retainedReserves,250,250,200",
    "500,400,recoverableReserves,,,",
    "500,400,retainedReserves,,,",
    ",400,recoverableReserves,200,200,200",
    "500,,retainedReserves,250,250,250",
    "500,,recoverableReserves,200,500,200",
    "500,0,recoverableReserves,200,500,200",
    ",,recoverableReserves,200,200,200",
    ",400,retainedReserves,250,250,400",
    "500,400,capacity,60,500,400"
  })
  void retainedAndRecoverableReservesMoveTogether(
      @Nullable String retained,
      @Nullable String recoverable,
      String changed,
      @Nullable String to,
      @Nullable String retainedThen,
      @Nullable String recoverableThen) {
    Map<String, @Nullable Object> overrides = new HashMap<>();
    overrides.put(changed, amount(to));
    Map<String, @Nullable Object> values = derive(numbers(retained, recoverable, "100"), overrides);
    assertAmount(values, "retainedReserves", retainedThen);
    assertAmount(values, "recoverableReserves", recoverableThen);
  }

  @Test
  void bothMayBeGivenAtOnce() {
    Map<String, @Nullable Object> values =
        derive(
            numbers("500", "400", "100"),
            Map.of("retainedReserves", BigDecimal.TEN, "recoverableReserves", BigDecimal.ONE));
    assertAmount(values, "retainedReserves", "10");
    assertAmount(values, "recoverableReserves", "1");
  }

  @Test
  void whatIsLeftFollowsFromTheShare() {
    Map<String, @Nullable Object> values = derive(numbers("500", "427.5", "40"), Map.of());
    assertAmount(values, "serviceLifeYears", "10");
    assertAmount(values, "remainingShare", "40");
    assertAmount(values, "remainingAreaKm2", "0.8");
    assertAmount(values, "remainingReserves", "200");
    assertAmount(values, "remainingLifeYears", "4");
    assertThat(values).containsEntry("remainingLifeAfterWithdrawal", false);
    Map<String, @Nullable Object> half =
        derive(numbers("500", "427.5", "40"), Map.of("remainingShare", new BigDecimal("50")));
    assertAmount(half, "remainingLifeYears", "5");
    assertThat(half).containsEntry("remainingLifeAfterWithdrawal", true);
    Map<String, @Nullable Object> free =
        derive(numbers("500", "427.5", "40"), Map.of("overlapsHardLayer", false));
    assertAmount(free, "remainingShare", "100");
    assertAmount(free, "remainingLifeYears", "10");
    Map<String, @Nullable Object> open = derive(numbers("500", "427.5", null), Map.of());
    assertAmount(open, "remainingShare", null);
    assertAmount(open, "remainingLifeYears", null);
    assertThat(open.get("remainingLifeAfterWithdrawal")).isNull();
  }

  @Test
  void aValueThatIsGivenStandsForTheComputedOne() {
    Map<String, @Nullable Object> values =
        derive(
            numbers("500", "427.5", "100"),
            Map.of(
                "mineral",
                "phosphate",
                "method",
                "OPEN_PIT",
                "serviceLifeYears",
                new BigDecimal("4.99"),
                "daysToLicenceExpiry",
                new BigDecimal("-1"),
                "majorAccident",
                true));
    assertThat(values)
        .containsEntry("mineral", "phosphate")
        .containsEntry("method", "OPEN_PIT")
        .containsEntry("scaleClass", "MEDIUM")
        .containsEntry("planMinimumCapacity", false)
        .containsEntry("planMinimumLife", false)
        .containsEntry("licenceExpired", true)
        .doesNotContainKey("majorAccident");
    assertThat(derive(numbers("500", "427.5", "100"), Map.of()))
        .containsEntry("planMinimumCapacity", true)
        .containsEntry("planMinimumLife", true)
        .containsEntry("licenceExpired", false)
        .containsEntry("scaleMediumOrAbove", true);
  }

  @Test
  void whatIsGivenAsUnknownLeavesWhatFollowsUnknown() {
    Map<String, @Nullable Object> overrides = new HashMap<>();
    for (String fact : new String[] {"mineral", "capacity", "method", "daysToLicenceExpiry"}) {
      overrides.put(fact, null);
    }
    Map<String, @Nullable Object> values = derive(numbers("500", "427.5", "100"), overrides);
    for (String fact :
        new String[] {
          "mineral",
          "method",
          "capacity",
          "serviceLifeYears",
          "scaleClass",
          "scaleMediumOrAbove",
          "planMinimumCapacity",
          "licenceExpired"
        }) {
      assertThat(values.get(fact)).as(fact).isNull();
    }
    assertAmount(values, "retainedReserves", "500");
  }

  @Test
  void anOutcomeThatIsGivenStandsForTheTest() {
    Map<String, @Nullable Object> overrides = new HashMap<>();
    overrides.put("planMinimumCapacity", false);
    overrides.put("planMinimumLife", null);
    overrides.put("scaleClass", "LARGE");
    overrides.put("scaleMediumOrAbove", false);
    Map<String, @Nullable Object> values = derive(numbers("500", "427.5", "100"), overrides);
    assertThat(values)
        .containsEntry("planMinimumCapacity", false)
        .containsEntry("scaleClass", "LARGE")
        .containsEntry("scaleMediumOrAbove", false);
    assertThat(values.get("planMinimumLife")).isNull();
  }
}
