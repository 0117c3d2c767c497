package org.kuangheng.geo.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.locationtech.jts.geom.Polygon;

/** Areas by the scale of the plane against areas by geodesics. */
class ZoneAreaTest {
  @ParameterizedTest(name = "sides up to {0} m, up to {1} m from the central meridian")
  @CsvSource({"100,140000", "1000,140000", "4000,140000", "4000,290000", "10,1000"})
  void agreesWithGeodesicsToTwoPartsInAHundredMillion(double side, double reach) {
    Random random = new Random(81);
    Crs crs = Crs.gaussKruger3(37, true);
    for (int i = 0; i < 300; i++) {
      double x = 37_500_000 + reach * (2 * random.nextDouble() - 1);
      double y = 2_000_000 + 3_500_000 * random.nextDouble();
      Polygon star = Shapes.star(random, x, y, side / 2);
      PlaneRing ring = PlaneRing.of(star.getExteriorRing().getCoordinateSequence());
      ZoneArea zone = ZoneArea.of(crs);
      assertThat(zone.suits(ring)).isTrue();
      double expected =
          Areas.geodesic(CrsTransform.transform(star, crs, Crs.CGCS2000), Crs.CGCS2000)
              .value()
              .doubleValue();
      assertThat(zone.withinGeodesics(ring))
          .as("case " + i + " at " + x + " " + y)
          .isCloseTo(expected, within(2e-8 * expected + 1e-3));
      assertThat(zone.withinChords(ring)).isCloseTo(expected, within(1e-5 * expected + 1e-3));
    }
  }

  @Test
  void longSidesAndDistantGroundAreLeftToGeodesics() {
    ZoneArea zone = ZoneArea.of(Crs.gaussKruger6(19, false));
    Polygon large = Shapes.box(500_000, 3_900_000, 505_001, 3_901_000);
    Polygon distant = Shapes.box(900_000, 3_900_000, 901_000, 3_901_000);
    assertThat(zone.suits(PlaneRing.of(large.getExteriorRing().getCoordinateSequence()))).isFalse();
    assertThat(zone.suits(PlaneRing.of(distant.getExteriorRing().getCoordinateSequence())))
        .isFalse();
    assertThatThrownBy(() -> ZoneArea.of(Crs.CGCS2000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
