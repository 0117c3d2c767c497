package org.kuangheng.geo.gap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The definition of a gap, cell by cell and without cleverness: a cell is across if some segment
 * through its centre joins two facing sides at right angles to their bisector, short enough and
 * crossing nothing; pockets are found by flood fill.
 */
final class StraightAcross {
  enum Cell {
    OUT,
    IN,
    EITHER
  }

  private final Geometry a;
  private final Geometry b;
  private final Geometry held;
  private final double limit;

  StraightAcross(Geometry a, Geometry b, Geometry held, double limit) {
    this.a = a;
    this.b = b;
    this.held = held;
    this.limit = limit;
  }

  boolean isAcross(Coordinate p) {
    if (isIn(a, p) || isIn(b, p) || isIn(held, p)) {
      return false;
    }
    for (Coordinate[] sideOfA : sides(a)) {
      for (Coordinate[] sideOfB : sides(b)) {
        if (joins(p, sideOfA, sideOfB)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean joins(Coordinate p, Coordinate[] sideOfA, Coordinate[] sideOfB) {
    double[] da = direction(sideOfA);
    double[] db = direction(sideOfB);
    if (-(da[0] * db[0] + da[1] * db[1]) < Math.cos(Math.toRadians(45)) - 1e-9) {
      return false;
    }
    double[] along = {da[0] - db[0], da[1] - db[1]};
    double length = Math.hypot(along[0], along[1]);
    double[] outward = {along[1] / length, -along[0] / length};
    double toA = reach(p, new double[] {-outward[0], -outward[1]}, sideOfA);
    double toB = reach(p, outward, sideOfB);
    if (toA < 0 || toB < 0 || toA + toB > limit) {
      return false;
    }
    double slack = Math.min(0.01, (toA + toB) / 10);
    LineString segment =
        a.getFactory()
            .createLineString(
                new Coordinate[] {
                  new Coordinate(
                      p.x - outward[0] * (toA - slack), p.y - outward[1] * (toA - slack)),
                  new Coordinate(p.x + outward[0] * (toB - slack), p.y + outward[1] * (toB - slack))
                });
    return !segment.intersects(a) && !segment.intersects(b) && !segment.intersects(held);
  }

  /**
   * The cells of a raster over the envelope, row by row from the south; the flood looks this often
   * for ground across on its way from cell to cell.
   */
  Cell[][] raster(Envelope envelope, double size, int looks) {
    int rows = (int) Math.ceil(envelope.getHeight() / size);
    int columns = (int) Math.ceil(envelope.getWidth() / size);
    Cell[][] cells = new Cell[rows][columns];
    boolean[][] wall = new boolean[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Coordinate p = centre(envelope, size, row, column);
        boolean across = isAcross(p);
        cells[row][column] = across ? Cell.IN : Cell.OUT;
        wall[row][column] = across || isIn(a, p) || isIn(b, p);
      }
    }
    BiPredicate<int[], int[]> way =
        (from, to) ->
            isOpen(
                centre(envelope, size, from[0], from[1]),
                centre(envelope, size, to[0], to[1]),
                looks);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (!wall[row][column]) {
          judgePocket(flood(wall, new int[] {row, column}, way), cells, envelope, size);
        }
      }
    }
    return cells;
  }

  private boolean isOpen(Coordinate from, Coordinate to, int looks) {
    for (int i = 1; i < looks; i++) {
      Coordinate p =
          new Coordinate(
              from.x + (to.x - from.x) * i / looks, from.y + (to.y - from.y) * i / looks);
      if (isAcross(p) || isIn(a, p) || isIn(b, p)) {
        return false;
      }
    }
    return true;
  }

  static Coordinate centre(Envelope envelope, double size, int row, int column) {
    return new Coordinate(
        envelope.getMinX() + (column + 0.5) * size, envelope.getMinY() + (row + 0.5) * size);
  }

  private void judgePocket(List<int[]> pocket, Cell[][] cells, Envelope envelope, double size) {
    double detour = 0;
    double nearestToA = Double.MAX_VALUE;
    double nearestToB = Double.MAX_VALUE;
    boolean open = false;
    for (int[] cell : pocket) {
      Coordinate p = centre(envelope, size, cell[0], cell[1]);
      Geometry point = a.getFactory().createPoint(p);
      double toA = point.distance(a);
      double toB = point.distance(b);
      detour = Math.max(detour, toA + toB);
      nearestToA = Math.min(nearestToA, toA);
      nearestToB = Math.min(nearestToB, toB);
      open |= isIn(held, p) || cell[0] == 0 || cell[1] == 0;
      open |= cell[0] == cells.length - 1 || cell[1] == cells[0].length - 1;
    }
    if (!open && detour < limit + 3 * size) {
      pocket.forEach(cell -> cells[cell[0]][cell[1]] = Cell.EITHER);
    }
  }

  private static List<int[]> flood(boolean[][] wall, int[] start, BiPredicate<int[], int[]> way) {
    List<int[]> reached = new ArrayList<>();
    Deque<int[]> next = new ArrayDeque<>();
    wall[start[0]][start[1]] = true;
    next.add(start);
    while (!next.isEmpty()) {
      int[] cell = next.remove();
      reached.add(cell);
      for (int[] step : new int[][] {{0, 1}, {1, 0}, {0, -1}, {-1, 0}}) {
        int r = cell[0] + step[0];
        int c = cell[1] + step[1];
        boolean free = r >= 0 && c >= 0 && r < wall.length && c < wall[0].length && !wall[r][c];
        if (free && way.test(cell, new int[] {r, c})) {
          wall[r][c] = true;
          next.add(new int[] {r, c});
        }
      }
    }
    return reached;
  }

  private static double reach(Coordinate from, double[] direction, Coordinate[] side) {
    double ex = side[1].x - side[0].x;
    double ey = side[1].y - side[0].y;
    double cross = direction[0] * ey - direction[1] * ex;
    double wx = side[0].x - from.x;
    double wy = side[0].y - from.y;
    double distance = (wx * ey - wy * ex) / cross;
    double share = (wx * direction[1] - wy * direction[0]) / cross;
    return share < 0 || share > 1 ? -1 : distance;
  }

  private static double[] direction(Coordinate[] side) {
    double length = side[0].distance(side[1]);
    return new double[] {(side[1].x - side[0].x) / length, (side[1].y - side[0].y) / length};
  }

  private static List<Coordinate[]> sides(Geometry ground) {
    List<Coordinate[]> sides = new ArrayList<>();
    for (int i = 0; i < ground.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) ground.getGeometryN(i).norm();
      addReversed(polygon.getExteriorRing().getCoordinates(), sides);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        addReversed(polygon.getInteriorRingN(hole).getCoordinates(), sides);
      }
    }
    return sides;
  }

  /** Normal form has the ground on the right of each ring. */
  private static void addReversed(Coordinate[] ring, List<Coordinate[]> sides) {
    for (int i = 0; i + 1 < ring.length; i++) {
      sides.add(new Coordinate[] {ring[i + 1], ring[i]});
    }
  }

  private static boolean isIn(Geometry ground, Coordinate p) {
    return ground.intersects(ground.getFactory().createPoint(p));
  }
}
