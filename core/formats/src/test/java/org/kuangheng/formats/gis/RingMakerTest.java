package org.kuangheng.formats.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class RingMakerTest {
  /** A square from (at, at), clockwise or not. */
  private static Coordinate[] square(double at, double size, boolean clockwise) {
    Coordinate a = new Coordinate(at, at);
    Coordinate b = new Coordinate(at, at + size);
    Coordinate c = new Coordinate(at + size, at + size);
    Coordinate d = new Coordinate(at + size, at);
    return clockwise ? new Coordinate[] {a, b, c, d, a} : new Coordinate[] {a, d, c, b, a};
  }

  @ParameterizedTest
  @CsvSource({"true,false", "false,true", "true,true", "false,false"})
  void aRingInsideAnotherIsAHoleWhicheverWayTheyRun(boolean shell, boolean hole) {
    Geometry made = RingMaker.polygons(List.of(square(0, 100, shell), square(10, 10, hole)));

    assertThat(made.getNumGeometries()).isEqualTo(1);
    assertThat(made.getArea()).isEqualTo(9900);
  }

  @Test
  void anIslandInAHoleIsAPartOfItsOwnWhateverTheOrderOfTheRings() {
    Geometry made =
        RingMaker.polygons(
            List.of(square(12, 2, true), square(10, 10, false), square(0, 100, true)));

    assertThat(made.getNumGeometries()).isEqualTo(2);
    assertThat(made.getArea()).isEqualTo(9904);
    assertThat(made.isValid()).isTrue();
  }

  @Test
  void partsSideBySideStayPartsAlthoughTheyRunCounterclockwise() {
    Geometry made = RingMaker.polygons(List.of(square(0, 10, false), square(20, 10, false)));

    assertThat(made.getNumGeometries()).isEqualTo(2);
    assertThat(made.getArea()).isEqualTo(200);
  }

  @Test
  void aHoleThatTouchesItsShellInAPointIsStillAHole() {
    Geometry made = RingMaker.polygons(List.of(square(0, 100, true), square(0, 10, false)));

    assertThat(made.getNumGeometries()).isEqualTo(1);
    assertThat(made.getArea()).isEqualTo(9900);
  }

  @Test
  void twoEqualRingsAreTwoParts() {
    Geometry made = RingMaker.polygons(List.of(square(0, 10, true), square(0, 10, true)));

    assertThat(made.getNumGeometries()).isEqualTo(2);
  }
}
