package org.kuangheng.geo.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Gaps of seeded shapes against the definition decided cell by cell. */
class GapsOracleTest {
  private static final int CASES = 20;

  @ParameterizedTest(name = "rectilinear ground, seed {0}")
  @ValueSource(longs = {1, 2})
  void rectilinearGroundHasTheGapsThatTheDefinitionSays(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      int[][] grid = new int[7][7];
      grow(grid, 1, random);
      grow(grid, 2, random);
      grow(grid, 3, random);
      Case drawn =
          new Case(cells(grid, 1), cells(grid, 2), cells(grid, 3), 60 + random.nextInt(5) * 37.0);
      check(drawn, "seed " + seed + " case " + i);
    }
  }

  @ParameterizedTest(name = "general polygons, seed {0}")
  @ValueSource(longs = {4, 5})
  void generalPolygonsHaveTheGapsThatTheDefinitionSays(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Geometry a = Shapes.star(random, 150, 150, 140);
      Geometry b =
          less(Shapes.star(random, 330 + random.nextInt(60), 150 + random.nextInt(80), 140), a);
      Geometry held = less(less(Shapes.star(random, 240, random.nextInt(300), 25), a), b);
      check(new Case(a, b, held, 40 + random.nextInt(100)), "seed " + seed + " case " + i);
    }
  }

  private record Case(Geometry a, Geometry b, Geometry held, double limit) {}

  private static void check(Case drawn, String name) {
    if (drawn.a.isEmpty() || drawn.b.isEmpty()) {
      return;
    }
    List<Gap> gaps = Gaps.between(drawn.a, drawn.b, drawn.held, Metres.of(drawn.limit));
    for (Gap gap : gaps) {
      assertThat(gap.polygon().isValid()).as(name).isTrue();
      assertThat(gap.width().value().doubleValue()).as(name).isBetween(0.0, drawn.limit);
      for (Geometry other : List.of(drawn.a, drawn.b, drawn.held)) {
        assertThat(shared(gap.polygon(), other)).as(name).isLessThan(1e-2);
      }
    }
    checkMirrored(drawn, gaps, name);
    List<String> wrong = wrongCells(drawn, gaps, 1);
    if (!wrong.isEmpty()) {
      wrong = wrongCells(drawn, gaps, 30);
    }
    assertThat(wrong).as(name + " " + drawn).isEmpty();
    checkFarAway(drawn, gaps, name);
  }

  private static void checkMirrored(Case drawn, List<Gap> gaps, String name) {
    List<Gap> mirrored = Gaps.between(drawn.b, drawn.a, drawn.held, Metres.of(drawn.limit));
    assertThat(area(mirrored)).as(name).isCloseTo(area(gaps), within(0.1));
  }

  private static void checkFarAway(Case drawn, List<Gap> gaps, String name) {
    AffineTransformation move =
        AffineTransformation.translationInstance(37_512_345.67, 3_881_234.56);
    List<Gap> moved =
        Gaps.between(
            move.transform(drawn.a),
            move.transform(drawn.b),
            move.transform(drawn.held),
            Metres.of(drawn.limit));
    assertThat(area(moved)).as(name).isCloseTo(area(gaps), within(0.5));
  }

  /** A flood may leak where a strip is thinner than a cell; then it looks between the cells. */
  private static List<String> wrongCells(Case drawn, List<Gap> gaps, int looks) {
    double size = 7.3;
    Geometry ground = union(gaps);
    Envelope envelope = drawn.a.getEnvelopeInternal().copy();
    envelope.expandToInclude(drawn.b.getEnvelopeInternal());
    envelope.expandBy(2.11 * size);
    StraightAcross.Cell[][] cells =
        new StraightAcross(drawn.a, drawn.b, drawn.held, drawn.limit).raster(envelope, size, looks);
    Geometry outline = ground.getBoundary();
    List<String> wrong = new ArrayList<>();
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        Coordinate p = StraightAcross.centre(envelope, size, row, column);
        Geometry point = ground.getFactory().createPoint(p);
        if (cells[row][column] != StraightAcross.Cell.EITHER
            && (outline.isEmpty() || point.distance(outline) > 0.01)) {
          boolean expected = cells[row][column] == StraightAcross.Cell.IN;
          if (expected != ground.intersects(point)) {
            wrong.add(p.x + " " + p.y + (expected ? " should be in" : " should be out"));
          }
        }
      }
    }
    return wrong;
  }

  private static Geometry union(List<Gap> gaps) {
    return gaps.isEmpty()
        ? Shapes.nothing()
        : OverlayNGRobust.union(
            gaps.getFirst()
                .polygon()
                .getFactory()
                .createGeometryCollection(
                    gaps.stream().map(Gap::polygon).toArray(Geometry[]::new)));
  }

  private static double area(List<Gap> gaps) {
    return gaps.stream().mapToDouble(gap -> gap.polygon().getArea()).sum();
  }

  private static double shared(Geometry one, Geometry other) {
    return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
  }

  private static Geometry less(Geometry ground, Geometry other) {
    return OverlayNGRobust.overlay(ground, other, OverlayNG.DIFFERENCE);
  }

  private static Geometry cells(int[][] grid, int mark) {
    boolean[][] filled = new boolean[grid.length][grid.length];
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid.length; column++) {
        filled[row][column] = grid[row][column] == mark;
      }
    }
    return Shapes.cells(filled, 50);
  }

  private static void grow(int[][] grid, int mark, Random random) {
    int row = random.nextInt(grid.length);
    int column = random.nextInt(grid.length);
    for (int i = 0; i < (mark == 3 ? 2 : 14); i++) {
      if (grid[row][column] == 0) {
        grid[row][column] = mark;
      }
      row = Math.clamp(row + random.nextInt(3) - 1, 0, grid.length - 1);
      column = Math.clamp(column + random.nextInt(3) - 1, 0, grid.length - 1);
    }
  }
}
