package org.kuangheng.geo.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Geometry;

class AreasTest {
  private static final Crs ZONE_37 = Crs.gaussKruger3(37, true);

  @Test
  void aSquareKilometreOnThePlaneIsOneSquareKilometre() {
    Geometry square = Shapes.box(37_500_000, 3_880_000, 37_501_000, 3_881_000);
    assertThat(Areas.planar(square, ZONE_37).km2()).isEqualByComparingTo("1.0000");
  }

  @Test
  void onTheCentralMeridianTheTwoAreasAgreeAndAtTheEdgeTheyDifferByAboutTwoInTenThousand() {
    assertThat(ratio(37_500_000)).isCloseTo(1, within(1e-7));
    assertThat(ratio(37_635_000) - 1).isBetween(4.0e-4, 5.0e-4);
    assertThat(ratio(37_595_000) - 1).isBetween(2.0e-4, 2.5e-4);
  }

  @Test
  void holesAreSubtractedAndTheDirectionOfTheRingsDoesNotMatter() {
    Geometry clockwise =
        Shapes.wkt(
            "POLYGON ((110 35, 110 35.1, 110.1 35.1, 110.1 35, 110 35),"
                + " (110.02 35.02, 110.02 35.05, 110.05 35.05, 110.05 35.02, 110.02 35.02))");
    double shell = area(Shapes.box(110, 35, 110.1, 35.1), Crs.CGCS2000);
    double hole = area(Shapes.box(110.02, 35.02, 110.05, 35.05), Crs.CGCS2000);
    assertThat(area(clockwise, Crs.CGCS2000)).isCloseTo(shell - hole, within(1e-3));
    assertThat(area(clockwise.reverse(), Crs.CGCS2000)).isCloseTo(shell - hole, within(1e-3));
  }

  @Test
  void theGeodesicAreaIsTheSameInEverySystem() {
    Geometry geographic = Shapes.polygon(110.2, 35.1, 110.5, 35.2, 110.4, 35.5);
    double expected = area(geographic, Crs.CGCS2000);
    for (int epsg : new int[] {4525, 4546, 4526, 4497}) {
      Crs crs = Crs.ofEpsg(epsg).orElseThrow();
      Geometry moved = CrsTransform.transform(geographic, Crs.CGCS2000, crs);
      assertThat(area(moved, crs)).isCloseTo(expected, within(0.01));
    }
  }

  @Test
  void thePlanarAreaOfGeographicCoordinatesIsThatInTheZoneOfTheCentroid() {
    Geometry geographic = Shapes.box(110.9, 35, 110.91, 35.01);
    Geometry plane = CrsTransform.transform(geographic, Crs.CGCS2000, ZONE_37);
    assertThat(Areas.planar(geographic, Crs.CGCS2000).value().doubleValue())
        .isCloseTo(plane.getArea(), within(1e-3));
  }

  @Test
  void whatHasNoGroundHasNoArea() {
    assertThat(Areas.geodesic(Shapes.nothing(), Crs.WGS84)).isEqualTo(SquareMetres.of(0));
    assertThat(Areas.planar(Shapes.wkt("LINESTRING (0 0, 1 1)"), ZONE_37))
        .isEqualTo(SquareMetres.of(0));
  }

  private static double ratio(double east) {
    Geometry square = Shapes.box(east, 3_880_000, east + 100, 3_880_100);
    return square.getArea() / area(square, ZONE_37);
  }

  private static double area(Geometry geometry, Crs crs) {
    return Areas.geodesic(geometry, crs).value().doubleValue();
  }
}
