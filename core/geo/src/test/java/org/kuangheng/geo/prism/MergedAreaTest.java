package org.kuangheng.geo.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.gap.Gap;
import org.kuangheng.geo.gap.Gaps;
import org.kuangheng.geo.validity.GeometryCheck;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Polygon;

/** Clause 4.4.1: the area of a merged mine. */
@Tag("clause:4.4.1[3]")
class MergedAreaTest {
  private static final MiningArea WEST = Areal.of(Areal.include(0, 0, 100, 100, 300, 200));
  private static final MiningArea EAST = Areal.of(Areal.include(150, 0, 250, 100, 280, 120));

  @Test
  void membersAndTheGapBetweenThemBecomeOneBlockWithTheHullOfTheLevels() {
    MiningArea merged = MergedArea.of(List.of(WEST, EAST), gaps(WEST, EAST), null);
    assertThat(merged.prisms()).hasSize(1);
    assertThat(merged.planarArea().value().doubleValue()).isCloseTo(25_000, within(1e-3));
    assertThat(merged.prisms().getFirst().elevations()).isEqualTo(Areal.range(300, 120));
  }

  @Test
  void withoutTheGapTheyStayTwoBlocks() {
    MiningArea merged = MergedArea.of(List.of(EAST, WEST), List.of(), null);
    assertThat(merged.prisms()).hasSize(2);
    assertThat(merged.prisms().getFirst().footprint().getEnvelopeInternal().getMinX())
        .isEqualTo(37_500_000);
  }

  @Test
  void resourcesAboveAndBelowWidenTheLevels() {
    MiningArea merged = MergedArea.of(List.of(WEST, EAST), List.of(), Areal.range(500, -100));
    assertThat(merged.prisms().getFirst().elevations()).isEqualTo(Areal.range(500, -100));
  }

  @Test
  void aMemberWithoutLevelsLeavesTheMergedLevelsUnknown() {
    MiningArea unknown = Areal.of(Areal.include(100, 0, 150, 100, 0, 0));
    assertThat(MergedArea.of(List.of(WEST, unknown), List.of(), null).elevations()).isEmpty();
  }

  @Test
  void hairlinesBetweenMembersClose() {
    MiningArea nearly = Areal.of(Areal.include(100.003, 0, 200, 100, 300, 200));
    MiningArea merged = MergedArea.of(List.of(WEST, nearly), List.of(), null);
    assertThat(merged.prisms()).hasSize(1);
    assertThat(merged.planarArea().value().doubleValue()).isCloseTo(20_000, within(1e-3));
  }

  @Test
  void groundEnclosedButNotTakenStaysAHole() {
    Polygon ring =
        (Polygon)
            Shapes.moved(
                Shapes.wkt(
                    "POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0), (30 30, 60 30, 60 60, 30 60, 30 30))"),
                37_500_100,
                3_880_000);
    MiningArea other = Areal.of(new Prism(ring, Areal.range(300, 200), Prism.Sign.INCLUDE, ""));
    MiningArea merged = MergedArea.of(List.of(WEST, other), List.of(), null);
    assertThat(merged.prisms().getFirst().footprint().getNumInteriorRing()).isEqualTo(1);
  }

  @Test
  void levelsDeductedFromAMemberStayDeducted() {
    MiningArea hollow =
        Areal.of(Areal.include(0, 0, 100, 100, 300, 200), Areal.deduct(0, 0, 50, 50, 250, 220));
    MiningArea merged = MergedArea.of(List.of(hollow, EAST), List.of(), null);
    assertThat(merged.prisms().getLast().sign()).isEqualTo(Prism.Sign.DEDUCT);
    assertThat(merged.prisms().getLast().elevations()).isEqualTo(Areal.range(250, 220));
  }

  @Test
  void membersInDifferentSystemsAreRefused() {
    assertThatThrownBy(
            () ->
                MergedArea.of(List.of(WEST, EAST.in(Crs.gaussKruger3(38, true))), List.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EPSG:4525");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {61, 62})
  void mergedMinesWithTheirGapsAreSoundAtOfficialPrecision(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      MiningArea a = star(random, 37_500_000, 3_880_000);
      MiningArea b = star(random, 37_501_150, 3_880_000 + 300 * random.nextDouble());
      List<Polygon> gaps = gaps(a, b);
      MiningArea merged = MergedArea.of(List.of(a, b), gaps, null);
      double expected =
          a.footprint().union(b.footprint()).getArea()
              + gaps.stream().mapToDouble(Polygon::getArea).sum();
      assertThat(merged.planarArea().value().doubleValue())
          .as("seed " + seed + " case " + i)
          .isCloseTo(expected, within(60.0));
      if (!gaps.isEmpty()) {
        assertThat(merged.prisms()).as("seed " + seed + " case " + i).hasSize(1);
      }
      for (Prism block : VertexTable.of(merged).toArea(Areal.CRS).prisms()) {
        assertThat(GeometryCheck.of(block.footprint())).as("seed " + seed + " case " + i).isEmpty();
      }
    }
  }

  private static MiningArea star(Random random, double east, double north) {
    Polygon star = Shapes.star(random, east, north, 600);
    return VertexTable.of(Areal.of(new Prism(star, Areal.range(300, 200), Prism.Sign.INCLUDE, "")))
        .toArea(Areal.CRS);
  }

  private static List<Polygon> gaps(MiningArea a, MiningArea b) {
    return Gaps.between(a.footprint(), b.footprint(), Shapes.nothing(), Metres.of(300)).stream()
        .map(Gap::polygon)
        .toList();
  }
}
