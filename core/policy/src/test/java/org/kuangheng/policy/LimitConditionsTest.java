package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.Truth;

/** When a dated limit with a band of reserves applies. */
class LimitConditionsTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);

  private static Threshold.Limit limit(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    return new Threshold.Limit(
        BigDecimal.ONE, FROM, TO, List.of(), List.of(), "retainedReserves", from, to);
  }

  private static Truth truth(Threshold.Limit limit, String reserves, LocalDate on) {
    return LimitConditions.of(limit, Map.of("retainedReserves", new BigDecimal(reserves)), on)
        .truth();
  }

  @ParameterizedTest
  @CsvSource({"99.99,NOT_MET", "100,MET", "100.01,MET", "499.99,MET", "500,NOT_MET", "501,NOT_MET"})
  void aBandHoldsItsLowerEndAndNotItsUpperEnd(String reserves, Truth expected) {
    Threshold.Limit band = limit(BigDecimal.valueOf(100), BigDecimal.valueOf(500));
    assertThat(truth(band, reserves, FROM)).isEqualTo(expected);
  }

  @Test
  void anOpenEndHoldsEverythingOnItsSide() {
    assertThat(truth(limit(null, BigDecimal.TEN), "0", FROM)).isEqualTo(Truth.MET);
    assertThat(truth(limit(BigDecimal.TEN, null), "1000000", FROM)).isEqualTo(Truth.MET);
  }

  @Test
  void anUnknownAmountLeavesTheBandOpenAndIsNamed() {
    LimitConditions conditions =
        LimitConditions.of(limit(BigDecimal.ONE, BigDecimal.TEN), Map.of(), FROM);
    assertThat(conditions.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(conditions.unknown()).containsExactly("retainedReserves");
  }

  @Test
  void aLimitAppliesFromItsFirstDayToItsLast() {
    Threshold.Limit open = limit(null, null);
    assertThat(truth(open, "1", FROM.minusDays(1))).isEqualTo(Truth.NOT_MET);
    assertThat(truth(open, "1", FROM)).isEqualTo(Truth.MET);
    assertThat(truth(open, "1", TO)).isEqualTo(Truth.MET);
    assertThat(truth(open, "1", TO.plusDays(1))).isEqualTo(Truth.NOT_MET);
  }
}
