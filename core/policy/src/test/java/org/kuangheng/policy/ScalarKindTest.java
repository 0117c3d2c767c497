package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.kernel.Truth;

/** How scalars of a pack are read, and what their kinds are called in an issue. */
class ScalarKindTest {
  private static @Nullable Object plain(String text, Class<?> type) {
    return ScalarKind.parse(new YamlNode.Scalar(text, true, 1), type);
  }

  private static @Nullable Object quoted(String text, Class<?> type) {
    return ScalarKind.parse(new YamlNode.Scalar(text, false, 1), type);
  }

  @Test
  void eachKindHasItsNameInIssues() {
    assertThat(ScalarKind.name(BigDecimal.class)).isEqualTo("decimal");
    assertThat(ScalarKind.name(int.class)).isEqualTo("whole number");
    assertThat(ScalarKind.name(Integer.class)).isEqualTo("whole number");
    assertThat(ScalarKind.name(boolean.class)).isEqualTo("true/false");
    assertThat(ScalarKind.name(Boolean.class)).isEqualTo("true/false");
    assertThat(ScalarKind.name(LocalDate.class)).isEqualTo("yyyy-MM-dd");
    assertThat(ScalarKind.name(Truth.class)).isEqualTo("Truth");
    assertThat(ScalarKind.name(String.class)).isEqualTo("text");
  }

  @Test
  void amountsAreWrittenPlainAndWithoutExponents() {
    assertThat(plain("30.50", BigDecimal.class)).isEqualTo(new BigDecimal("30.50"));
    assertThat(plain("-1", BigDecimal.class)).isEqualTo(new BigDecimal("-1"));
    assertThat(plain("1e3", BigDecimal.class)).isNull();
    assertThat(quoted("30", BigDecimal.class)).isNull();
    assertThat(plain("12", int.class)).isEqualTo(12);
    assertThat(plain("12", Integer.class)).isEqualTo(12);
    assertThat(plain("12.0", int.class)).isNull();
    assertThat(quoted("12", int.class)).isNull();
  }

  @Test
  void truthsAndWordsAreWrittenOneWay() {
    assertThat(plain("true", boolean.class)).isEqualTo(true);
    assertThat(plain("false", Boolean.class)).isEqualTo(false);
    assertThat(plain("yes", boolean.class)).isNull();
    assertThat(quoted("true", boolean.class)).isNull();
    assertThat(plain("MET", Truth.class)).isEqualTo(Truth.MET);
    assertThat(plain("met", Truth.class)).isNull();
    assertThat(plain("x", Void.class)).isNull();
  }

  @Test
  void aValueOfAnyKindIsTakenAsItIsWritten() {
    assertThat(plain("true", Object.class)).isEqualTo(true);
    assertThat(quoted("true", Object.class)).isEqualTo("true");
    assertThat(plain("4.99", Object.class)).isEqualTo(new BigDecimal("4.99"));
    assertThat(quoted("4.99", Object.class)).isEqualTo("4.99");
    assertThat(plain("iron", Object.class)).isEqualTo("iron");
  }

  @ParameterizedTest
  @CsvSource({"2025-06-30,true", "2024-02-29,true", "2025-02-29,false", "30.6.2025,false"})
  void aDayIsADateThatExists(String text, boolean day) {
    assertThat(ScalarKind.isDay(text)).isEqualTo(day);
    assertThat(plain(text, LocalDate.class)).isEqualTo(day ? LocalDate.parse(text) : null);
  }

  @ParameterizedTest
  @ValueSource(ints = 20250630)
  void aNumberIsNoDay(int number) {
    assertThat(ScalarKind.isDay(number)).isFalse();
  }
}
