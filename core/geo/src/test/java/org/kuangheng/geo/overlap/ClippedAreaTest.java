package org.kuangheng.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.area.Areas;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Areas by clipping against areas of the ground that overlay constructs. */
class ClippedAreaTest {
  private static final Crs ZONE_37 = Crs.gaussKruger3(37, true);

  @ParameterizedTest(name = "general polygons, seed {0}")
  @ValueSource(longs = {91, 92})
  void clippingAndOverlayAgreeOnGeneralPolygons(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      Geometry ground = star(random, 500);
      Geometry other =
          OverlayNGRobust.overlay(star(random, 700), star(random, 200), 1 + random.nextInt(4));
      check(ground, other, "seed " + seed + " case " + i);
    }
  }

  @ParameterizedTest(name = "rectilinear ground, seed {0}")
  @ValueSource(longs = {93, 94})
  void clippingAndOverlayAgreeWhereSidesRunTogether(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      check(cells(random, 4), cells(random, 20), "seed " + seed + " case " + i);
    }
  }

  @Test
  void largeOrGeographicOrIntricateGroundIsLeftToOverlay() {
    assertThat(ClippedArea.with(Shapes.box(37_500_000, 0, 37_506_000, 100), ZONE_37)).isEmpty();
    assertThat(ClippedArea.with(Shapes.box(110, 35, 110.01, 35.01), Crs.CGCS2000)).isEmpty();
    assertThat(ClippedArea.with(Shapes.box(37_900_000, 0, 37_900_100, 100), ZONE_37)).isEmpty();
    Geometry round = Shapes.wkt("POINT (37500000 3880000)").buffer(100, 30);
    assertThat(ClippedArea.with(round, ZONE_37)).isEmpty();
  }

  private static void check(Geometry ground, Geometry other, String name) {
    double expected =
        Areas.geodesic(OverlayNGRobust.overlay(ground, other, OverlayNG.INTERSECTION), ZONE_37)
            .value()
            .doubleValue();
    ClippedArea clipped = ClippedArea.with(ground, ZONE_37).orElseThrow();
    assertThat(clipped.sharedWith(other))
        .as(name)
        .isCloseTo(expected, within(1e-6 * expected + 0.01));
  }

  private static Geometry star(Random random, double radius) {
    return Shapes.star(
        random,
        37_590_000 + 500 * random.nextDouble(),
        3_880_000 + 500 * random.nextDouble(),
        radius);
  }

  private static Geometry cells(Random random, int count) {
    boolean[][] filled = new boolean[6][6];
    for (int i = 0; i < count; i++) {
      filled[random.nextInt(6)][random.nextInt(6)] = true;
    }
    return Shapes.moved(Shapes.cells(filled, 100), 37_590_000, 3_880_000);
  }
}
