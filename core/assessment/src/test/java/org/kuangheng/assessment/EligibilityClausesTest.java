package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.assessment.Judged.soundIronMine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Title.Kind;
import org.kuangheng.facts.Title.LicensingLevel;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.Truth;

class EligibilityClausesTest {
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

  private static Mines untitled() {
    return Mines.unknown(Packs.yuncheng());
  }

  private static Judged judge(Mines mine) {
    return Judged.of(mine, Places.ALONE);
  }

  @Tag("clause:3.1")
  @ParameterizedTest(name = "{0}, licence to {1}: {2}")
  @CsvSource({
    "MINING_LICENCE,2025-06-29,NOT_MET",
    "MINING_LICENCE,2025-06-30,MET",
    "MINING_LICENCE,2025-07-01,MET",
    "EXPLORATION_LICENCE,2025-06-29,NOT_MET",
    "EXPLORATION_LICENCE,2025-06-30,MET"
  })
  void aLicenceCountsThroughItsLastDay(Kind kind, LocalDate to, Truth truth) {
    Kind other = kind == Kind.MINING_LICENCE ? Kind.EXPLORATION_LICENCE : Kind.MINING_LICENCE;
    LocalDate past = LocalDate.of(2021, 1, 1);
    Judged judged = judge(untitled().title(kind, FROM, to).title(other, FROM, past));
    assertThat(judged.truth("3.1")).isEqualTo(truth);
    String fact = kind == Kind.MINING_LICENCE ? "validMiningLicence" : "validExplorationLicence";
    assertThat(judged.input("3.1", fact).source()).contains("示例文书", to.toString());
  }

  @Tag("clause:0")
  @ParameterizedTest(name = "licensed by {0}: {1}")
  @CsvSource({"MINISTRY,MET", "PROVINCE,MET", "CITY,NOT_MET", "COUNTY,NOT_MET", "UNKNOWN,UNKNOWN"})
  void onlyLicencesOfTheProvinceOrAboveCount(LicensingLevel level, Truth truth) {
    LocalDate past = LocalDate.of(2021, 1, 1);
    Judged judged =
        judge(
            untitled()
                .title(Kind.MINING_LICENCE, level, FROM, null)
                .title(Kind.EXPLORATION_LICENCE, FROM, past));
    assertThat(judged.truth("3.1")).isEqualTo(truth);
  }

  @Test
  @Tag("clause:3.1")
  void withoutAnyRecordOfALicenceItIsUnknown() {
    assertThat(judge(untitled()).truth("3.1")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  @Tag("clause:3.2")
  void aDelimitationApprovalLetsAMineIn() {
    Judged judged = judge(untitled().title(Kind.DELIMITATION_APPROVAL, FROM, null));
    assertThat(judged.truth("3.2")).isEqualTo(Truth.MET);
    assertThat(judged.verdict().eligibility().eligible()).isEqualTo(Truth.MET);
  }

  @Tag("clause:3.3")
  @ParameterizedTest(name = "own fault {0}: {1}")
  @CsvSource(
      value = {"false,MET", "true,NOT_MET", "null,UNKNOWN"},
      nullValues = "null")
  void anExpiryThatIsNotTheHoldersFaultLetsAMineIn(@Nullable Boolean ownFault, Truth truth) {
    assertThat(judge(untitled().refused(ownFault)).truth("3.3")).isEqualTo(truth);
  }

  @Tag("clause:3.4")
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"GRANT_CONTRACT", "TRANSACTION_CONFIRMATION"})
  void aSignedContractLetsAMineIn(Kind kind) {
    assertThat(judge(untitled().title(kind, FROM, null)).truth("3.4")).isEqualTo(Truth.MET);
  }

  @Test
  @Tag("clause:3.5")
  void theCountyMayLetAMineInByAnActOrAFinding() {
    assertThat(judge(untitled().fact("countyHoldsTakesPart", true)).truth("3.5"))
        .isEqualTo(Truth.MET);
    assertThat(judge(untitled().title(Kind.COUNTY_ACT, FROM, null)).truth("3.5"))
        .isEqualTo(Truth.MET);
    assertThat(judge(untitled().fact("countyHoldsTakesPart", false)).truth("3.5"))
        .isEqualTo(Truth.NOT_MET);
  }

  @Test
  @Tag("clause:3.5")
  void unknownEligibilityLeavesTheMineUndecidedWhateverElseHolds() {
    Judged judged = judge(untitled().fact("majorAccident", true));
    assertThat(judged.truth("4.1.6")).isEqualTo(Truth.MET);
    assertThat(judged.verdict().recommended()).isNull();
    assertThat(judged.verdict().eligibility().eligible()).isEqualTo(Truth.UNKNOWN);
    assertThat(judged.asked()).contains("countyHoldsTakesPart");
  }

  @Tag("clause:6.1")
  @ParameterizedTest(name = "asserted by {0}: {1}")
  @CsvSource({"EM,MET", "NR,UNKNOWN", "COUNTY,UNKNOWN", "ENTERPRISE,UNKNOWN"})
  void onlyTheUnitThePlanNamesMayAssertAFact(String unit, Truth truth) {
    Judged judged =
        judge(
            soundIronMine()
                .fact(
                    "majorAccident", new FactValue.YesNo(true), unit, VerificationState.VERIFIED));
    assertThat(judged.truth("4.1.6")).isEqualTo(truth);
    Verdict.Input input = judged.input("4.1.6", "majorAccident");
    if (truth == Truth.UNKNOWN) {
      assertThat(input.value()).isNull();
      assertThat(input.note()).satisfies(note -> assertThat(note.zh()).contains(unit, "EM", "是"));
    } else {
      assertThat(input.value()).isEqualTo("是");
      assertThat(input.source()).isEqualTo("核查表 · EM · 2025-06-01 · VERIFIED");
    }
  }

  @Test
  @Tag("clause:6.1")
  void aDisputedFactAndOneOfTheWrongKindAreUnknown() {
    Judged disputed =
        judge(
            soundIronMine()
                .fact(
                    "majorAccident", new FactValue.YesNo(true), "EM", VerificationState.DISPUTED));
    assertThat(disputed.truth("4.1.6")).isEqualTo(Truth.UNKNOWN);
    assertThat(disputed.input("4.1.6", "majorAccident").note()).isNotNull();
    Judged wrong =
        judge(
            soundIronMine()
                .fact("majorAccident", new FactValue.Word("有"), "EM", VerificationState.VERIFIED));
    assertThat(wrong.truth("4.1.6")).isEqualTo(Truth.UNKNOWN);
    assertThat(wrong.input("4.1.6", "majorAccident").note())
        .satisfies(note -> assertThat(note.en()).contains("kind"));
  }
}
