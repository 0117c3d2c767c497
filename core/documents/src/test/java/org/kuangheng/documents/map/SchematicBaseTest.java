package org.kuangheng.documents.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.kernel.CountyCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class SchematicBaseTest {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Closer than this to the line between two seats, a point may fall to either, metres. */
  private static final double ON_THE_LINE = 1;

  private static Point at(double east, double north) {
    return GEOMETRY.createPoint(new Coordinate(500_000 + east, 3_900_000 + north));
  }

  private static Map<CountyCode, Point> seats(Point... places) {
    Map<CountyCode, Point> seats = new TreeMap<>();
    for (int i = 0; i < places.length; i++) {
      seats.put(new CountyCode(String.format("99%04d", i)), places[i]);
    }
    return seats;
  }

  /** On a lattice every second time, where many seats lie on one line or circle. */
  private static Point[] places(Random random, int number, boolean lattice) {
    List<Point> places = new ArrayList<>();
    while (places.size() < number) {
      Point place =
          lattice
              ? at(random.nextInt(8) * 10_000, random.nextInt(8) * 10_000)
              : at(random.nextDouble() * 100_000, random.nextDouble() * 100_000);
      if (places.stream().noneMatch(place::equalsExact)) {
        places.add(place);
      }
    }
    return places.toArray(new Point[0]);
  }

  private static Envelope extent(Collection<Geometry> cells) {
    Envelope extent = new Envelope();
    cells.forEach(cell -> extent.expandToInclude(cell.getEnvelopeInternal()));
    return extent;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aPointLiesInTheCellOfTheNearestSeat(long seed) {
    Random random = new Random(seed);
    Map<CountyCode, Point> seats = seats(places(random, 1 + random.nextInt(30), seed % 2 == 0));
    Map<CountyCode, Geometry> cells = SchematicBase.cells(seats, List.of());
    assertThat(cells.keySet()).isEqualTo(seats.keySet());
    Envelope extent = extent(cells.values());
    int inside = 0;
    for (int i = 0; i < 2_000; i++) {
      Point point =
          GEOMETRY.createPoint(
              new Coordinate(
                  extent.getMinX() + random.nextDouble() * extent.getWidth(),
                  extent.getMinY() + random.nextDouble() * extent.getHeight()));
      List<CountyCode> holders =
          cells.keySet().stream().filter(code -> holds(cells, code, point)).toList();
      if (holders.isEmpty()) {
        continue;
      }
      inside++;
      double nearest = seats.values().stream().mapToDouble(point::distance).min().orElseThrow();
      assertThat(holders)
          .as("seed %d, %s", seed, point)
          .allSatisfy(
              code -> assertThat(distance(seats, code, point)).isLessThan(nearest + ON_THE_LINE));
    }
    assertThat(inside).as("seed %d", seed).isGreaterThan(500);
  }

  private static boolean holds(Map<CountyCode, Geometry> cells, CountyCode code, Point point) {
    Geometry cell = cells.get(code);
    return cell != null && cell.covers(point);
  }

  private static double distance(Map<CountyCode, Point> seats, CountyCode code, Point point) {
    Point seat = seats.get(code);
    return seat == null ? Double.NaN : seat.distance(point);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void theCellsTileTheHullWithoutOverlap(long seed) {
    Random random = new Random(seed);
    Map<CountyCode, Point> seats = seats(places(random, 12, seed % 2 == 0));
    Map<CountyCode, Geometry> cells = SchematicBase.cells(seats, List.of());
    double parts = cells.values().stream().mapToDouble(Geometry::getArea).sum();
    Geometry hull =
        GEOMETRY.createMultiPoint(seats.values().toArray(new Point[0])).convexHull().buffer(12_000);
    assertThat(parts)
        .as("seed %d", seed)
        .isCloseTo(hull.getArea(), Offset.offset(hull.getArea() * 1e-6));
  }

  @Test
  void oneSeatHasARoundCellAndTwoShareTheGroundInHalves() {
    Map<CountyCode, Geometry> one = SchematicBase.cells(seats(at(0, 0)), List.of());
    assertThat(one.values())
        .singleElement()
        .satisfies(cell -> assertThat(cell.contains(at(0, 0))).isTrue());
    Map<CountyCode, Geometry> two = SchematicBase.cells(seats(at(0, 0), at(20_000, 0)), List.of());
    assertThat(two.values())
        .extracting(Geometry::getArea)
        .hasSize(2)
        .allSatisfy(
            area ->
                assertThat(area)
                    .isCloseTo(
                        two.values().iterator().next().getArea(), Offset.offset(area * 1e-6)));
  }

  @Test
  void noSeatGivesNoCell() {
    assertThat(SchematicBase.cells(Map.of(), List.of(at(0, 0)))).isEmpty();
  }

  @Test
  void aMineWidensTheHullUnlessItIsFartherThanAnyCountyReaches() {
    Map<CountyCode, Point> seats = seats(at(0, 0), at(20_000, 0));
    double alone = extent(SchematicBase.cells(seats, List.of()).values()).getMaxY();
    double near = extent(SchematicBase.cells(seats, List.of(at(0, 59_999))).values()).getMaxY();
    double far = extent(SchematicBase.cells(seats, List.of(at(0, 60_001))).values()).getMaxY();
    assertThat(near).isCloseTo(alone + 59_999, Offset.offset(50.0));
    assertThat(far).isEqualTo(alone);
  }
}
