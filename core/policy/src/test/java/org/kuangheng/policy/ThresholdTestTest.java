package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Truth;

/** House rule: a limit is tested below, at and above, for each comparator. */
class ThresholdTestTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  private static Threshold threshold(
      Comparison comparison, @Nullable Boolean otherwiseMet, Threshold.Limit... limits) {
    return new Threshold(
        "t",
        new LocalizedText("阈值", "Threshold"),
        "capacity",
        comparison,
        "万吨/年",
        "2",
        List.of(limits),
        otherwiseMet,
        "A");
  }

  private static Threshold.Limit limit(String value, List<String> minerals, List<String> methods) {
    return new Threshold.Limit(
        new BigDecimal(value), LocalDate.of(2025, 1, 1), null, minerals, methods, null, null, null);
  }

  private static Threshold.Limit band(String value, @Nullable String from, @Nullable String to) {
    return new Threshold.Limit(
        new BigDecimal(value),
        LocalDate.of(2025, 1, 1),
        null,
        List.of(),
        List.of(),
        "retainedReserves",
        from == null ? null : new BigDecimal(from),
        to == null ? null : new BigDecimal(to));
  }

  private static Map<String, Object> facts(Object... keyValues) {
    Map<String, Object> facts = new HashMap<>();
    for (int i = 0; i < keyValues.length; i += 2) {
      Object value = keyValues[i + 1];
      boolean number = value instanceof String text && text.matches("[\\d.]+");
      facts.put((String) keyValues[i], number ? new BigDecimal((String) value) : value);
    }
    return facts;
  }

  @ParameterizedTest(name = "{0} 5: {1} -> {2}")
  @Tag("clause:2[c]")
  @Tag("clause:4.3")
  @CsvSource({
    "AT_LEAST,4.99,NOT_MET",
    "AT_LEAST,5,MET",
    "AT_LEAST,5.00,MET",
    "AT_LEAST,5.01,MET",
    "MORE_THAN,4.99,NOT_MET",
    "MORE_THAN,5,NOT_MET",
    "MORE_THAN,5.00,NOT_MET",
    "MORE_THAN,5.01,MET",
    "AT_MOST,4.99,MET",
    "AT_MOST,5,MET",
    "AT_MOST,5.01,NOT_MET",
    "LESS_THAN,4.99,MET",
    "LESS_THAN,5,NOT_MET",
    "LESS_THAN,5.01,NOT_MET"
  })
  void comparesBelowAtAndAboveTheLimit(Comparison comparison, String actual, Truth truth) {
    ThresholdTest test =
        ThresholdTest.of(
            threshold(comparison, null, limit("5", List.of(), List.of())),
            facts("capacity", actual),
            DAY);
    assertThat(test.truth()).isEqualTo(truth);
    assertThat(test.actual()).isEqualByComparingTo(actual);
    assertThat(test.margin())
        .isEqualByComparingTo(new BigDecimal(actual).subtract(new BigDecimal("5")));
    assertThat(test.missing()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} -> {2}, missing {3}")
  @Tag("clause:2[b]")
  @CsvSource({
    "iron,29.99,NOT_MET,''", "iron,30,MET,''", "copper,30,MET,''", "phosphate,30,NOT_MET,''",
    "phosphate,50,MET,''", ",29,UNKNOWN,mineral", ",50,UNKNOWN,mineral", "iron,,UNKNOWN,capacity",
    ",,UNKNOWN,'mineral,capacity'", "gold,30,UNKNOWN,''", "gold,,UNKNOWN,''"
  })
  void theRowIsChosenByTheMineral(
      @Nullable String mineral, @Nullable String capacity, Truth truth, String missing) {
    Threshold threshold =
        threshold(
            Comparison.AT_LEAST,
            null,
            limit("30", List.of("iron", "copper"), List.of()),
            limit("50", List.of("phosphate"), List.of()));
    Map<String, Object> facts = new HashMap<>();
    if (mineral != null) {
      facts.put("mineral", mineral);
    }
    if (capacity != null) {
      facts.put("capacity", new BigDecimal(capacity));
    }
    ThresholdTest test = ThresholdTest.of(threshold, facts, DAY);
    assertThat(test.truth()).isEqualTo(truth);
    assertThat(String.join(",", test.missing())).isEqualTo(missing);
  }

  @ParameterizedTest(name = "unknown mineral, {0} -> {1}")
  @CsvSource({"29.99,NOT_MET", "30,UNKNOWN", "49.99,UNKNOWN", "50,MET"})
  void anUnknownMineralDoesNotMatterWhereEveryRowAgrees(String capacity, Truth truth) {
    Threshold threshold =
        threshold(
            Comparison.AT_LEAST,
            null,
            limit("30", List.of("iron"), List.of()),
            limit("50", List.of(), List.of()));
    ThresholdTest test = ThresholdTest.of(threshold, facts("capacity", capacity), DAY);
    assertThat(test.truth()).isEqualTo(truth);
    assertThat(test.limit()).isNull();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"2000.01,50,NOT_MET", "2000,20,MET", "1000,20,MET", "999.99,2,MET", "0,2,MET"})
  void theRowIsChosenByTheReservesBandLowerEndIncluded(String reserves, String limit, Truth truth) {
    Threshold threshold =
        threshold(
            Comparison.AT_LEAST,
            null,
            band("50", "2000.01", null),
            band("20", "1000", "2000.01"),
            band("2", null, "1000"));
    ThresholdTest test =
        ThresholdTest.of(threshold, facts("capacity", "20", "retainedReserves", reserves), DAY);
    assertThat(test.truth()).isEqualTo(truth);
    assertThat(Objects.requireNonNull(test.limit()).value()).isEqualByComparingTo(limit);
  }

  @Test
  void anUnknownBandIsUnknownUnlessTheRowsAgree() {
    Threshold threshold =
        threshold(Comparison.AT_LEAST, null, band("50", "1000", null), band("20", null, "1000"));
    assertThat(ThresholdTest.of(threshold, facts("capacity", "30"), DAY).missing())
        .containsExactly("retainedReserves");
    assertThat(ThresholdTest.of(threshold, facts("capacity", "50"), DAY).truth())
        .isEqualTo(Truth.UNKNOWN);
    assertThat(
            ThresholdTest.of(threshold, facts("capacity", "20", "retainedReserves", "1000"), DAY)
                .truth())
        .isEqualTo(Truth.NOT_MET);
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2025-12-31,UNKNOWN", "2026-01-01,MET", "2026-12-31,MET", "2027-01-01,NOT_MET"})
  void theRowOfTheDayCountsFirstAndLastDayIncluded(LocalDate on, Truth truth) {
    Threshold.Limit year =
        new Threshold.Limit(
            BigDecimal.TEN,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            List.of(),
            List.of(),
            null,
            null,
            null);
    Threshold.Limit later =
        new Threshold.Limit(
            new BigDecimal("20"),
            LocalDate.of(2027, 1, 1),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    Threshold threshold = threshold(Comparison.AT_LEAST, null, year, later);
    assertThat(ThresholdTest.of(threshold, facts("capacity", "15"), on).truth()).isEqualTo(truth);
  }

  @ParameterizedTest(name = "otherwise {0} -> {1}")
  @CsvSource({"true,MET", "false,NOT_MET", ",UNKNOWN"})
  void whereNoRowAppliesThePackSaysWhatHolds(@Nullable Boolean otherwise, Truth truth) {
    Threshold threshold =
        threshold(
            Comparison.AT_LEAST, otherwise, limit("30", List.of("iron"), List.of("OPEN_PIT")));
    ThresholdTest test =
        ThresholdTest.of(threshold, facts("mineral", "gold", "capacity", "1"), DAY);
    assertThat(test.truth()).isEqualTo(truth);
    assertThat(test.limit()).isNull();
    assertThat(test.margin()).isNull();
  }

  @Test
  void theMethodChoosesTheRowToo() {
    Threshold threshold =
        threshold(
            Comparison.AT_LEAST,
            null,
            limit("60", List.of(), List.of("OPEN_PIT")),
            limit("30", List.of(), List.of("UNDERGROUND", "COMBINED")));
    assertThat(
            ThresholdTest.of(threshold, facts("capacity", "40", "method", "OPEN_PIT"), DAY).truth())
        .isEqualTo(Truth.NOT_MET);
    assertThat(
            ThresholdTest.of(threshold, facts("capacity", "40", "method", "COMBINED"), DAY).truth())
        .isEqualTo(Truth.MET);
    assertThat(ThresholdTest.of(threshold, facts("capacity", "40"), DAY).missing())
        .containsExactly("method");
  }
}
