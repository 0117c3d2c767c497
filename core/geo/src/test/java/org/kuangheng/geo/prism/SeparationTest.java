package org.kuangheng.geo.prism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Truth;

class SeparationTest {
  private static final Mineral IRON = new Mineral("iron");
  private static final Mineral COPPER = new Mineral("copper");
  private static final MiningArea UPPER = Areal.of(Areal.include(0, 0, 100, 100, 300, 200));

  @ParameterizedTest(name = "a right below from {0} m: apart in elevation {1}")
  @CsvSource({"199,MET", "200,MET", "201,NOT_MET"})
  void stackedRightsAreApartWhereTheirLevelsOnlyMeet(int top, Truth apart) {
    MiningArea lower = Areal.of(Areal.include(50, 50, 150, 150, top, 100));
    Separation separation = Separation.between(UPPER, Set.of(IRON), lower, Set.of(IRON));
    assertThat(separation.byPlan()).isEqualTo(Truth.NOT_MET);
    assertThat(separation.byElevation()).isEqualTo(apart);
    assertThat(separation.byMineral()).isEqualTo(Truth.NOT_MET);
    assertThat(separation.separated()).isEqualTo(apart);
  }

  @Test
  void rightsSideBySideAreApartInPlan() {
    MiningArea beside = Areal.of(Areal.include(100, 0, 200, 100, 300, 200));
    Separation separation = Separation.between(UPPER, Set.of(IRON), beside, Set.of(IRON));
    assertThat(separation.byPlan()).isEqualTo(Truth.MET);
    assertThat(separation.byElevation()).isEqualTo(Truth.NOT_MET);
    assertThat(separation.separated()).isEqualTo(Truth.MET);
  }

  @Test
  void differentMineralsSeparateAndUnstatedOnesAreUnknown() {
    assertThat(Separation.between(UPPER, Set.of(IRON), UPPER, Set.of(COPPER)).byMineral())
        .isEqualTo(Truth.MET);
    assertThat(Separation.between(UPPER, Set.of(), UPPER, Set.of(COPPER)).byMineral())
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aRightWithoutLevelsMakesElevationUnknown() {
    MiningArea unknown = Areal.of(Areal.include(0, 0, 100, 100, 0, 0));
    Separation separation = Separation.between(UPPER, Set.of(IRON), unknown, Set.of(IRON));
    assertThat(separation.byElevation()).isEqualTo(Truth.UNKNOWN);
    assertThat(separation.separated()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void onlyTheBlocksThatOverlapInPlanAreCompared() {
    MiningArea steps =
        Areal.of(
            Areal.include(0, 0, 100, 100, 190, 100), Areal.include(500, 0, 600, 100, 300, 100));
    assertThat(Separation.between(UPPER, Set.of(IRON), steps, Set.of(IRON)).byElevation())
        .isEqualTo(Truth.MET);
  }

  @Test
  void groundDeductedFromOneRightMayBelongToAnother() {
    MiningArea hollow =
        Areal.of(Areal.include(0, 0, 100, 100, 300, 200), Areal.deduct(0, 0, 50, 100, 260, 200));
    MiningArea inside = Areal.of(Areal.include(10, 10, 40, 40, 250, 210));
    assertThat(Separation.between(hollow, Set.of(IRON), inside, Set.of(IRON)).byElevation())
        .isEqualTo(Truth.MET);
  }
}
