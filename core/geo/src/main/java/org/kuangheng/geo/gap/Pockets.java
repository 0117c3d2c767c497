package org.kuangheng.geo.gap;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.geo.adjacency.Sides;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Ground that two neighbours and the strips between them enclose: the corner of an L, the wedge at
 * a bend. Left out, it would be an island nobody could use.
 */
final class Pockets {
  /** Shorter contact and less ground than this, in metres and m², is rounding. */
  private static final double ROUNDING = 1e-3;

  private final Surroundings surroundings;
  private final double limit;

  Pockets(Surroundings surroundings, double limit) {
    this.surroundings = surroundings;
    this.limit = limit;
  }

  /** The pockets beside these strips; polygonal, possibly empty. */
  Geometry beside(Geometry strips) {
    Geometry a = surroundings.a();
    List<IndexedFacetDistance> toStrips =
        strips.isEmpty() ? List.of() : List.of(new IndexedFacetDistance(strips));
    Geometry walls = Grid.union(List.of(a, surroundings.b(), strips), a);
    Geometry enclosed = Grid.difference(Grid.union(filledHoles(walls), a), walls);
    List<Geometry> taken = new ArrayList<>();
    for (int i = 0; i < enclosed.getNumGeometries(); i++) {
      if (enclosed.getGeometryN(i) instanceof Polygon pocket
          && !pocket.isEmpty()
          && isBetween(pocket, toStrips)
          && isFree(pocket)
          && isNarrow(pocket)) {
        taken.add(pocket);
      }
    }
    return Grid.union(taken, a);
  }

  private static List<Geometry> filledHoles(Geometry walls) {
    List<Geometry> filled = new ArrayList<>();
    for (int i = 0; i < walls.getNumGeometries(); i++) {
      if (walls.getGeometryN(i) instanceof Polygon wall) {
        for (int hole = 0; hole < wall.getNumInteriorRing(); hole++) {
          LinearRing ring = wall.getInteriorRingN(hole);
          filled.add(wall.getFactory().createPolygon(ring));
        }
      }
    }
    return filled;
  }

  /** A hole of one neighbour alone is its own affair. */
  private boolean isBetween(Polygon pocket, List<IndexedFacetDistance> strips) {
    double alongStrips = strips.isEmpty() ? 0 : along(pocket, strips.getFirst());
    return meets(pocket, surroundings.reach().toA(), alongStrips)
        && meets(pocket, surroundings.reach().toB(), alongStrips);
  }

  private static boolean meets(Polygon pocket, IndexedFacetDistance neighbour, double alongStrips) {
    return neighbour.isWithinDistance(pocket, ROUNDING)
        && alongStrips + along(pocket, neighbour) > 10 * ROUNDING;
  }

  /** The length of the pocket's outline that runs along the ground. */
  private static double along(Polygon pocket, IndexedFacetDistance ground) {
    double length = 0;
    for (LineSegment side : Sides.of(pocket)) {
      Point middle = pocket.getFactory().createPoint(side.midPoint());
      length += ground.isWithinDistance(middle, ROUNDING) ? side.getLength() : 0;
    }
    return length;
  }

  private boolean isFree(Polygon pocket) {
    return surroundings.held().isEmpty()
        || Grid.intersection(pocket, surroundings.held()).getArea() < ROUNDING;
  }

  private boolean isNarrow(Polygon pocket) {
    return surroundings.greatestDetour(pocket) <= limit + ROUNDING
        && 2 * MaximumInscribedCircle.getRadiusLine(pocket, limit / 200).getLength()
            <= limit + ROUNDING;
  }
}
