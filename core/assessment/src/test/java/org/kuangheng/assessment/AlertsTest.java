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

  private static Pack withoutWarnings(Pack p) {
    return new Pack(
        p.id(),
        p.version(),
        p.title(),
        p.documentNumber(),
        p.issuer(),
        p.issued(),
        p.inForceFrom(),
        p.inForceTo(),
        p.crs(),
        p.documents(),
        p.clauses(),
        p.departments(),
        p.facts(),
        p.thresholds(),
        p.scaleTable(),
        p.life(),
        p.eligibility(),
        p.criteria(),
        p.categories(),
        p.layers(),
        p.consolidation(),
        List.of(),
        p.stages(),
        p.targets(),
        p.requiredFields(),
        p.publication(),
        p.assumptions(),
        p.plan(),
        p.decisions(),
        p.texts(),
        p.hash());
  }
}
