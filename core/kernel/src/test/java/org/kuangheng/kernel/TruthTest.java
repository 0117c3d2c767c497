package org.kuangheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {
  @ParameterizedTest(name = "{0} and {1} is {2}, or is {3}")
  @CsvSource({
    "MET,MET,MET,MET",
    "MET,NOT_MET,NOT_MET,MET",
    "MET,UNKNOWN,UNKNOWN,MET",
    "NOT_MET,MET,NOT_MET,MET",
    "NOT_MET,NOT_MET,NOT_MET,NOT_MET",
    "NOT_MET,UNKNOWN,NOT_MET,UNKNOWN",
    "UNKNOWN,MET,UNKNOWN,MET",
    "UNKNOWN,NOT_MET,NOT_MET,UNKNOWN",
    "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN"
  })
  void followsKleenesTables(Truth a, Truth b, Truth and, Truth or) {
    assertThat(a.and(b)).isEqualTo(and);
    assertThat(a.or(b)).isEqualTo(or);
    assertThat(a.negate().or(b.negate())).as("De Morgan").isEqualTo(and.negate());
  }

  @Test
  void anAbsentAnswerIsUnknownAndNeverNo() {
    assertThat(Truth.of(null)).isEqualTo(Truth.UNKNOWN);
    assertThat(Truth.UNKNOWN.toBoolean()).isNull();
    assertThat(Truth.UNKNOWN.negate()).isEqualTo(Truth.UNKNOWN);
  }
}
