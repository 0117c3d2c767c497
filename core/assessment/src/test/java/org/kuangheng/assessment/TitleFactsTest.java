package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.Title.Kind;
import org.kuangheng.facts.Title.LicensingLevel;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.policy.Pack;

/** What follows from the papers of a mine, and which paper it follows from. */
class TitleFactsTest {
  private static final LocalDate PAST = Mines.DAY.minusYears(3);
  private static final LocalDate SOON = Mines.DAY.plusDays(5);
  private static final LocalDate LATE = Mines.DAY.plusYears(5);

  private static KnownFact known(Mines mine, String fact) {
    return known(Packs.yuncheng(), mine, fact);
  }

  private static KnownFact known(Pack pack, Mines mine, String fact) {
    Map<String, KnownFact> book = new HashMap<>();
    new TitleFacts(mine.build(), pack, Mines.DAY).addTo(book);
    return Objects.requireNonNull(book.get(fact), fact);
  }

  private static Mines mine() {
    return Mines.unknown(Packs.yuncheng());
  }

  private static Title title(@Nullable String number, String document) {
    return new Title(
        Kind.MINING_LICENCE,
        number,
        LicensingLevel.PROVINCE,
        null,
        null,
        null,
        new DocumentRef(document, null));
  }

  @Test
  void aPaperIsNamedWithItsNumberOnceAndItsTermWhereItHasOne() {
    assertThat(TitleFacts.describe(title(null, "采矿许可证"))).isEqualTo("采矿许可证");
    assertThat(TitleFacts.describe(title("C-7", "采矿许可证"))).isEqualTo("采矿许可证 C-7");
    assertThat(TitleFacts.describe(title("C-7", "采矿许可证 C-7 号"))).isEqualTo("采矿许可证 C-7 号");
    assertThat(known(mine().title(Kind.MINING_LICENCE, PAST, null), "validMiningLicence").source())
        .isEqualTo("示例文书 X-1 (2022-06-30 – …)");
    assertThat(known(mine().title(Kind.MINING_LICENCE, null, LATE), "validMiningLicence").source())
        .isEqualTo("示例文书 X-1 (… – 2030-06-30)");
  }

  @Test
  @Tag("clause:3.1")
  void theLicenceInForceIsTheSourceAndElseTheOneThatEndedLast() {
    Mines two =
        mine()
            .title(Kind.MINING_LICENCE, PAST, Mines.DAY.minusDays(1))
            .title(Kind.MINING_LICENCE, PAST, LATE);
    assertThat(known(two, "validMiningLicence").raw()).isEqualTo(true);
    assertThat(known(two, "validMiningLicence").source()).contains("2030-06-30");
    Mines ended =
        mine()
            .title(Kind.MINING_LICENCE, PAST, Mines.DAY.minusDays(1))
            .title(Kind.MINING_LICENCE, PAST, Mines.DAY.minusDays(9));
    assertThat(known(ended, "validMiningLicence").raw()).isEqualTo(false);
    assertThat(known(ended, "validMiningLicence").source()).contains("2025-06-29");
  }

  @Test
  @Tag("clause:3.1")
  void aLicenceOfALowerLevelDoesNotCountAndOneOfAnUnknownLevelMay() {
    Mines city = mine().title(Kind.MINING_LICENCE, LicensingLevel.CITY, PAST, LATE);
    assertThat(known(city, "validMiningLicence").raw()).isEqualTo(false);
    Mines open = city.title(Kind.MINING_LICENCE, LicensingLevel.UNKNOWN, PAST, SOON);
    KnownFact unknown = known(open, "validMiningLicence");
    assertThat(unknown.raw()).isNull();
    assertThat(unknown.source()).contains(SOON.toString());
    assertThat(Objects.requireNonNull(unknown.note()).zh()).isEqualTo("证照发证机关级别不详，暂不能认定");
    assertThat(
            known(
                    open.title(Kind.MINING_LICENCE, LicensingLevel.MINISTRY, PAST, LATE),
                    "validMiningLicence")
                .raw())
        .isEqualTo(true);
    Mines safety = mine().title(Kind.SAFETY_LICENCE, LicensingLevel.COUNTY, PAST, LATE);
    assertThat(known(safety, "validSafetyLicence").raw())
        .as("any level may issue it")
        .isEqualTo(true);
  }

  @Test
  void aPackThatNamesNoLevelAdmitsAny() {
    Pack any = Packs.with(Packs.yuncheng(), "texts", Map.of());
    Mines county = mine().title(Kind.MINING_LICENCE, LicensingLevel.COUNTY, PAST, LATE);
    assertThat(known(any, county, "validMiningLicence").raw()).isEqualTo(true);
    Mines unknown = mine().title(Kind.MINING_LICENCE, LicensingLevel.UNKNOWN, PAST, LATE);
    assertThat(known(any, unknown, "validMiningLicence").raw()).isEqualTo(true);
  }

  @Test
  void theDaysToTheEndAreThoseOfTheLicenceThatEndsLast() {
    Mines mine =
        mine()
            .title(Kind.MINING_LICENCE, PAST, SOON)
            .title(Kind.MINING_LICENCE, PAST, Mines.DAY.minusDays(1));
    assertThat(known(mine, "daysToLicenceExpiry").raw()).isEqualTo(new BigDecimal(5));
    assertThat(known(mine, "daysToLicenceExpiry").source()).contains(SOON.toString());
    assertThat(known(mine.title(Kind.MINING_LICENCE, PAST, null), "daysToLicenceExpiry").raw())
        .as("one licence has no end")
        .isNull();
    assertThat(known(mine(), "daysToLicenceExpiry").raw()).isNull();
  }

  @Test
  @Tag("clause:3.3")
  void oneRefusalThatIsNotTheHoldersFaultIsEnoughAndAllMustBeToRuleItOut() {
    assertThat(known(mine(), "refusedNotOwnFault").raw()).isNull();
    assertThat(known(mine().refused(true), "refusedNotOwnFault").raw()).isEqualTo(false);
    assertThat(known(mine().refused(true).refused(null), "refusedNotOwnFault").raw()).isNull();
    KnownFact innocent = known(mine().refused(true).refused(false), "refusedNotOwnFault");
    assertThat(innocent.raw()).isEqualTo(true);
    assertThat(innocent.source()).isEqualTo("不予行政许可决定书 X-2");
  }

  @Test
  @Tag("clause:3.2")
  @Tag("clause:3.4")
  void aPaperOnRecordIsItsOwnProof() {
    for (Kind kind : List.of(Kind.GRANT_CONTRACT, Kind.TRANSACTION_CONFIRMATION)) {
      KnownFact known = known(mine().title(kind, PAST, null), "grantContractOrConfirmation");
      assertThat(known.raw()).isEqualTo(true);
      assertThat(known.source()).startsWith("示例文书 X-1");
    }
    assertThat(known(mine(), "grantContractOrConfirmation").raw()).isNull();
    Mines approved = mine().title(Kind.DELIMITATION_APPROVAL, PAST, null);
    assertThat(known(approved, "delimitationApproval").source()).startsWith("示例文书 X-1");
    assertThat(known(approved, "grantContractOrConfirmation").raw()).isNull();
  }

  @Test
  void theLastOfNoTitlesIsABrokenPromise() {
    assertThatThrownBy(() -> TitleFacts.last(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
