package org.kuangheng.formats.gis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Makes polygons of loose rings, as shapefiles store them: clockwise shells, the others holes. */
final class RingMaker {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private RingMaker() {}

  /** A shell with its holes. */
  private record Shell(LinearRing ring, Polygon alone, List<LinearRing> holes) {}

  static Geometry polygons(List<Coordinate[]> rings) {
    List<Shell> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (Coordinate[] coordinates : rings) {
      LinearRing ring = FACTORY.createLinearRing(coordinates);
      if (rings.size() > 1 && Orientation.isCCWArea(coordinates)) {
        holes.add(ring);
      } else {
        shells.add(shell(ring));
      }
    }
    for (LinearRing hole : holes) {
      Shell owner = owner(hole, shells);
      if (owner == null) {
        shells.add(shell(hole));
      } else {
        owner.holes().add(hole);
      }
    }
    Polygon[] polygons =
        shells.stream()
            .map(s -> FACTORY.createPolygon(s.ring(), s.holes().toArray(LinearRing[]::new)))
            .toArray(Polygon[]::new);
    return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
  }

  private static Shell shell(LinearRing ring) {
    return new Shell(ring, FACTORY.createPolygon(ring), new ArrayList<>());
  }

  /** The smallest shell around the hole's first point. */
  private static @Nullable Shell owner(LinearRing hole, List<Shell> shells) {
    @Nullable Shell best = null;
    double bestArea = Double.POSITIVE_INFINITY;
    for (Shell shell : shells) {
      double area = Area.ofRing(shell.ring().getCoordinates());
      boolean around =
          shell.alone().getEnvelopeInternal().covers(hole.getEnvelopeInternal())
              && shell.alone().covers(FACTORY.createPoint(hole.getCoordinateN(0)));
      if (around && area < bestArea) {
        best = shell;
        bestArea = area;
      }
    }
    return best;
  }
}
