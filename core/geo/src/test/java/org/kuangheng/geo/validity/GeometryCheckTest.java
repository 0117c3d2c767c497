package org.kuangheng.geo.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.validity.GeometryProblem.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

class GeometryCheckTest {
  private static final Coordinate[] SQUARE = ring(0, 0, 10, 0, 10, 10, 0, 10, 0, 0);

  @Test
  void aSoundPolygonHasNoProblem() {
    Coordinate[] hole = ring(2, 2, 4, 2, 4, 4, 2, 2);
    Coordinate[] touching = ring(0, 5, 2, 6, 2, 5, 0, 5);
    assertThat(GeometryCheck.of(List.of(SQUARE, hole, touching))).isEmpty();
  }

  @Test
  void aSelfCrossingIsLocated() {
    GeometryProblem problem = only(ring(0, 0, 10, 10, 10, 0, 0, 10, 0, 0));
    assertThat(problem.kind()).isEqualTo(Kind.SELF_CROSSING);
    assertThat(problem.at()).isEqualTo(new Coordinate(5, 5));
    assertThat(problem.ring()).isEqualTo(1);
    assertThat(problem.vertex()).isEqualTo(1);
  }

  @Test
  void aRingThatTouchesItselfIsLocatedOnce() {
    GeometryProblem problem = only(ring(0, 0, 10, 0, 5, 5, 10, 10, 0, 10, 5, 5, 0, 0));
    assertThat(problem.kind()).isEqualTo(Kind.SELF_TOUCH);
    assertThat(problem.at()).isEqualTo(new Coordinate(5, 5));
  }

  @Test
  void aRepeatedVertexIsNamedWithItsNumber() {
    GeometryProblem problem = only(ring(0, 0, 10, 0, 10, 0, 10, 10, 0, 10, 0, 0));
    assertThat(problem.kind()).isEqualTo(Kind.DUPLICATE_VERTEX);
    assertThat(problem.vertex()).isEqualTo(3);
  }

  @Test
  void anUnclosedRingIsReportedAndOtherwiseCheckedAsIfClosed() {
    GeometryProblem problem = only(ring(0, 0, 10, 0, 10, 10, 0, 10));
    assertThat(problem.kind()).isEqualTo(Kind.UNCLOSED_RING);
    assertThat(problem.vertex()).isEqualTo(4);
  }

  @Test
  void aSpikeIsNamedAtItsTip() {
    GeometryProblem problem = only(ring(0, 0, 10, 0, 10, 5, 20, 5, 10, 5.001, 10, 10, 0, 10, 0, 0));
    assertThat(problem.kind()).isEqualTo(Kind.SPIKE);
    assertThat(problem.at()).isEqualTo(new Coordinate(20, 5));
    assertThat(kinds(ring(0, 0, 10, 0, 10, 5, 20, 5, 10, 5, 10, 10, 0, 10, 0, 0)))
        .containsExactly(Kind.SELF_TOUCH, Kind.SPIKE);
  }

  @Test
  void aHoleOutsideTheOuterRingIsReported() {
    assertThat(kinds(SQUARE, ring(20, 20, 22, 20, 22, 22, 20, 20)))
        .containsExactly(Kind.HOLE_OUTSIDE_SHELL);
    assertThat(kinds(SQUARE, ring(8, 4, 12, 4, 12, 6, 8, 6, 8, 4)))
        .contains(Kind.RINGS_CROSS, Kind.HOLE_OUTSIDE_SHELL);
  }

  @Test
  void aRepeatedRingIsReportedWhereverItStarts() {
    assertThat(kinds(SQUARE, ring(10, 0, 0, 0, 0, 10, 10, 10, 10, 0)))
        .containsExactly(Kind.REPEATED_RING);
  }

  @Test
  void aHoleInAHoleIsReported() {
    assertThat(kinds(SQUARE, ring(2, 2, 8, 2, 8, 8, 2, 8, 2, 2), ring(4, 4, 5, 4, 5, 5, 4, 4)))
        .containsExactly(Kind.HOLE_IN_HOLE);
  }

  @Test
  void holesThatCutTheGroundInTwoAreReported() {
    assertThat(kinds(SQUARE, ring(0, 5, 5, 6, 5, 5, 0, 5), ring(5, 5, 10, 5, 7, 4, 5, 5)))
        .containsExactly(Kind.INTERIOR_IN_PIECES);
  }

  @Test
  void numbersThatAreNoneAndRingsThatAreTooShortDoNotStopTheCheckOfTheOthers() {
    assertThat(
            kinds(
                ring(0, 0, Double.NaN, 0, 10, 10, 0, 0),
                ring(0, 0, 1, 1, 0, 0),
                new Coordinate[0],
                ring(0, 0, 10, 10, 10, 0, 0, 10, 0, 0)))
        .containsExactly(
            Kind.NOT_FINITE, Kind.TOO_FEW_VERTICES, Kind.TOO_FEW_VERTICES, Kind.SELF_CROSSING);
  }

  @Test
  void allProblemsComeAtOnce() {
    assertThat(kinds(ring(0, 0, 0, 0, 10, 10, 10, 0, 0, 10)))
        .containsExactlyInAnyOrder(Kind.DUPLICATE_VERTEX, Kind.SELF_CROSSING, Kind.UNCLOSED_RING);
  }

  @Test
  void aRingThatIsAllCrossingsIsCheckedQuickly() {
    Random random = new Random(5);
    List<Coordinate> scribble = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      scribble.add(new Coordinate(random.nextDouble(), random.nextDouble()));
    }
    assertThat(GeometryCheck.of(List.<Coordinate[]>of(scribble.toArray(Coordinate[]::new))))
        .hasSizeBetween(RingCrossings.MOST, RingCrossings.MOST + 2000);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aPolygonIsSoundExactlyIfTheStandardSaysSo(long seed) {
    Random random = new Random(seed);
    int invalid = 0;
    for (int i = 0; i < 1000; i++) {
      double[] xy = new double[2 * (3 + random.nextInt(5))];
      for (int k = 0; k < xy.length; k++) {
        xy[k] = random.nextInt(6);
      }
      Polygon polygon = Shapes.polygon(xy);
      boolean sound =
          GeometryCheck.of(polygon).stream()
              .allMatch(problem -> problem.kind() == Kind.DUPLICATE_VERTEX);
      assertThat(sound).as("seed " + seed + ": " + polygon).isEqualTo(polygon.isValid());
      invalid += sound ? 0 : 1;
    }
    assertThat(invalid).isBetween(200, 970);
  }

  private static GeometryProblem only(Coordinate[] ring) {
    List<GeometryProblem> problems = GeometryCheck.of(List.<Coordinate[]>of(ring));
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private static List<Kind> kinds(Coordinate[]... rings) {
    return GeometryCheck.of(List.of(rings)).stream().map(GeometryProblem::kind).toList();
  }

  private static Coordinate[] ring(double... xy) {
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      ring.add(new Coordinate(xy[i], xy[i + 1]));
    }
    return ring.toArray(Coordinate[]::new);
  }
}
