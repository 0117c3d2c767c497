package org.kuangheng.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.facts.Title.Kind;
import org.kuangheng.facts.Title.LicensingLevel;

class FieldTextsTest {
  @ParameterizedTest(name = "{0} under {1} is {2}")
  @CsvSource({
    "30,万吨/年,30",
    "'1,234.5',万吨,1234.5",
    "１２３．５,万吨,123.5",
    "'１，２３４',万吨,1234",
    "30万吨/年,,30",
    "300000吨/年,万吨/年,30",
    "300000,吨/年,30",
    "0.45亿吨,万吨,4500",
    "' 12 . 5 ',万吨,12.5",
    "1.2E2,万吨,120",
    "+5,万吨,5",
    "30 万t/a,,30"
  })
  void anAmountIsReadInTenThousandTonnes(String text, String unit, BigDecimal value) {
    assertThat(Quantity.CAPACITY.parse(text, unit == null ? "" : unit).orElseThrow())
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest(name = "{0} is no amount")
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "三十",
        "1,23",
        "12,34,567",
        "1.2.3",
        "30左右",
        "约30",
        "-",
        "1e999",
        "0x1F",
        "30斤",
        "30;40",
        "1E9999999999"
      })
  void whatIsNoNumberIsNotRead(String text) {
    assertThat(Quantity.CAPACITY.parse(text, "万吨/年")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1} km2")
  @CsvSource({"1.2345,1.2345", "123.45公顷,1.2345", "1234500平方米,1.2345", "1.5km²,1.5"})
  void anAreaIsReadInSquareKilometres(String text, BigDecimal km2) {
    assertThat(Quantity.AREA.parse(text, "km2").orElseThrow()).isEqualByComparingTo(km2);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "2025-06-01",
        "2025/6/1",
        "2025.6.1",
        "2025年6月1日",
        "20250601",
        "45809",
        "2025-6-1 00:00:00",
        "２０２５年６月１日",
        "2025-06-01T00:00"
      })
  void aDayIsReadInEveryUsualWriting(String text) {
    assertThat(Days.parse(text)).contains(LocalDate.of(2025, 6, 1));
  }

  @ParameterizedTest(name = "{0} is no day")
  @ValueSource(
      strings = {"2025-02-30", "2025-13-01", "25-06-01", "2025年6月", "6月1日", "明天", "2025", "123"})
  void whatIsNoDayIsNotRead(String text) {
    assertThat(Days.parse(text)).isEmpty();
  }

  @Test
  void aTermNamesItsFirstAndItsLastDay() {
    assertThat(Days.all("自2019年3月1日至2029-02-28"))
        .containsExactly(LocalDate.of(2019, 3, 1), LocalDate.of(2029, 2, 28));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "是,true",
    "√,true",
    "Y,true",
    "yes,true",
    "有,true",
    "否,false",
    "×,false",
    "N,false",
    "无,false"
  })
  void yesAndNoAreReadInEveryUsualWriting(String text, boolean answer) {
    assertThat(FieldReader.yesNo(text)).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0} is neither yes nor no")
  @ValueSource(strings = {"可能", "是否", "2", "待核实", ""})
  void whatIsNeitherYesNorNoIsUnknown(String text) {
    assertThat(FieldReader.yesNo(text)).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"1523-1475", "由1523米至1475米", "由1523米至1475米标高", "1475～1523", "+1523m—+1475m"})
  void anElevationRangeIsReadWithItsTopAboveItsBottom(String text) {
    var range = Elevations.parse(text).orElseThrow();
    assertThat(range.top().value()).isEqualByComparingTo("1523");
    assertThat(range.bottom().value()).isEqualByComparingTo("1475");
  }

  @Test
  void elevationsMayBeBelowTheSea() {
    var range = Elevations.parse("300至-50").orElseThrow();
    assertThat(range.bottom().value()).isEqualByComparingTo("-50");
    assertThat(Elevations.parse("300")).isEmpty();
    assertThat(Elevations.parse("300-300")).isEmpty();
  }

  @Test
  void theCheckCharacterOfACreditCodeTellsEverySingleWrongCharacter() {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    long seed = 32100;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      StringBuilder seventeen = new StringBuilder();
      for (int i = 0; i < 17; i++) {
        seventeen.append(alphabet.charAt(random.nextInt(31)));
      }
      String code = CreditCode.complete(seventeen.toString());
      assertThat(CreditCode.isValid(code)).as("seed %d: %s", seed, code).isTrue();
      int at = random.nextInt(18);
      char other =
          alphabet.charAt((alphabet.indexOf(code.charAt(at)) + 1 + random.nextInt(30)) % 31);
      String wrong = code.substring(0, at) + other + code.substring(at + 1);
      assertThat(CreditCode.isValid(wrong)).as("seed %d: %s", seed, wrong).isFalse();
    }
  }

  @ParameterizedTest(name = "{0} is refused")
  @ValueSource(strings = {"", "91140826FAKE00001", "91140826FAKE00001I", "91140826fake000011"})
  void aCreditCodeOfWrongLengthOrAlphabetIsRefused(String code) {
    assertThat(CreditCode.isValid(code)).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "MINING_LICENCE,C6400002019087110148436,true",
    "MINING_LICENCE,C640000201908711014843,false",
    "MINING_LICENCE,C64000020190871101484366,false",
    "MINING_LICENCE,T6400002019087110148436,false",
    "MINING_LICENCE,C6400002019137110148436,false",
    "MINING_LICENCE,C6400002019007110148436,false",
    "EXPLORATION_LICENCE,T14120220302099002,true",
    "EXPLORATION_LICENCE,T1400002022033010990001,true",
    "EXPLORATION_LICENCE,T141202203020990,false",
    "GRANT_CONTRACT,随意,true"
  })
  void aLicenceNumberHasItsLengthPrefixAndMonth(Kind kind, String number, boolean plausible) {
    assertThat(LicenceNumber.isPlausible(kind, number)).isEqualTo(plausible);
  }

  @ParameterizedTest(name = "{0} was issued by the {1}")
  @CsvSource({
    "C1000002019087110148436,MINISTRY",
    "C1400002019087110148436,PROVINCE",
    "C1408002019087110148436,CITY",
    "C1408262019087110148436,COUNTY",
    "T14120220302099002,UNKNOWN"
  })
  void theRegionOfALicenceNumberTellsWhoIssuedIt(String number, LicensingLevel level) {
    assertThat(LicenceNumber.level(number)).isEqualTo(level);
  }

  @Test
  void columnsAreNamedByLettersAsInASpreadsheet() {
    assertThat(RawSheet.letters(0)).isEqualTo("A");
    assertThat(RawSheet.letters(25)).isEqualTo("Z");
    assertThat(RawSheet.letters(26)).isEqualTo("AA");
    assertThat(RawSheet.letters(701)).isEqualTo("ZZ");
  }
}
