package org.kuangheng.geo.adjacency;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.validity.Repair;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The boundary of a footprint as directed sides with the ground on their left, indexed by place.
 */
final class Boundary {
  private static final int FEW = 16;

  private final Crs crs;
  private final Envelope envelope;
  private final List<LineSegment> sides;
  private final HPRtree index = new HPRtree();

  Boundary(Geometry footprint, Crs crs) {
    this.crs = crs;
    this.envelope = footprint.getEnvelopeInternal();
    this.sides = Sides.of(footprint);
    if (sides.size() > FEW) {
      sides.forEach(side -> index.insert(new Envelope(side.p0, side.p1), side));
      index.build();
    }
  }

  static Boundary of(Geometry footprint, Crs crs) {
    return new Boundary(Repair.polygonsOf(footprint), crs);
  }

  Envelope envelope() {
    return envelope;
  }

  /** The sides whose envelope comes this near, in metres, to the given one. */
  List<LineSegment> near(Envelope place, double metres) {
    Envelope wide = LocalPlane.widened(place, crs, metres);
    List<LineSegment> near = new ArrayList<>();
    if (sides.size() > FEW) {
      index.query(
          wide,
          item -> {
            if (item instanceof LineSegment side && wide.intersects(side.p0, side.p1)) {
              near.add(side);
            }
          });
    } else {
      for (LineSegment side : sides) {
        if (wide.intersects(side.p0, side.p1)) {
          near.add(side);
        }
      }
    }
    return near;
  }

  List<LineSegment> near(LineSegment place, double metres) {
    return near(new Envelope(place.p0, place.p1), metres);
  }
}
