package org.kuangheng.geo.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

class RepairTest {
  @Test
  void validGroundStaysTheSameObject() {
    Geometry square = Shapes.box(0, 0, 1, 1);
    assertThat((Object) Repair.evenOdd(square)).isSameAs(square);
  }

  @Test
  void aBowTieBecomesItsTwoTriangles() {
    Geometry repaired = Repair.evenOdd(Shapes.polygon(0, 0, 10, 10, 10, 0, 0, 10));
    assertThat(repaired.getNumGeometries()).isEqualTo(2);
    assertThat(repaired.getArea()).isCloseTo(50, within(1e-9));
  }

  @Test
  void groundCoveredTwiceCancelsOut() {
    Geometry repaired =
        Repair.evenOdd(
            Shapes.wkt(
                "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((5 0, 15 0, 15 10, 5 10, 5 0)))"));
    assertThat(repaired.getArea()).isCloseTo(100, within(1e-9));
  }

  @Test
  void onlyThePolygonsOfACollectionAreGround() {
    Geometry mixed =
        Shapes.wkt(
            "GEOMETRYCOLLECTION (POINT (9 9), LINESTRING (0 0, 5 5), POLYGON ((0 0, 1 0, 1 1, 0 0)))");
    assertThat(Repair.evenOdd(mixed).getArea()).isEqualTo(0.5);
    assertThat(Repair.evenOdd(Shapes.wkt("LINESTRING (0 0, 5 5)")).isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32})
  void aPointBelongsIfARayFromItCrossesTheRingAnOddNumberOfTimes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 80; i++) {
      double[] xy = new double[8 + 2 * random.nextInt(8)];
      for (int k = 0; k < xy.length; k++) {
        xy[k] = random.nextInt(20);
      }
      Polygon scribble = Shapes.polygon(xy);
      Geometry repaired = Repair.evenOdd(scribble);
      assertThat(repaired.isValid()).as("seed " + seed + ": " + scribble).isTrue();
      for (int k = 0; k < 40; k++) {
        Coordinate p = new Coordinate(20 * random.nextDouble(), 20 * random.nextDouble());
        Geometry point = scribble.getFactory().createPoint(p);
        boolean inside =
            RayCrossingCounter.locatePointInRing(p, scribble.getExteriorRing().getCoordinates())
                == Location.INTERIOR;
        assertThat(repaired.intersects(point))
            .as("seed " + seed + ": " + scribble)
            .isEqualTo(inside);
      }
    }
  }
}
