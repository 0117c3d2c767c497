package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.WorkingsFeature;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.geo.prism.Separation;
import org.kuangheng.kernel.Elevation;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Progress;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.Pack;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SpatialSurveyTest {
  private static final ElevationRange WITHIN =
      new ElevationRange(Elevation.of("800"), Elevation.of("600"));

  private final List<MineRecord> mines = new ArrayList<>();
  private final List<ConstraintFeature> constraints = new ArrayList<>();
  private final List<WorkingsFeature> workings = new ArrayList<>();

  /** A mine with workings that leave its prism. */
  static SpatialFindings withBreach() {
    SpatialSurveyTest drawn = new SpatialSurveyTest();
    drawn.mine("a", 0, MiningMethod.UNDERGROUND);
    drawn.working("a", Places.rectangle(900, 100, 300, 50), WITHIN);
    return drawn.findings("a");
  }

  private void mine(String id, double x, MiningMethod method, String... oreBodies) {
    mines.add(
        Mines.unknown(Packs.yuncheng())
            .id(id)
            .ore("iron", method)
            .oreBodies(oreBodies)
            .area(Places.area(Places.rectangle(x, 0, 1000, 1000)), null)
            .build());
  }

  private void layer(String layer, Geometry geometry) {
    constraints.add(
        new ConstraintFeature("f" + constraints.size(), layer, "虚构要素", Places.ZONE_37, geometry));
  }

  private void working(String mine, Geometry geometry, @Nullable ElevationRange range) {
    workings.add(
        new WorkingsFeature(
            "w" + workings.size(), new MineId(mine), Places.ZONE_37, geometry, range));
  }

  private Map<MineId, SpatialFindings> survey(Pack pack) {
    return SpatialSurvey.of(
        new Survey(mines, constraints, workings, Map.of(), Map.of(), List.of()),
        pack,
        Progress.SILENT);
  }

  private SpatialFindings findings(String id) {
    return findingsUnder(Packs.yuncheng(), id);
  }

  private SpatialFindings findingsUnder(Pack pack, String id) {
    SpatialFindings findings = survey(pack).get(new MineId(id));
    if (findings == null) {
      throw new AssertionError("No findings for " + id);
    }
    return findings;
  }

  private static MineId id(String value) {
    return new MineId(value);
  }

  @Test
  @Tag("clause:4.4.1[1]")
  void minesThatShareABoundaryAreContiguousInBothFindings() {
    mine("a", 0, MiningMethod.UNDERGROUND);
    mine("b", 1000, MiningMethod.UNDERGROUND);
    for (String each : List.of("a", "b")) {
      assertThat(findings(each).neighbours())
          .singleElement()
          .satisfies(n -> assertThat(n.contact().kind()).isEqualTo(Contact.Kind.EDGE))
          .satisfies(n -> assertThat(n.contact().contiguous()).isTrue());
    }
  }

  @Test
  void theOrderOfTheRowsAndWhatLiesFarAwayChangeNoFinding() {
    mine("b", 1000, MiningMethod.UNDERGROUND);
    mine("a", 0, MiningMethod.UNDERGROUND);
    mine("c", 2200, MiningMethod.OPEN_PIT);
    mine("far", 90_000, MiningMethod.OPEN_PIT);
    layer("nature-reserve", Places.rectangle(500, 500, 1000, 100));
    layer("nature-reserve", Places.rectangle(400, 550, 300, 700));
    layer("nature-reserve", Places.rectangle(90_000, 0, 500, 500));
    Map<MineId, SpatialFindings> found = survey(Packs.yuncheng());
    assertThat(found.keySet()).containsExactly(id("b"), id("a"), id("c"), id("far"));
    mines.removeLast();
    constraints.removeLast();
    Collections.reverse(mines);
    Collections.reverse(constraints);
    survey(Packs.yuncheng())
        .forEach(
            (mine, findings) ->
                assertThat(CanonicalForms.digest(findings))
                    .as(mine.value())
                    .isEqualTo(CanonicalForms.digest(found.get(mine))));
  }

  @Test
  @Tag("clause:4.4.1[2]")
  void aMineBeyondTheNeighbourDistanceIsNoNeighbourUnlessOnTheSameOreBody() {
    mine("a", 0, MiningMethod.UNDERGROUND, "I");
    mine("b", 1299, MiningMethod.UNDERGROUND);
    mine("c", -1400, MiningMethod.UNDERGROUND, "I");
    mine("d", 2700, MiningMethod.UNDERGROUND);
    assertThat(findings("a").neighbours())
        .extracting(SpatialFindings.Neighbour::mine)
        .containsExactly(id("b"), id("c"));
    assertThat(findings("a").neighbours())
        .extracting(SpatialFindings.Neighbour::sameOreBody)
        .containsExactly(false, true);
    assertThat(findings("d").neighbours()).isEmpty();
  }

  @Test
  @Tag("clause:4.1.7")
  void theOverlapWithAHardLayerIsCutOut() {
    mine("a", 0, MiningMethod.UNDERGROUND);
    layer("nature-reserve", Places.rectangle(750, -100, 1000, 1200));
    SpatialFindings findings = findings("a");
    assertThat(findings.overlaps())
        .singleElement()
        .satisfies(
            o ->
                assertThat(o.area().value().doubleValue())
                    .isCloseTo(250_000, org.assertj.core.data.Percentage.withPercentage(0.1)));
    assertThat(findings.afterHardLayers())
        .satisfies(
            w ->
                assertThat(w.remainingShare().value().doubleValue())
                    .isCloseTo(75, org.assertj.core.data.Offset.offset(0.001)));
  }

  @Test
  @Tag("clause:4.1.7")
  void aSetbackAroundARoadCountsThoughTheRoadLiesOutside() {
    mine("a", 0, MiningMethod.UNDERGROUND);
    mine("b", 5000, MiningMethod.UNDERGROUND);
    Geometry road =
        new GeometryFactory()
            .createLineString(
                new Coordinate[] {
                  new Coordinate(37_501_060, 3_879_000), new Coordinate(37_501_060, 3_883_000)
                });
    layer("highway", road);
    assertThat(findings("a").overlaps())
        .singleElement()
        .satisfies(o -> assertThat(o.distance().value().doubleValue()).isBetween(59.9, 60.1))
        .satisfies(o -> assertThat(o.area().value().doubleValue()).isBetween(39_000d, 41_000d));
    assertThat(findings("b").overlaps()).isEmpty();
  }

  @Test
  @Tag("clause:4.1.7")
  void aMethodsLayerBindsThatMethodOnly() {
    mine("pit", 0, MiningMethod.OPEN_PIT);
    mine("shaft", 1000, MiningMethod.UNDERGROUND);
    mine("both", 2000, MiningMethod.COMBINED);
    layer("railway", Places.rectangle(-2000, -3000, 8000, 4500));
    assertThat(findings("pit").overlaps()).hasSize(1);
    assertThat(findings("both").overlaps()).hasSize(1);
    assertThat(findings("shaft").overlaps()).isEmpty();
    assertThat(findings("pit").afterHardLayers()).isNull();
  }

  @Test
  @Tag("clause:4.1.2")
  void workingsOutsideThePlanOrTheLevelsAreBreaches() {
    mine("a", 0, MiningMethod.UNDERGROUND);
    working("a", Places.rectangle(100, 100, 50, 50), WITHIN);
    assertThat(findings("a").breaches()).isEmpty();
    assertThat(findings("a").workingsSurveyed()).isTrue();
    working("a", Places.rectangle(980, 100, 50, 50), WITHIN);
    working(
        "a",
        Places.rectangle(200, 200, 50, 50),
        new ElevationRange(Elevation.of("505"), Elevation.of("480")));
    assertThat(findings("a").breaches())
        .extracting(SpatialFindings.Breach::workings)
        .containsExactly("w1", "w2");
  }

  @Test
  @Tag("clause:4.1.2")
  void workingsWithoutLevelsProveNothingWhereTheRightHasLevels() {
    mine("a", 0, MiningMethod.UNDERGROUND);
    working("a", Places.rectangle(100, 100, 50, 50), null);
    assertThat(findings("a").workingsSurveyed()).isFalse();
    assertThat(findings("a").breaches()).isEmpty();
  }

  @Test
  void aForeignDatumAndAMissingAreaGiveNoFindings() {
    mine("a", 0, MiningMethod.UNDERGROUND);
    mines.add(Mines.unknown(Packs.yuncheng()).id("none").build());
    MiningArea foreign =
        new MiningArea(
            Crs.WGS84,
            List.of(new Prism(Places.rectangle(0, 0, 10, 10), null, Prism.Sign.INCLUDE, "")));
    mines.add(Mines.unknown(Packs.yuncheng()).id("foreign").area(foreign, null).build());
    constraints.add(
        new ConstraintFeature(
            "f", "nature-reserve", "外", Crs.WGS84, Places.rectangle(0, 0, 1000, 1000)));
    assertThat(survey(Packs.yuncheng())).containsOnlyKeys(id("a"));
    assertThat(findings("a").overlaps()).isEmpty();
  }

  @Test
  void areasInLongitudeAndLatitudeAreBroughtIntoThePacksSystem() {
    mine("a", 0, MiningMethod.UNDERGROUND);
    MiningArea beside = Places.area(Places.rectangle(1000, 0, 1000, 1000)).in(Crs.CGCS2000);
    mines.add(Mines.unknown(Packs.yuncheng()).id("b").area(beside, null).build());
    assertThat(findings("a").neighbours())
        .singleElement()
        .satisfies(n -> assertThat(n.contact().contiguous()).isTrue());
  }

  @Test
  void theDistanceToAFeatureIsInMetresAlsoOnLongitudeAndLatitude() {
    mine("a", 0, MiningMethod.UNDERGROUND);
    Geometry road =
        new GeometryFactory()
            .createLineString(
                new Coordinate[] {
                  new Coordinate(37_501_060, 3_879_000), new Coordinate(37_501_060, 3_883_000)
                });
    layer("highway", road);
    layer("highway", Places.rectangle(500, 500, 2000, 2000));
    assertThat(findingsUnder(Packs.in(Packs.yuncheng(), Crs.CGCS2000.epsg()), "a").overlaps())
        .extracting(overlap -> overlap.distance().value().doubleValue())
        .satisfiesExactly(
            road60 -> assertThat(road60).isBetween(59.99, 60.01),
            inside -> assertThat(inside).isZero());
  }

  @Test
  void mineralsAndLevelsSeparateNeighboursTheSameFromEitherSide() {
    mine("a", 0, MiningMethod.UNDERGROUND);
    mine("b", 900, MiningMethod.UNDERGROUND);
    mines.add(
        Mines.unknown(Packs.yuncheng())
            .id("c")
            .ore("bauxite", MiningMethod.UNDERGROUND)
            .area(Places.area(Places.rectangle(0, 1100, 1000, 100)), null)
            .build());
    assertThat(findings("a").neighbours())
        .extracting(SpatialFindings.Neighbour::mine)
        .containsExactly(id("b"), id("c"));
    for (List<String> pair : List.of(List.of("a", "b"), List.of("b", "a"))) {
      assertThat(separation(pair.get(0), pair.get(1)))
          .isEqualTo(new Separation(Truth.NOT_MET, Truth.NOT_MET, Truth.NOT_MET));
    }
    for (List<String> pair : List.of(List.of("a", "c"), List.of("c", "a"))) {
      assertThat(separation(pair.get(0), pair.get(1)))
          .isEqualTo(new Separation(Truth.MET, Truth.NOT_MET, Truth.MET));
    }
  }

  private Separation separation(String of, String other) {
    return findings(of).neighbours().stream()
        .filter(neighbour -> neighbour.mine().equals(id(other)))
        .map(SpatialFindings.Neighbour::separation)
        .findFirst()
        .orElseThrow();
  }
}
