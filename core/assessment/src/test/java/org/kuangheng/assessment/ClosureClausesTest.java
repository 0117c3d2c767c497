package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.assessment.Judged.soundIronMine;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.Truth;

class ClosureClausesTest {
  private static Judged judge(Mines mine) {
    return Judged.of(mine, Places.ALONE);
  }

  @Tag("clause:4.1.1")
  @ParameterizedTest
  @ValueSource(strings = {"minesWithoutMiningLicence", "minesWithoutSafetyLicence"})
  void aMineThatMinesWithoutEitherLicenceIsClosed(String fact) {
    judge(soundIronMine().fact(fact, true)).closesBy("4.1.1");
  }

  @Test
  @Tag("clause:4.1.1")
  void whetherItMinesWithoutALicenceIsUnknownUntilTheBureauSays() {
    Judged judged = judge(soundIronMine().forget("minesWithoutSafetyLicence"));
    assertThat(judged.truth("4.1.1")).isEqualTo(Truth.UNKNOWN);
    assertThat(judged.undecided().asked()).containsExactly("minesWithoutSafetyLicence");
    assertThat(judged.verdict().deciding().getFirst().facts().getFirst().units())
        .containsExactly("EM");
  }

  @Tag("clause:4.1.2")
  @ParameterizedTest
  @ValueSource(
      strings = {"minesBeyondBoundary", "minesUnderConstructionName", "minesOnExplorationLicence"})
  void eachOfTheThreeOffencesClosesOnlyTogetherWithARefusal(String offence) {
    judge(soundIronMine().fact(offence, true).fact("refusesToRectify", true)).closesBy("4.1.2");
    assertThat(judge(soundIronMine().fact(offence, true)).truth("4.1.2")).isEqualTo(Truth.NOT_MET);
  }

  @Test
  @Tag("clause:4.1.2")
  void surveyedWorkingsOutsideThePrismCountWhileNobodyFoundOtherwise() {
    SpatialFindings outside = SpatialSurveyTest.withBreach();
    Mines refusing = soundIronMine().fact("refusesToRectify", true);
    Judged.of(refusing, outside).closesBy("4.1.2");
    assertThat(Judged.of(refusing.fact("minesBeyondBoundary", false), outside).truth("4.1.2"))
        .isEqualTo(Truth.NOT_MET);
  }

  @Tag("clause:4.1.3")
  @ParameterizedTest
  @CsvSource({
    "true,true,true,MET",
    "true,true,false,NOT_MET",
    "true,false,true,NOT_MET",
    "false,true,true,NOT_MET"
  })
  void obsoleteEquipmentClosesOnlyIfReplacementIsRefusedAndProductionGoesOn(
      boolean obsolete, boolean refuses, boolean keeps, Truth truth) {
    Judged judged =
        judge(
            soundIronMine()
                .fact("obsoleteEquipment", obsolete)
                .fact("refusesToReplaceEquipment", refuses)
                .fact("keepsProducing", keeps));
    assertThat(judged.truth("4.1.3")).isEqualTo(truth);
    assertThat("CLOSURE".equals(judged.verdict().recommended())).isEqualTo(truth == Truth.MET);
  }

  @Test
  @Tag("clause:4.1.4")
  void aMineThatIsUnsafeAfterAStopIsClosed() {
    judge(soundIronMine().fact("stoppedForRectification", true)).closesBy("4.1.4");
    Mines safe = soundIronMine().fact("stoppedForRectification", true).fact("safeAfterStop", true);
    assertThat(judge(safe).truth("4.1.4")).isEqualTo(Truth.NOT_MET);
    Mines open = soundIronMine().fact("stoppedForRectification", true).forget("safeAfterStop");
    assertThat(judge(open).truth("4.1.4")).isEqualTo(Truth.UNKNOWN);
  }

  @Tag("clause:4.1.5")
  @ParameterizedTest
  @ValueSource(strings = {"longStoppedOwnFault", "resourcesExhausted", "incomeBelowRestoration"})
  void aMineWithoutProspectIsRecordedAsClosure(String fact) {
    judge(soundIronMine().fact(fact, true)).closesBy("4.1.5");
  }

  @Test
  @Tag("clause:4.1.6")
  void aMajorAccidentClosesAMine() {
    judge(soundIronMine().fact("majorAccident", true)).closesBy("4.1.6");
  }

  @Tag("clause:4.1.7")
  @ParameterizedTest(name = "{0} % left of 10 years: closed {1}")
  @CsvSource({"49.99,MET", "50,NOT_MET", "50.01,NOT_MET"})
  void aMineInAReserveIsClosedIfLessThanFiveYearsAreLeft(String left, Truth truth) {
    Judged judged =
        Judged.of(soundIronMine().capacity("50").reserves("475"), Places.inReserve(left));
    assertThat(judged.verdict().life().years())
        .satisfies(years -> assertThat(years.value()).isEqualByComparingTo("10"));
    assertThat(judged.truth("4.1.7")).isEqualTo(truth);
    assertThat("CLOSURE".equals(judged.verdict().recommended())).isEqualTo(truth == Truth.MET);
  }

  @Test
  @Tag("clause:4.1.7")
  void aPersonsFindingOnWhatIsLeftStandsInForTheComputation() {
    Mines mine =
        soundIronMine()
            .fact(
                "unfitAfterWithdrawal",
                new FactValue.YesNo(true),
                "WR",
                VerificationState.VERIFIED);
    Judged.of(mine, Places.inReserve("90")).closesBy("4.1.7");
  }

  @Test
  @Tag("clause:4.1.7")
  void withoutCoordinatesTheOverlapIsUnknownAndNeverTakenForNone() {
    assertThat(Judged.of(soundIronMine(), null).truth("4.1.7")).isEqualTo(Truth.UNKNOWN);
    Judged.of(soundIronMine(), null).undecided();
  }
}
