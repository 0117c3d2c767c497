package org.kuangheng.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.adjacency.Parcel;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class OverlapsTest {
  private static final Crs ZONE_37 = Crs.gaussKruger3(37, true);

  @ParameterizedTest(name = "{0} m² shared: reported {1}")
  @CsvSource({"0.99,false", "1.01,true", "100,true"})
  void onlyMoreThanASquareMetreIsAnOverlap(double area, boolean reported) {
    List<Overlap> overlaps =
        Overlaps.pairs(
            List.of(new Parcel("right", at(0, 0, 100, 100))),
            List.of(new Parcel("zone", at(100 - area / 100, 0, 200, 100))),
            ZONE_37);
    assertThat(overlaps.size()).isEqualTo(reported ? 1 : 0);
  }

  @Test
  void theShareIsThatOfTheRight() {
    Overlap overlap =
        Overlaps.pairs(
                List.of(new Parcel("right", at(0, 0, 100, 100))),
                List.of(new Parcel("zone", at(75, -50, 500, 500))),
                ZONE_37)
            .getFirst();
    assertThat(overlap.share().value().doubleValue()).isCloseTo(25, within(1e-3));
    assertThat(overlap.right()).isEqualTo("right");
    assertThat(overlap.zone()).isEqualTo("zone");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {71, 72})
  void sharedGroundAddsUpWithTheUnion(long seed) {
    Random random = new Random(seed);
    List<Parcel> rights = stars("r", random);
    List<Parcel> zones = stars("z", random);
    List<Overlap> found = Overlaps.pairs(rights, zones, ZONE_37);
    List<String> expected = new ArrayList<>();
    for (Parcel right : rights) {
      for (Parcel zone : zones) {
        double shared =
            right.footprint().getArea()
                + zone.footprint().getArea()
                - right.footprint().union(zone.footprint()).getArea();
        if (shared > 1) {
          expected.add(right.id() + zone.id());
          double actual =
              found.stream()
                  .filter(o -> o.right().equals(right.id()) && o.zone().equals(zone.id()))
                  .mapToDouble(o -> o.overlap().value().doubleValue())
                  .sum();
          assertThat(actual)
              .as("seed " + seed)
              .isCloseTo(shared, within(Math.max(0.1, 1e-3 * shared)));
        }
      }
    }
    assertThat(found.stream().map(o -> o.right() + o.zone())).containsExactlyElementsOf(expected);
  }

  @Test
  void aSetbackReachesItsDistanceAndNoFarther() {
    Geometry road = moved(Shapes.wkt("LINESTRING (0 0, 300 0, 300 300)"));
    Geometry zone = Setbacks.around(road, Metres.of(100));
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      Geometry point =
          moved(
              road.getFactory()
                  .createPoint(
                      new Coordinate(
                          -150 + 600 * random.nextDouble(), -150 + 600 * random.nextDouble())));
      double distance = point.distance(road);
      if (Math.abs(distance - 99.99) > 0.011) {
        assertThat(zone.intersects(point)).as("distance " + distance).isEqualTo(distance <= 100);
      }
    }
  }

  @Test
  void aSetbackOnLongitudeAndLatitudeIsTheSameZone() {
    Geometry road = moved(Shapes.wkt("LINESTRING (0 0, 300 0)"));
    Geometry geographic = CrsTransform.transform(road, ZONE_37, Crs.CGCS2000);
    Geometry zone =
        CrsTransform.transform(
            Setbacks.around(geographic, Crs.CGCS2000, Metres.of(50)), Crs.CGCS2000, ZONE_37);
    assertThat(zone.symDifference(Setbacks.around(road, Metres.of(50))).getArea()).isLessThan(0.01);
  }

  private static List<Parcel> stars(String prefix, Random random) {
    List<Parcel> stars = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Polygon star =
          Shapes.star(random, 1000 * random.nextDouble(), 1000 * random.nextDouble(), 200);
      stars.add(new Parcel(prefix + i, moved(star)));
    }
    return stars;
  }

  private static Geometry at(double x0, double y0, double x1, double y1) {
    return moved(Shapes.box(x0, y0, x1, y1));
  }

  private static Geometry moved(Geometry geometry) {
    return Shapes.moved(geometry, 37_500_000, 3_880_000);
  }
}
