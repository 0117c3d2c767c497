package org.kuangheng.geo.overlap;

import java.util.Optional;
import org.kuangheng.geo.area.PlaneRing;
import org.kuangheng.geo.area.ZoneArea;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The area that one small ground shares with others, on the ellipsoid, without constructing the
 * shared ground: each ring is clipped by each convex piece (Sutherland and Hodgman), and what the
 * clipped rings enclose with their sign adds up. Lines the clipping leaves doubled enclose nothing.
 * For sides taken straight on the plane; square metres.
 */
final class ClippedArea {
  /** Sides longer than this bend away from geodesics by more than a few centimetres. */
  private static final double LARGEST_EXTENT = 5_000;

  private final ConvexPieces ground;
  private final ZoneArea zoneArea;
  private PlaneRing ring = new PlaneRing();
  private PlaneRing next = new PlaneRing();

  private ClippedArea(ConvexPieces ground, ZoneArea zoneArea) {
    this.ground = ground;
    this.zoneArea = zoneArea;
  }

  /** The areas shared with this ground, if it is small and simple enough and in a zone. */
  static Optional<ClippedArea> with(Geometry ground, Crs crs) {
    Envelope extent = ground.getEnvelopeInternal();
    if (crs.isGeographic()
        || extent.getWidth() > LARGEST_EXTENT
        || extent.getHeight() > LARGEST_EXTENT) {
      return Optional.empty();
    }
    ZoneArea zoneArea = ZoneArea.of(crs);
    return ConvexPieces.of(ground)
        .filter(pieces -> pieces.pieces().stream().allMatch(p -> zoneArea.suits(p.ring())))
        .map(pieces -> new ClippedArea(pieces, zoneArea));
  }

  /** The area shared with valid ground. */
  double sharedWith(Geometry other) {
    double shared = 0;
    for (ConvexPieces.Piece piece : ground.pieces()) {
      if (piece.envelope().intersects(other.getEnvelopeInternal())) {
        shared += shared(other, piece);
      }
    }
    return Math.max(0, shared);
  }

  private double shared(Geometry other, ConvexPieces.Piece piece) {
    double shared = 0;
    for (int i = 0; i < other.getNumGeometries(); i++) {
      if (other.getGeometryN(i) instanceof Polygon polygon
          && polygon.getEnvelopeInternal().intersects(piece.envelope())) {
        shared += clipped(polygon.getExteriorRing(), piece);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          shared -= clipped(polygon.getInteriorRingN(hole), piece);
        }
      }
    }
    return shared;
  }

  private double clipped(LinearRing subject, ConvexPieces.Piece piece) {
    ring.fill(subject.getCoordinateSequence());
    PlaneRing clip = piece.ring();
    for (int i = 0; i < clip.size() && ring.size() > 0; i++) {
      int end = i + 1 < clip.size() ? i + 1 : 0;
      keepLeft(clip.x(i), clip.y(i), clip.x(end) - clip.x(i), clip.y(end) - clip.y(i));
    }
    return ring.size() < 3 ? 0 : Math.abs(zoneArea.withinChords(ring));
  }

  /** Keeps what lies on the left of a line through a point. */
  private void keepLeft(double x, double y, double dx, double dy) {
    next.clear();
    int last = ring.size() - 1;
    double fromX = ring.x(last);
    double fromY = ring.y(last);
    double from = dx * (fromY - y) - dy * (fromX - x);
    for (int i = 0; i <= last; i++) {
      double toX = ring.x(i);
      double toY = ring.y(i);
      double to = dx * (toY - y) - dy * (toX - x);
      if ((from > 0 && to < 0) || (from < 0 && to > 0)) {
        double share = from / (from - to);
        next.add(fromX + share * (toX - fromX), fromY + share * (toY - fromY));
      }
      if (to >= 0) {
        next.add(toX, toY);
      }
      fromX = toX;
      fromY = toY;
      from = to;
    }
    PlaneRing kept = next;
    next = ring;
    ring = kept;
  }
}
