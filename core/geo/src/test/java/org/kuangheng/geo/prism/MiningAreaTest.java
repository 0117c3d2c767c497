package org.kuangheng.geo.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.crs.Crs;

class MiningAreaTest {
  @Test
  void theAreaIsThatOfTheUnionNeverTheSum() {
    MiningArea area =
        Areal.of(Areal.include(0, 0, 100, 100, 300, 200), Areal.include(50, 0, 150, 100, 200, 100));
    assertThat(area.planarArea().value().doubleValue()).isCloseTo(15_000, within(1e-3));
  }

  @Test
  void aDeductionThroughTheWholeHeightIsAHole() {
    MiningArea area =
        Areal.of(Areal.include(0, 0, 100, 100, 300, 200), Areal.deduct(20, 20, 40, 40, 300, 200));
    assertThat(area.planarArea().value().doubleValue()).isCloseTo(9_600, within(1e-3));
  }

  @Test
  void aDeductionOfSomeLevelsOnlyLeavesThePlanWhole() {
    MiningArea area =
        Areal.of(Areal.include(0, 0, 100, 100, 300, 200), Areal.deduct(20, 20, 40, 40, 250, 200));
    assertThat(area.planarArea().value().doubleValue()).isCloseTo(10_000, within(1e-3));
  }

  @Test
  void deductionsThatTogetherReachThroughAreAHoleWhereTheyOverlap() {
    MiningArea area =
        Areal.of(
            Areal.include(0, 0, 100, 100, 300, 200),
            Areal.deduct(20, 20, 40, 40, 300, 250),
            Areal.deduct(30, 20, 60, 40, 260, 200));
    assertThat(area.planarArea().value().doubleValue()).isCloseTo(10_000 - 200, within(1e-3));
  }

  @Test
  void aDeductionWithoutLevelsDeductsAllAndOneWithLevelsNothingOfABlockWithout() {
    Prism block = Areal.include(0, 0, 100, 100, 0, 0);
    Prism all = Areal.deduct(0, 0, 50, 100, 0, 0);
    Prism some = Areal.deduct(0, 0, 50, 100, 300, 200);
    assertThat(Areal.of(block, all).planarArea().value().doubleValue())
        .isCloseTo(5_000, within(1e-3));
    assertThat(Areal.of(block, some).planarArea().value().doubleValue())
        .isCloseTo(10_000, within(1e-3));
  }

  @Test
  void theElevationsAreTheHullOfTheIncludedBlocksOrUnknown() {
    Prism upper = Areal.include(0, 0, 100, 100, 300, 200);
    Prism lower = Areal.include(0, 0, 100, 100, 150, 50);
    Prism deep = Areal.deduct(0, 0, 10, 10, 40, -20);
    assertThat(Areal.of(upper, lower, deep).elevations())
        .hasToString("Optional[" + Areal.range(300, 50) + "]");
    assertThat(Areal.of(upper, Areal.include(0, 0, 1, 1, 0, 0)).elevations()).isEmpty();
  }

  @Test
  void movingToAnotherZoneAndBackKeepsTheAreaOnTheEllipsoid() {
    MiningArea area = Areal.of(Areal.include(0, 0, 1000, 1000, 300, 200));
    MiningArea moved = area.in(Crs.gaussKruger3(38, true));
    assertThat(moved.crs().zone()).isEqualTo(38);
    assertThat(moved.geodesicArea().value().doubleValue())
        .isCloseTo(area.geodesicArea().value().doubleValue(), within(0.01));
    assertThat(moved.elevations()).isEqualTo(area.elevations());
    assertThat(
            moved
                .in(Areal.CRS)
                .footprint()
                .getCoordinate()
                .distance(area.footprint().getCoordinate()))
        .isLessThan(1e-6);
  }

  @Test
  void aDoublyCoveredOrSelfCrossingBlockDoesNotBreakTheFootprint() {
    Prism bowTie =
        new Prism(Shapes.polygon(0, 0, 10, 10, 10, 0, 0, 10), null, Prism.Sign.INCLUDE, "");
    assertThat(new MiningArea(Areal.CRS, List.of(bowTie, bowTie)).footprint().getArea())
        .isCloseTo(50, within(1e-9));
  }

  @Test
  void whenEverythingIsDeductedNothingIsLeft() {
    MiningArea area =
        Areal.of(Areal.include(0, 0, 100, 100, 300, 200), Areal.deduct(0, 0, 100, 100, 0, 0));
    assertThat(area.footprint().isEmpty()).isTrue();
    assertThat(area.geodesicArea().value().signum()).isZero();
  }
}
