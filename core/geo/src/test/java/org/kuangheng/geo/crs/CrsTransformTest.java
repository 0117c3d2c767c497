package org.kuangheng.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.geo.Shapes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class CrsTransformTest {
  private static final Crs ZONE_37 = Crs.gaussKruger3(37, true);

  @Test
  void onTheCentralMeridianTheNorthingIsTheLengthOfTheMeridian() {
    for (double latitude = 18; latitude <= 53; latitude += 0.7) {
      Coordinate plane = moved(111, latitude, Crs.CGCS2000, ZONE_37);
      double meridian = new Geodesic(6378137, 1 / 298.257222101).Inverse(0, 111, latitude, 111).s12;
      assertThat(plane.x).isCloseTo(37_500_000, within(1e-6));
      assertThat(plane.y).isCloseTo(meridian, within(1e-5));
    }
  }

  @Test
  void besideTheCentralMeridianItAgreesWithTheSeriesOfTheTextbook() {
    Random random = new Random(20250418);
    for (int i = 0; i < 500; i++) {
      double longitude = 109.5 + 3 * random.nextDouble();
      double latitude = 20 + 30 * random.nextDouble();
      Coordinate plane = moved(longitude, latitude, Crs.CGCS2000, ZONE_37);
      double[] expected = TextbookGaussKruger.project(longitude - 111, latitude);
      assertThat(plane.x).isCloseTo(37_500_000 + expected[0], within(2e-4));
      assertThat(plane.y).isCloseTo(expected[1], within(2e-4));
    }
  }

  @ParameterizedTest(name = "EPSG:{0} to EPSG:{1} and back")
  @CsvSource({
    "4525,4490",
    "4546,4490",
    "4525,4526",
    "4547,4525",
    "4525,4546",
    "4497,4525",
    "4508,4497"
  })
  void aRoundTripReturnsToWithinAMicrometre(int fromCode, int toCode) {
    Crs from = Crs.ofEpsg(fromCode).orElseThrow();
    Crs to = Crs.ofEpsg(toCode).orElseThrow();
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Coordinate start =
          moved(
              109.5 + 3 * random.nextDouble(),
              34.5 + 1.5 * random.nextDouble(),
              Crs.CGCS2000,
              from);
      Coordinate there = moved(start.x, start.y, from, to);
      Coordinate back = moved(there.x, there.y, to, from);
      assertThat(back.distance(start)).isLessThan(1e-6);
    }
  }

  @Test
  void theZonePrefixIsAMereShift() {
    Coordinate moved =
        moved(38_446_311.66, 3_810_331.42, Crs.gaussKruger3(38, true), Crs.gaussKruger3(38, false));
    assertThat(moved.x).isCloseTo(446_311.66, within(1e-8));
    assertThat(moved.y).isEqualTo(3_810_331.42);
  }

  @Test
  void aDifferentDatumIsRefused() {
    Geometry geometry = Shapes.box(110, 35, 111, 36);
    assertThatThrownBy(() -> CrsTransform.transform(geometry, Crs.WGS84, Crs.CGCS2000))
        .isInstanceOf(CrsMismatchException.class)
        .hasMessageContaining("never change datum");
    assertThatThrownBy(() -> CrsTransform.transform(geometry, ZONE_37, Crs.WGS84))
        .isInstanceOf(CrsMismatchException.class);
  }

  @Test
  void theOriginalGeometryIsLeftAsItWas() {
    Geometry geometry = Shapes.box(110, 35, 111, 36);
    Geometry copy = geometry.copy();
    CrsTransform.transform(geometry, Crs.CGCS2000, ZONE_37);
    assertThat(geometry.equalsExact(copy)).isTrue();
  }

  @Test
  void aPlaneExistsForLongitudesWithoutAChineseZone() {
    Geometry square = Shapes.box(-70.01, -33.01, -70, -33);
    ZonePlane plane = ZonePlane.of(square, Crs.WGS84);
    assertThat(plane.zone()).isEqualTo(-23);
    Geometry back = plane.unproject(plane.project(square));
    assertThat(back.getCoordinate().distance(square.getCoordinate())).isLessThan(1e-11);
  }

  private static Coordinate moved(double x, double y, Crs from, Crs to) {
    return CrsTransform.transform(
            Shapes.wkt("POINT (0 0)").getFactory().createPoint(new Coordinate(x, y)), from, to)
        .getCoordinate();
  }
}
