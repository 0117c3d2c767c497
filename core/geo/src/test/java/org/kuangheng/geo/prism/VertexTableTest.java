package org.kuangheng.geo.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Polygon;

class VertexTableTest {
  private static final MiningArea SQUARE_WITH_HOLE =
      Areal.of(
          new Prism(
              (Polygon)
                  Shapes.moved(
                      Shapes.wkt(
                          "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0),"
                              + " (20 20, 40 20, 40 40, 20 40, 20 20))"),
                      37_500_000,
                      3_880_000),
              Areal.range(300, 200),
              Prism.Sign.INCLUDE,
              ""));

  @Test
  void theOuterRingRunsClockwiseFromTheNorthWestAndHolesRunTheOtherWay() {
    assertThat(rows(VertexTable.of(SQUARE_WITH_HOLE)))
        .containsExactly(
            "1/1/1 3880100.00 37500000.00",
            "1/1/2 3880100.00 37500100.00",
            "1/1/3 3880000.00 37500100.00",
            "1/1/4 3880000.00 37500000.00",
            "1/2/1 3880040.00 37500020.00",
            "1/2/2 3880020.00 37500020.00",
            "1/2/3 3880020.00 37500040.00",
            "1/2/4 3880040.00 37500040.00");
  }

  @Test
  void theOrderDoesNotDependOnHowTheRingWasDrawn() {
    List<String> expected = rows(VertexTable.of(SQUARE_WITH_HOLE));
    Polygon drawn = SQUARE_WITH_HOLE.prisms().getFirst().footprint();
    MiningArea reversed =
        Areal.of(new Prism(drawn.reverse(), Areal.range(300, 200), Prism.Sign.INCLUDE, ""));
    MiningArea normal =
        Areal.of(new Prism((Polygon) drawn.norm(), Areal.range(300, 200), Prism.Sign.INCLUDE, ""));
    assertThat(rows(VertexTable.of(reversed))).isEqualTo(expected);
    assertThat(rows(VertexTable.of(normal))).isEqualTo(expected);
  }

  @Test
  void eastingsAlwaysCarryTheZone() {
    MiningArea bare = SQUARE_WITH_HOLE.in(Crs.gaussKruger3(37, false));
    assertThat(rows(VertexTable.of(bare))).isEqualTo(rows(VertexTable.of(SQUARE_WITH_HOLE)));
    MiningArea geographic = SQUARE_WITH_HOLE.in(Crs.CGCS2000);
    assertThat(rows(VertexTable.of(geographic))).isEqualTo(rows(VertexTable.of(SQUARE_WITH_HOLE)));
  }

  @Test
  void coordinatesAreRoundedHalfUpToCentimetresAndListedOnceIfTheyCoincide() {
    MiningArea area =
        Areal.of(
            new Prism(
                Shapes.polygon(
                    37_500_000.125,
                    3_880_000.375,
                    37_500_100,
                    3_880_000,
                    37_500_100.001,
                    3_880_000.001,
                    37_500_050,
                    3_880_090),
                null,
                Prism.Sign.INCLUDE,
                ""));
    assertThat(rows(VertexTable.of(area)))
        .containsExactly(
            "1/1/1 3880090.00 37500050.00",
            "1/1/2 3880000.00 37500100.00",
            "1/1/3 3880000.38 37500000.13");
  }

  @Test
  void blocksKeepTheirLevelsAndSigns() {
    MiningArea area =
        Areal.of(Areal.include(0, 0, 100, 100, 300, 200), Areal.deduct(20, 20, 40, 40, 250, 200));
    VertexTable table = VertexTable.of(area);
    assertThat(table.rows().getLast().block()).isEqualTo(2);
    assertThat(table.rows().getLast().sign()).isEqualTo(Prism.Sign.DEDUCT);
    assertThat(table.rows().getLast().elevations()).isEqualTo(Areal.range(250, 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {51, 52})
  void anAreaReadBackFromItsTableIsTheSameToACentimetre(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Polygon star = Shapes.star(random, 37_480_000 + 40_000 * random.nextDouble(), 3_880_000, 700);
      MiningArea area =
          Areal.of(
              new Prism(star, Areal.range(300, 200), Prism.Sign.INCLUDE, ""),
              Areal.deduct(0, 0, 50, 50, 280, 250));
      MiningArea back = VertexTable.of(area).toArea(Areal.CRS);
      assertThat(back.prisms()).as("seed " + seed).hasSize(2);
      for (int p = 0; p < 2; p++) {
        Prism before = area.prisms().get(p);
        Prism after = back.prisms().get(p);
        assertThat(after.footprint().norm().equalsExact(before.footprint().norm(), 0.0072))
            .as("seed " + seed + " case " + i)
            .isTrue();
        assertThat(after.sign()).isEqualTo(before.sign());
        assertThat(after.elevations()).isEqualTo(before.elevations());
      }
      assertThat(VertexTable.of(back)).as("seed " + seed).isEqualTo(VertexTable.of(area));
      assertThat(back.planarArea().value().doubleValue())
          .isCloseTo(area.planarArea().value().doubleValue(), within(50.0));
    }
  }

  private static List<String> rows(VertexTable table) {
    return table.rows().stream()
        .map(
            row ->
                row.block()
                    + "/"
                    + row.ring()
                    + "/"
                    + row.point()
                    + " "
                    + row.north()
                    + " "
                    + row.east())
        .toList();
  }
}
