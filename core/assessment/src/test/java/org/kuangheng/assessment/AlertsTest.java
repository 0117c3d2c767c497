package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.assessment.Judged.soundIronMine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Title.Kind;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.SquareMetres;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.policy.Pack;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Warnings that come with dates, and statements that contradict each other. */
class AlertsTest {
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

  private static Judged judge(Mines mine) {
    return Judged.of(mine, Places.ALONE);
  }

  private static Mines sound(LocalDate licensedTo) {
    Mines mine = Mines.unknown(Packs.yuncheng()).licensed(licensedTo);
    return mine.ore("iron", MiningMethod.UNDERGROUND).capacity("45").reserves("500");
  }

  @Tag("clause:4.4.2")
  @ParameterizedTest(name = "licence ends {0} days after the day: {1}")
  @CsvSource({
    "-1,licence-expired",
    "0,renewal-due",
    "30,renewal-due",
    "31,renewal-window",
    "180,renewal-window",
    "181,-"
  })
  void theMiningLicenceWarnsAsItsEndComesNear(int days, String alert) {
    List<String> alerts = judge(sound(Mines.DAY.plusDays(days))).alerts();
    if (alert.equals("-")) {
      assertThat(alerts).doesNotContain("licence-expired", "renewal-due", "renewal-window");
    } else {
      assertThat(alerts).contains(alert);
    }
    assertThat(alerts).as("not said twice").noneMatch(id -> id.startsWith("licenceExpire"));
  }

  @ParameterizedTest(name = "safety licence ends {0} days after the day: {1}")
  @CsvSource({
    "-1,safetyLicenceExpired",
    "0,safetyLicenceExpiresWithin90Days",
    "89,safetyLicenceExpiresWithin90Days",
    "90,-"
  })
  void theSafetyLicenceWarnsAsItsEndComesNear(int days, String alert) {
    LocalDate to = Mines.DAY.plusDays(days);
    Judged judged = judge(soundIronMine().title(Kind.SAFETY_LICENCE, FROM, to));
    List<Verdict.Alert> alerts =
        judged.verdict().alerts().stream().filter(a -> a.id().startsWith("safety")).toList();
    if (alert.equals("-")) {
      assertThat(alerts).isEmpty();
    } else {
      assertThat(alerts)
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.id()).isEqualTo(alert);
                assertThat(found.date()).isEqualTo(to);
                assertThat(found.text().zh()).contains(to.toString());
              });
    }
  }

  @ParameterizedTest(name = "without the pack''s own warnings, {0} days: {1}")
  @CsvSource({
    "-1,licenceExpired",
    "0,licenceExpiresWithin30Days",
    "29,licenceExpiresWithin30Days",
    "30,licenceExpiresWithin90Days",
    "89,licenceExpiresWithin90Days",
    "90,-"
  })
  void theEngineWarnsOfTheLicenceWhereThePackDoesNot(int days, String alert) {
    Pack silent = withoutWarnings(Packs.yuncheng());
    LocalDate to = Mines.DAY.plusDays(days);
    Verdict verdict = new Assessor(silent).assess(sound(to).build(), Places.ALONE, Mines.DAY);
    List<String> alerts =
        verdict.alerts().stream()
            .map(Verdict.Alert::id)
            .filter(id -> id.startsWith("licence"))
            .toList();
    assertThat(alerts).isEqualTo(alert.equals("-") ? List.of() : List.of(alert));
  }

  @Test
  void aMineThatProducesWithoutALicenceInForceIsNamedAndAStoppedOneIsNot() {
    Mines producing = sound(Mines.DAY.minusDays(1)).state(OperatingState.PRODUCING);
    assertThat(judge(producing).alerts()).contains("producing-without-mining-licence");
    Mines stopped = sound(Mines.DAY.minusDays(1)).state(OperatingState.STOPPED);
    assertThat(judge(stopped).alerts()).doesNotContain("producing-without-mining-licence");
    Pack silent = withoutWarnings(Packs.yuncheng());
    assertThat(new Assessor(silent).assess(producing.build(), Places.ALONE, Mines.DAY).alerts())
        .extracting(Verdict.Alert::id)
        .contains("producingWithoutLicence");
  }

  @Test
  void aFindingOfUnlicensedMiningAgainstALicenceInForceIsPointedOut() {
    Judged judged = judge(soundIronMine().fact("minesWithoutMiningLicence", true));
    assertThat(judged.alerts()).contains("minesWithoutMiningLicenceAgainstLicence");
    assertThat(judge(soundIronMine()).alerts())
        .doesNotContain("minesWithoutMiningLicenceAgainstLicence");
  }

  @ParameterizedTest(name = "1 km² computed, {0} km² declared: reported {1}")
  @CsvSource({"0.99,true", "0.9901,false", "1,false", "1.0101,false", "1.0102,true"})
  void aDeclaredAreaMoreThanOnePerCentOffIsReported(BigDecimal declared, boolean reported) {
    Judged judged = judge(soundIronMine().area(squareKilometre(), SquareMetres.ofKm2(declared)));
    assertThat(judged.alerts().contains("areaDiffers")).isEqualTo(reported);
  }

  @ParameterizedTest(name = "reserves as of {0} days after the day: reported {1}")
  @CsvSource({"-1,false", "0,false", "1,true"})
  void reservesOfALaterDayAreReported(int days, boolean reported) {
    ReserveStatement statement =
        new ReserveStatement(
            Mines.DAY.plusDays(days),
            Map.of(ReserveStatement.Category.INDICATED, Tonnes.ofTenThousands("500")),
            null,
            null,
            null,
            null,
            null,
            new DocumentRef("年报", null));
    assertThat(judge(soundIronMine().reserves(statement)).alerts().contains("reservesAfterDay"))
        .isEqualTo(reported);
  }

  private static MiningArea squareKilometre() {
    Coordinate[] ring = {
      new Coordinate(37_500_000, 3_879_000),
      new Coordinate(37_500_000, 3_880_000),
      new Coordinate(37_501_000, 3_880_000),
      new Coordinate(37_501_000, 3_879_000),
      new Coordinate(37_500_000, 3_879_000)
    };
    return new MiningArea(
        Crs.gaussKruger3(37, true),
        List.of(
            new Prism(new GeometryFactory().createPolygon(ring), null, Prism.Sign.INCLUDE, "")));
  }

  private static Pack withoutWarnings(Pack pack) {
    return Packs.with(pack, "warnings", List.of());
  }

  /** The pack with one of its own warnings only. */
  private static Pack warningOnly(String id) {
    Pack pack = Packs.yuncheng();
    return Packs.with(
        pack,
        "warnings",
        pack.warnings().stream().filter(warning -> warning.id().equals(id)).toList());
  }

  private static List<Verdict.Alert> alerts(Pack pack, Mines mine, SpatialFindings findings) {
    return new Assessor(pack).assess(mine.build(), findings, Mines.DAY).alerts();
  }

  private static List<String> ids(List<Verdict.Alert> alerts) {
    return alerts.stream().map(Verdict.Alert::id).toList();
  }

  @Test
  void aMineThatProducesWithoutASafetyLicenceIsNamedByTheEngineWhereThePackIsSilent() {
    LocalDate past = Mines.DAY.minusDays(1);
    Mines mine =
        soundIronMine().title(Kind.SAFETY_LICENCE, FROM, past).state(OperatingState.PRODUCING);
    String engine = "producingWithoutSafetyLicence";
    assertThat(ids(alerts(withoutWarnings(Packs.yuncheng()), mine, Places.ALONE))).contains(engine);
    assertThat(ids(alerts(Packs.yuncheng(), mine, Places.ALONE)))
        .contains("producing-without-safety-licence")
        .doesNotContain(engine);
    assertThat(ids(alerts(warningOnly("producing-without-mining-licence"), mine, Places.ALONE)))
        .as("the pack warns of another licence")
        .contains(engine);
    assertThat(ids(alerts(warningOnly("below-minimum"), mine, Places.ALONE))).contains(engine);
    mine.state(OperatingState.STOPPED);
    assertThat(ids(alerts(withoutWarnings(Packs.yuncheng()), mine, Places.ALONE)))
        .doesNotContain(engine);
    Mines licensed =
        soundIronMine()
            .title(Kind.SAFETY_LICENCE, FROM, Mines.DAY.plusYears(1))
            .state(OperatingState.PRODUCING);
    assertThat(ids(alerts(withoutWarnings(Packs.yuncheng()), licensed, Places.ALONE)))
        .doesNotContain(engine);
  }

  @ParameterizedTest(name = "the pack warns by {0} only: the engine warns of the end {1}")
  @CsvSource({"below-minimum,true", "licence-expired,false", "renewal-due,false"})
  void theEngineLeavesTheEndOfTheLicenceToAnyWarningOfThePackThatRestsOnIt(
      String warning, boolean engine) {
    Mines expired = sound(Mines.DAY.minusDays(1));
    assertThat(ids(alerts(warningOnly(warning), expired, Places.ALONE)).contains("licenceExpired"))
        .isEqualTo(engine);
  }

  @Test
  void workingsBeyondTheBoundaryAgainstAFindingThatThereAreNoneArePointedOut() {
    SpatialFindings breach = SpatialSurveyTest.withBreach();
    Pack silent = withoutWarnings(Packs.yuncheng());
    String engine = "breachAgainstFact";
    Mines denied = soundIronMine().fact("minesBeyondBoundary", false);
    assertThat(ids(alerts(silent, denied, breach))).contains(engine);
    assertThat(ids(alerts(Packs.yuncheng(), denied, breach)))
        .contains("breach-not-held")
        .doesNotContain(engine);
    assertThat(ids(alerts(silent, denied, Places.ALONE))).doesNotContain(engine);
    assertThat(ids(alerts(silent, soundIronMine().fact("minesBeyondBoundary", true), breach)))
        .doesNotContain(engine);
    assertThat(ids(alerts(silent, soundIronMine(), breach))).doesNotContain(engine);
  }

  @Test
  void aFindingOfMiningWithoutASafetyLicenceAgainstOneInForceIsPointedOutWithItsClause() {
    Mines mine =
        soundIronMine()
            .title(Kind.SAFETY_LICENCE, FROM, Mines.DAY.plusYears(1))
            .fact("minesWithoutSafetyLicence", true);
    assertThat(alerts(Packs.yuncheng(), mine, Places.ALONE))
        .filteredOn(alert -> alert.id().equals("minesWithoutSafetyLicenceAgainstLicence"))
        .singleElement()
        .satisfies(alert -> assertThat(alert.clause()).isEqualTo("4.1.1"))
        .satisfies(alert -> assertThat(alert.date()).isNull())
        .satisfies(alert -> assertThat(alert.text().zh()).contains("安全生产许可证"));
  }

  @Test
  void anAlertOnTheLicenceNamesTheClauseThatRestsOnIt() {
    Pack silent = withoutWarnings(Packs.yuncheng());
    LocalDate to = Mines.DAY.plusDays(10);
    assertThat(alerts(silent, sound(to), Places.ALONE))
        .filteredOn(alert -> alert.id().equals("licenceExpiresWithin30Days"))
        .singleElement()
        .satisfies(alert -> assertThat(alert.clause()).isEqualTo("3.1"))
        .satisfies(alert -> assertThat(alert.text().zh()).contains(to.toString()));
    assertThat(alerts(silent, soundIronMine().title(Kind.SAFETY_LICENCE, FROM, to), Places.ALONE))
        .filteredOn(alert -> alert.id().equals("safetyLicenceExpiresWithin90Days"))
        .singleElement()
        .satisfies(alert -> assertThat(alert.clause()).as("no ground rests on it").isEmpty());
  }

  @Test
  void areasAreComparedOnlyWhereBothAreKnownAndTheDeclaredOneIsNotNought() {
    Mines undeclared = soundIronMine().area(squareKilometre(), null);
    assertThat(judge(undeclared).alerts()).doesNotContain("areaDiffers");
    Mines nought = soundIronMine().area(squareKilometre(), SquareMetres.ofKm2(BigDecimal.ZERO));
    assertThat(judge(nought).alerts()).doesNotContain("areaDiffers");
  }
}
