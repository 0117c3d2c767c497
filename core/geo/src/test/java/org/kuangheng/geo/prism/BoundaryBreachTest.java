package org.kuangheng.geo.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Geometry;

/** Clause 4.1.2: workings outside the licensed prism. */
@Tag("clause:4.1.2")
class BoundaryBreachTest {
  private static final MiningArea AREA = Areal.of(Areal.include(0, 0, 100, 100, 300, 200));
  private static final Metres NONE = Metres.ZERO;

  @Test
  void workingsInsideInPlanAndElevationAreNoBreach() {
    BoundaryBreach breach =
        BoundaryBreach.of(AREA, Areal.box(10, 10, 100, 100), Areal.range(300, 200));
    assertThat(breach.exists(NONE)).isFalse();
    assertThat(breach.outsidePlan().isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "{0} m beyond the boundary with a tolerance of 5 m: {1}")
  @CsvSource({"4.99,false", "5,false", "5.01,true"})
  void workingsBeyondTheBoundaryAreABreachBeyondTheTolerance(double beyond, boolean exists) {
    BoundaryBreach breach = BoundaryBreach.of(AREA, Areal.box(50, 50, 100 + beyond, 60), null);
    assertThat(breach.outsideArea().value().doubleValue()).isCloseTo(10 * beyond, within(1e-3));
    assertThat(breach.farthest().value().doubleValue()).isCloseTo(beyond, within(1e-6));
    assertThat(breach.exists(Metres.of(5.000001))).isEqualTo(exists);
  }

  @Test
  void aRoadwayDrawnAsALineHasALengthOutside() {
    Geometry roadway =
        Shapes.moved(Shapes.wkt("LINESTRING (50 50, 130 50)"), 37_500_000, 3_880_000);
    BoundaryBreach breach = BoundaryBreach.of(AREA, roadway, null);
    assertThat(breach.outsideLength().value().doubleValue()).isCloseTo(30, within(1e-6));
    assertThat(breach.outsideArea().value().signum()).isZero();
    assertThat(breach.exists(Metres.of(5))).isTrue();
  }

  @Test
  void aShaftDrawnAsAPointCountsToo() {
    Geometry shaft = Shapes.moved(Shapes.wkt("POINT (107 50)"), 37_500_000, 3_880_000);
    BoundaryBreach breach = BoundaryBreach.of(AREA, shaft, null);
    assertThat(breach.farthest().value().doubleValue()).isCloseTo(7, within(1e-6));
    assertThat(breach.exists(Metres.of(5))).isTrue();
    assertThat(breach.exists(Metres.of(8))).isFalse();
  }

  @Test
  void mixedWorkingsAreMeasuredEachInItsOwnWay() {
    Geometry mixed =
        Shapes.moved(
            Shapes.wkt(
                "GEOMETRYCOLLECTION (POINT (10 10), LINESTRING (90 10, 120 10),"
                    + " POLYGON ((90 20, 110 20, 110 30, 90 30, 90 20)))"),
            37_500_000,
            3_880_000);
    BoundaryBreach breach = BoundaryBreach.of(AREA, mixed, null);
    assertThat(breach.outsideLength().value().doubleValue()).isCloseTo(20, within(1e-6));
    assertThat(breach.outsideArea().value().doubleValue()).isCloseTo(100, within(1e-6));
  }

  @Test
  void workingsAboveAndBelowTheRangeAreABreachInsideThePlan() {
    BoundaryBreach breach =
        BoundaryBreach.of(AREA, Areal.box(10, 10, 20, 20), Areal.range(312, 185));
    assertThat(String.valueOf(breach.above())).contains("12");
    assertThat(String.valueOf(breach.below())).contains("15");
    assertThat(breach.exists(Metres.of(10))).isTrue();
    assertThat(breach.exists(Metres.of(15))).isFalse();
  }

  @Test
  void elevationsThatNobodySurveyedOrLicensedAreUnknownNotZero() {
    assertThat(BoundaryBreach.of(AREA, Areal.box(10, 10, 20, 20), null).above()).isNull();
    MiningArea flat = Areal.of(Areal.include(0, 0, 100, 100, 0, 0));
    BoundaryBreach breach =
        BoundaryBreach.of(flat, Areal.box(10, 10, 20, 20), Areal.range(900, -900));
    assertThat(breach.below()).isNull();
    assertThat(breach.exists(NONE)).isFalse();
  }

  @Test
  void theLevelsAreThoseOfTheBlockThatTheWorkingsEnter() {
    MiningArea area =
        Areal.of(
            Areal.include(0, 0, 100, 100, 300, 200), Areal.include(100, 0, 200, 100, 400, 100));
    assertThat(
            BoundaryBreach.of(area, Areal.box(10, 10, 20, 20), Areal.range(350, 250)).exists(NONE))
        .isTrue();
    assertThat(
            BoundaryBreach.of(area, Areal.box(110, 10, 120, 20), Areal.range(350, 250))
                .exists(NONE))
        .isFalse();
  }

  @Test
  void workingsInADeductedLevelAreABreach() {
    MiningArea area =
        Areal.of(Areal.include(0, 0, 100, 100, 300, 200), Areal.deduct(0, 0, 50, 100, 250, 230));
    Geometry inDeducted = Areal.box(10, 10, 20, 20);
    assertThat(BoundaryBreach.of(area, inDeducted, Areal.range(245, 235)).exists(NONE)).isTrue();
    assertThat(BoundaryBreach.of(area, inDeducted, Areal.range(230, 210)).exists(NONE)).isFalse();
    assertThat(
            BoundaryBreach.of(area, Areal.box(60, 10, 70, 20), Areal.range(245, 235)).exists(NONE))
        .isFalse();
  }
}
