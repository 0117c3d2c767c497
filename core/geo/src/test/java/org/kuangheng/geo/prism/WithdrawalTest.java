package org.kuangheng.geo.prism;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.overlap.Setbacks;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Geometry;

/** Clause 4.1.7: what is left after withdrawal from protected ground. */
@Tag("clause:4.1.7")
class WithdrawalTest {
  private static final MiningArea AREA = Areal.of(Areal.include(0, 0, 100, 100, 300, 200));

  @Test
  void whatLiesInTheZoneIsGivenUpAndTheRestKeepsItsElevations() {
    Withdrawal withdrawal = Withdrawal.of(AREA, Areal.box(60, -10, 200, 110));
    assertThat(withdrawal.overlap().value().doubleValue()).isCloseTo(4000, within(1e-3));
    assertThat(withdrawal.remainingArea().value().doubleValue()).isCloseTo(6000, within(1e-3));
    assertThat(withdrawal.remainingShare().value().doubleValue()).isCloseTo(60, within(1e-6));
    assertThat(withdrawal.pieces()).isEqualTo(1);
    assertThat(requireNonNull(withdrawal.remaining()).elevations()).isEqualTo(AREA.elevations());
  }

  @Test
  void aZoneAcrossTheMiddleLeavesTwoPieces() {
    Withdrawal withdrawal = Withdrawal.of(AREA, Areal.box(40, -10, 60, 110));
    assertThat(withdrawal.pieces()).isEqualTo(2);
    assertThat(withdrawal.remainingShare().value().doubleValue()).isCloseTo(80, within(1e-6));
  }

  @Test
  void aZoneElsewhereOrNoZoneLeavesEverything() {
    for (Geometry zone : new Geometry[] {Areal.box(100, 0, 200, 100), Shapes.nothing()}) {
      Withdrawal withdrawal = Withdrawal.of(AREA, zone);
      assertThat(withdrawal.overlap().value().signum()).isZero();
      assertThat(withdrawal.remainingShare().value().doubleValue()).isEqualTo(100);
      assertThat(withdrawal.pieces()).isEqualTo(1);
    }
  }

  @Test
  void aZoneOverAllOfItLeavesNothing() {
    Withdrawal withdrawal = Withdrawal.of(AREA, Areal.box(-0.001, -0.001, 101, 101));
    assertThat(withdrawal.remaining()).isNull();
    assertThat(withdrawal.remainingArea().value().signum()).isZero();
    assertThat(withdrawal.remainingShare().value().signum()).isZero();
    assertThat(withdrawal.pieces()).isZero();
    assertThat(withdrawal.overlap().value().doubleValue()).isCloseTo(10_000, within(1e-3));
  }

  @Test
  void aSplinterLeftByRoundingIsNothing() {
    Withdrawal withdrawal = Withdrawal.of(AREA, Areal.box(0.009, 0, 100, 100));
    assertThat(withdrawal.remaining()).isNull();
  }

  @Test
  void aSetbackAroundARoadIsTakenOutOnBothSides() {
    Geometry road = Shapes.moved(Shapes.wkt("LINESTRING (50 -500, 50 500)"), 37_500_000, 3_880_000);
    Withdrawal withdrawal = Withdrawal.of(AREA, Setbacks.around(road, Metres.of(30)));
    assertThat(withdrawal.pieces()).isEqualTo(2);
    assertThat(withdrawal.remainingArea().value().doubleValue()).isCloseTo(4000, within(1e-3));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42})
  void whatIsGivenUpAndWhatIsLeftAddUp(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      Geometry zone =
          Shapes.moved(
              Shapes.star(random, 100 * random.nextDouble(), 100 * random.nextDouble(), 80),
              37_500_000,
              3_880_000);
      Withdrawal withdrawal = Withdrawal.of(AREA, zone);
      double overlap = withdrawal.overlap().value().doubleValue();
      assertThat(overlap + withdrawal.remainingArea().value().doubleValue())
          .as("seed " + seed + " case " + i)
          .isCloseTo(10_000, within(1e-3));
      assertThat(overlap)
          .as("seed " + seed + " case " + i)
          .isCloseTo(AREA.footprint().intersection(zone).getArea(), within(2.0));
    }
  }
}
