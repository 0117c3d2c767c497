package org.kuangheng.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.geo.area.PlaneRing;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.polygon.PolygonTriangulator;

/**
 * Ground as convex rings that run anticlockwise and cover it once: whole if convex, else triangles.
 */
record ConvexPieces(List<Piece> pieces) {
  /** Beyond this, overlay is as quick as clipping piece by piece. */
  private static final int MOST_VERTICES = 24;

  /** A convex ring and its envelope. */
  record Piece(PlaneRing ring, Envelope envelope) {}

  /** The pieces, or nothing where the ground has too many vertices to be worth it. */
  static Optional<ConvexPieces> of(Geometry ground) {
    if (ground.getNumPoints() > MOST_VERTICES) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < ground.getNumGeometries(); i++) {
      if (ground.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        addPieces(polygon, pieces);
      }
    }
    double covered = pieces.stream().mapToDouble(piece -> shoelace(piece.ring)).sum();
    boolean exact = Math.abs(covered - ground.getArea()) <= 1e-9 * ground.getArea();
    return exact ? Optional.of(new ConvexPieces(pieces)) : Optional.empty();
  }

  private static void addPieces(Polygon polygon, List<Piece> pieces) {
    if (polygon.getNumInteriorRing() == 0 && isConvex(polygon)) {
      pieces.add(piece(polygon));
      return;
    }
    Geometry triangles = PolygonTriangulator.triangulate(polygon);
    for (int i = 0; i < triangles.getNumGeometries(); i++) {
      pieces.add(piece((Polygon) triangles.getGeometryN(i)));
    }
  }

  private static Piece piece(Polygon convex) {
    CoordinateSequence shell = convex.getExteriorRing().getCoordinateSequence();
    if (!Orientation.isCCW(shell)) {
      shell = convex.getExteriorRing().reverse().getCoordinateSequence();
    }
    return new Piece(PlaneRing.of(shell), convex.getEnvelopeInternal());
  }

  /** A simple ring is convex if it never turns both ways. */
  private static boolean isConvex(Polygon polygon) {
    PlaneRing ring = PlaneRing.of(polygon.getExteriorRing().getCoordinateSequence());
    boolean left = false;
    boolean right = false;
    for (int i = 0; i < ring.size(); i++) {
      int j = (i + 1) % ring.size();
      int k = (i + 2) % ring.size();
      double turn =
          (ring.x(j) - ring.x(i)) * (ring.y(k) - ring.y(j))
              - (ring.y(j) - ring.y(i)) * (ring.x(k) - ring.x(j));
      left |= turn > 0;
      right |= turn < 0;
    }
    return !(left && right);
  }

  private static double shoelace(PlaneRing ring) {
    double twice = 0;
    for (int i = 1; i + 1 < ring.size(); i++) {
      twice +=
          (ring.x(i) - ring.x(0)) * (ring.y(i + 1) - ring.y(0))
              - (ring.x(i + 1) - ring.x(0)) * (ring.y(i) - ring.y(0));
    }
    return twice / 2;
  }
}
