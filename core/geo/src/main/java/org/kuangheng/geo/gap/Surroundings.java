package org.kuangheng.geo.gap;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.geo.adjacency.Sides;
import org.kuangheng.geo.validity.Repair;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The ground of two neighbours and what is held by others around them.
 *
 * @param occupied all three together
 * @param obstacles the three, each prepared
 * @param limit the greatest width of a gap, metres
 */
record Surroundings(
    Geometry a,
    Geometry b,
    Geometry held,
    Geometry occupied,
    List<PreparedGeometry> obstacles,
    Reach reach,
    double limit) {
  /** Distances to the two neighbours. */
  record Reach(IndexedFacetDistance toA, IndexedFacetDistance toB) {
    double detour(Geometry point) {
      return toA.distance(point) + toB.distance(point);
    }
  }

  static Surroundings of(Geometry a, Geometry b, Geometry held, double limit) {
    Envelope between = grown(a, limit).intersection(grown(b, limit));
    Geometry others = Grid.intersection(Repair.evenOdd(held), a.getFactory().toGeometry(between));
    List<PreparedGeometry> obstacles = new ArrayList<>();
    for (Geometry ground : List.of(a, b, others)) {
      if (!ground.isEmpty()) {
        obstacles.add(PreparedGeometryFactory.prepare(ground));
      }
    }
    return new Surroundings(
        a,
        b,
        others,
        Grid.union(List.of(a, b, others), a),
        obstacles,
        new Reach(new IndexedFacetDistance(a), new IndexedFacetDistance(b)),
        limit);
  }

  /** The sides of {@code ground} that come within the limit of the other's envelope. */
  List<LineSegment> sidesNear(Geometry ground, Geometry other) {
    Envelope reach = grown(other, limit);
    return Sides.of(ground).stream().filter(side -> reach.intersects(side.p0, side.p1)).toList();
  }

  /** The longest way from one neighbour to the other by way of a point of this boundary. */
  double greatestDetour(Geometry ground) {
    double greatest = 0;
    for (Coordinate vertex : Densifier.densify(ground, limit / 8).getCoordinates()) {
      Geometry point = ground.getFactory().createPoint(vertex);
      greatest = Math.max(greatest, reach.detour(point));
    }
    return greatest;
  }

  private static Envelope grown(Geometry ground, double by) {
    Envelope envelope = new Envelope(ground.getEnvelopeInternal());
    envelope.expandBy(by);
    return envelope;
  }
}
