package org.kuangheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  @ParameterizedTest(name = "{0} rounds {1} to {2}")
  @CsvSource({
    "COORDINATE,3810331.424999,3810331.42",
    "COORDINATE,3810331.425,3810331.43",
    "COORDINATE,-0.005,-0.01",
    "ARC_SECOND,12.3454,12.345",
    "ARC_SECOND,12.3455,12.346",
    "AREA_KM2,4.68405,4.6841",
    "AREA_KM2,4.684049999,4.6840",
    "YEARS,4.995,5.00"
  })
  void roundsHalfUpAtTheStatutoryDecimals(Rounding rounding, BigDecimal value, String printed) {
    assertThat(rounding.print(value)).isEqualTo(printed);
  }

  @Test
  void readsAndPrintsTenThousandsExactly() {
    assertThat(Tonnes.ofTenThousands("41.2").value()).isEqualByComparingTo("412000");
    assertThat(AnnualCapacity.ofTenThousands("29.99").tenThousands()).isEqualByComparingTo("29.99");
    assertThat(SquareMetres.ofKm2(new BigDecimal("4.6841")).km2()).isEqualTo("4.6841");
    assertThat(SquareMetres.ofHectares(new BigDecimal("12.5")).value())
        .isEqualByComparingTo("125000");
  }

  @Test
  void tellsPercentFromPercentagePoints() {
    Percent before = new Percent(new BigDecimal("25"));
    Percent after = Percent.ofParts(new BigDecimal("9"), new BigDecimal("20"));
    assertThat(PercentagePoints.between(before, after).value()).isEqualByComparingTo("20");
  }

  @Test
  void refusesWhatCannotBeWithTheRuleAndTheValue() {
    assertThatThrownBy(() -> new Tonnes(new BigDecimal("-3")))
        .hasMessage("Tonnes must be 0 or more, but was -3");
    assertThatThrownBy(() -> new CountyCode("14082"))
        .hasMessageContaining("six digits")
        .hasMessageContaining("14082");
    assertThatThrownBy(() -> new MineId(" M1")).hasMessageContaining("' M1'");
  }
}
