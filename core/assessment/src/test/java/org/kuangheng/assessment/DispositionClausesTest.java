package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.assessment.Judged.soundIronMine;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Truth;

class DispositionClausesTest {
  @Test
  @Tag("clause:4.2.1a")
  void anEnterpriseThatAppliesToLeaveIsGuidedOut() {
    Judged judged = Judged.of(soundIronMine().fact("appliesToLeave", true), Places.ALONE);
    assertThat(judged.becomes("GUIDED_EXIT").truth("4.2.1a")).isEqualTo(Truth.MET);
  }

  @Test
  @Tag("clause:4.2.1b")
  void theCountysFindingOfHarmGuidesAMineOut() {
    Judged judged = Judged.of(soundIronMine().fact("countyHoldsHarm", true), Places.ALONE);
    assertThat(judged.becomes("GUIDED_EXIT").truth("4.2.1b")).isEqualTo(Truth.MET);
  }

  @Test
  @Tag("clause:4.2.2")
  void anotherLawfulGroundGuidesAMineOut() {
    Judged judged = Judged.of(soundIronMine().fact("otherLawfulExit", true), Places.ALONE);
    assertThat(judged.becomes("GUIDED_EXIT").truth("4.2.2")).isEqualTo(Truth.MET);
  }

  @Test
  @Tag("clause:4.2.1a")
  void closureGoesBeforeGuidedExit() {
    Judged.of(
            soundIronMine().fact("appliesToLeave", true).fact("majorAccident", true), Places.ALONE)
        .becomes("CLOSURE");
  }

  @Tag("clause:4.3")
  @ParameterizedTest(name = "life {1} years: sole retention {2}, plan minimum {3}")
  @CsvSource({
    "213.74,4.9998,false,NOT_MET",
    "213.75,5.00,false,MET",
    "213.76,5.0002,true,MET",
    "214.18,5.01,true,MET"
  })
  void soleRetentionAsksForMoreThanFiveYearsAndThePlanForAtLeastFive(
      String reserves, String printed, boolean retained, Truth planMinimum) {
    Judged judged = Judged.of(soundIronMine().reserves(reserves), Places.ALONE);
    assertThat(judged.verdict().life().steps())
        .anySatisfy(step -> assertThat(step.zh()).endsWith("= " + printed + " 年"));
    assertThat(judged.threshold("planMinimumLife")).isEqualTo(planMinimum);
    judged.becomes(retained ? "SOLE_RETENTION" : "OTHER");
  }

  @Test
  @Tag("clause:4.3")
  void aContiguousMineRulesOutSoleRetention() {
    Judged.of(soundIronMine(), Places.near(Contact.Kind.EDGE, "0")).becomes("CONSOLIDATION");
  }

  @Tag("clause:4.3")
  @ParameterizedTest(name = "{0} {1} at {2}: {3}")
  @CsvSource({
    "iron,UNDERGROUND,29.99,SMALL",
    "iron,UNDERGROUND,30,MEDIUM",
    "iron,UNDERGROUND,99.99,MEDIUM",
    "iron,UNDERGROUND,100,LARGE",
    "iron,OPEN_PIT,30,SMALL",
    "iron,OPEN_PIT,59.99,SMALL",
    "iron,OPEN_PIT,60,MEDIUM",
    "iron,OPEN_PIT,200,LARGE",
    "phosphate,UNDERGROUND,30,MEDIUM"
  })
  void theScaleClassFollowsTheTableByMineralAndMethod(
      String mineral, MiningMethod method, String capacity, ScaleClass scale) {
    Judged judged =
        Judged.of(
            soundIronMine().ore(mineral, method).capacity(capacity).reserves("9000"), Places.ALONE);
    assertThat(judged.verdict().scale().scaleClass()).isEqualTo(scale);
    judged.becomes(scale == ScaleClass.SMALL ? "OTHER" : "SOLE_RETENTION");
  }

  @Test
  @Tag("clause:2[b]")
  void openPitIronAtThirtyToFiftyNineMeetsThePlanMinimumButIsSmall() {
    Judged judged =
        Judged.of(soundIronMine().ore("iron", MiningMethod.OPEN_PIT).capacity("45"), Places.ALONE);
    assertThat(judged.threshold("planMinimumCapacity")).isEqualTo(Truth.MET);
    assertThat(judged.verdict().scale().scaleClass()).isEqualTo(ScaleClass.SMALL);
    judged.becomes("OTHER");
  }

  @Test
  @Tag("clause:2[b]")
  void phosphateAtThirtyToFortyNineIsMediumButBelowThePlanMinimum() {
    Judged judged =
        Judged.of(
            soundIronMine().ore("phosphate", MiningMethod.UNDERGROUND).capacity("40"),
            Places.ALONE);
    assertThat(judged.threshold("planMinimumCapacity")).isEqualTo(Truth.NOT_MET);
    assertThat(judged.verdict().scale().scaleClass()).isEqualTo(ScaleClass.MEDIUM);
  }

  @Tag("clause:2[b]")
  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "copper,29.99,NOT_MET", "copper,30,MET", "copper,30.01,MET",
    "iron,29.99,NOT_MET", "iron,30,MET", "iron,30.01,MET",
    "bauxite,29.99,NOT_MET", "bauxite,30,MET", "bauxite,30.01,MET",
    "phosphate,49.99,NOT_MET", "phosphate,50,MET", "phosphate,50.01,MET"
  })
  void thePlanMinimumIsReachedAtItsNumber(String mineral, String capacity, Truth truth) {
    Judged judged =
        Judged.of(
            soundIronMine().ore(mineral, MiningMethod.UNDERGROUND).capacity(capacity),
            Places.ALONE);
    assertThat(judged.threshold("planMinimumCapacity")).isEqualTo(truth);
  }

  @Tag("clause:2[c]")
  @ParameterizedTest
  @CsvSource({"142.49,NOT_MET", "142.5,MET", "142.51,MET"})
  void aLifeOfExactlyFiveYearsReachesThePlanMinimum(String reserves, Truth truth) {
    Judged judged = Judged.of(soundIronMine().capacity("30").reserves(reserves), Places.ALONE);
    assertThat(judged.threshold("planMinimumLife")).isEqualTo(truth);
  }

  @Tag("clause:4.4.1")
  @ParameterizedTest
  @CsvSource({"true,false,NOT_MET", "true,true,MET", "false,false,MET"})
  void pastViolationsMustBeSettled(boolean open, boolean settled, Truth truth) {
    Judged judged =
        Judged.of(
            soundIronMine().fact("openViolation", open).fact("violationsSettled", settled),
            Places.near(Contact.Kind.EDGE, "0"));
    assertThat(judged.truth("4.4.1-violations")).isEqualTo(truth);
    judged.becomes("CONSOLIDATION");
  }

  @Test
  @Tag("clause:4.4.1[1]")
  void aContiguousMineIsAPartner() {
    Judged judged = Judged.of(soundIronMine(), Places.near(Contact.Kind.EDGE, "0"));
    assertThat(judged.truth("4.4.1(1)")).isEqualTo(Truth.MET);
    assertThat(judged.input("4.4.1(1)", "hasContiguousMine").source()).contains("demo-002");
  }

  @Tag("clause:4.4.1[2]")
  @ParameterizedTest(name = "{0} m apart: {1}")
  @CsvSource({"299.99,MET", "300,MET", "300.01,NOT_MET"})
  void aNeighbourWithinThePacksDistanceIsAPartner(String metres, Truth truth) {
    Judged judged =
        Judged.of(soundIronMine().capacity("20"), Places.near(Contact.Kind.NEAR, metres));
    assertThat(judged.truth("4.4.1(2)")).isEqualTo(truth);
    judged.becomes(truth == Truth.MET ? "CONSOLIDATION" : "OTHER");
  }

  @Test
  @Tag("clause:4.4.2")
  void belowTheMinimumThereIsNoRenewalFromTheEndOf2025() {
    Mines small = soundIronMine().capacity("20");
    Judged before = Judged.on(LocalDate.of(2025, 12, 30), small, Places.ALONE);
    assertThat(before.alerts()).doesNotContain("no-renewal");
    Judged after = Judged.on(LocalDate.of(2026, 1, 1), small, Places.ALONE);
    assertThat(after.alerts()).contains("no-renewal");
    assertThat(Judged.on(LocalDate.of(2026, 1, 1), soundIronMine(), Places.ALONE).alerts())
        .doesNotContain("no-renewal");
  }

  @Tag("clause:4.4.2")
  @ParameterizedTest
  @CsvSource({"149.99,NOT_MET", "150,MET", "150.01,MET"})
  void theFloorOfReservesIsReachedAtItsNumber(String retained, Truth truth) {
    Judged judged = Judged.of(soundIronMine().reserves(retained), Places.ALONE);
    assertThat(judged.threshold("minimumReserves")).isEqualTo(truth);
  }

  @Test
  @Tag("clause:5.2.4")
  void aSmallLoneMineIsHandledOtherwise() {
    Judged judged = Judged.of(soundIronMine().capacity("20"), Places.ALONE);
    assertThat(judged.becomes("OTHER").truth("5.2.4")).isEqualTo(Truth.MET);
  }

  @Tag("clause:4.4.1[3]")
  @ParameterizedTest
  @CsvSource({"29.99,NOT_MET", "30,MET"})
  void onlyAMediumOrLargeMineMayTakeInTheLevelsAboveAndBelow(String capacity, Truth truth) {
    Judged judged = Judged.of(soundIronMine().capacity(capacity), Places.ALONE);
    assertThat(judged.truth("4.4.1(3)")).isEqualTo(truth);
  }

  @Tag("clause:4.4.2[1]")
  @Tag("clause:4.4.2[2]")
  @Tag("clause:4.4.2[3]")
  @Tag("clause:4.4.2[4]")
  @ParameterizedTest
  @CsvSource({
    "4.4.2(1),exploredToDetailed",
    "4.4.2(2),recoveryReachesDesign",
    "4.4.2(3),safetyConditionsMet",
    "4.4.2(4),greenMine"
  })
  void eachAimOfAKeptMineIsMetNotMetOrUnknown(String criterion, String fact) {
    assertThat(Judged.of(soundIronMine().fact(fact, true), Places.ALONE).truth(criterion))
        .isEqualTo(Truth.MET);
    assertThat(Judged.of(soundIronMine().fact(fact, false), Places.ALONE).truth(criterion))
        .isEqualTo(Truth.NOT_MET);
    assertThat(Judged.of(soundIronMine().forget(fact), Places.ALONE).truth(criterion))
        .isEqualTo(Truth.UNKNOWN);
  }
}
