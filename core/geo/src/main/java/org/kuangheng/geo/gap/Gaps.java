package org.kuangheng.geo.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kuangheng.geo.area.Areas;
import org.kuangheng.geo.validity.Repair;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds the gaps between neighbours (夹缝资源), in a projected system. The definition and its reasons
 * are in {@code package.md} beside this file.
 */
public final class Gaps {
  private Gaps() {}

  /**
   * The necessary strip between two footprints: ground from which both are straight across within
   * {@code maxWidth}, and the corners it encloses. Open ground beside them stays out, and so does
   * {@code held} (ground of other rights and of zones that may not be mined; may be empty) with
   * what lies behind it. Polygons of more than 1 m², from north to south, then west to east.
   */
  public static List<Gap> between(Geometry a, Geometry b, Geometry held, Metres maxWidth) {
    double limit = maxWidth.value().doubleValue();
    Geometry groundOfA = Repair.evenOdd(a);
    Geometry groundOfB = Repair.evenOdd(b);
    if (limit <= 0
        || groundOfA.isEmpty()
        || groundOfB.isEmpty()
        || groundOfA.getEnvelopeInternal().distance(groundOfB.getEnvelopeInternal()) > limit) {
      return List.of();
    }
    Surroundings surroundings = Surroundings.of(groundOfA, groundOfB, held, limit);
    List<Strip> strips = strips(surroundings, limit);
    if (strips.isEmpty() && !groundOfA.intersects(groundOfB)) {
      return List.of();
    }
    Geometry across = Grid.union(strips.stream().<Geometry>map(Strip::ground).toList(), groundOfA);
    Geometry enclosed = new Pockets(surroundings, limit).beside(across);
    Geometry gaps =
        Grid.difference(Grid.union(List.of(across, enclosed), groundOfA), surroundings.occupied());
    return gaps(gaps, strips, surroundings);
  }

  private static List<Strip> strips(Surroundings surroundings, double limit) {
    List<LineSegment> sidesOfB = surroundings.sidesNear(surroundings.b(), surroundings.a());
    List<Strip> strips = new ArrayList<>();
    for (LineSegment side : surroundings.sidesNear(surroundings.a(), surroundings.b())) {
      Envelope reach = new Envelope(side.p0, side.p1);
      reach.expandBy(limit);
      for (LineSegment other : sidesOfB) {
        if (reach.intersects(other.p0, other.p1)) {
          Crossing.between(side, other, limit)
              .ifPresent(crossing -> strips.addAll(crossing.clear(surroundings)));
        }
      }
    }
    return strips;
  }

  private static List<Gap> gaps(Geometry ground, List<Strip> strips, Surroundings surroundings) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < ground.getNumGeometries(); i++) {
      if (ground.getGeometryN(i) instanceof Polygon raw) {
        Polygon polygon = Grid.withoutNeedlessVertices(raw);
        SquareMetres area = SquareMetres.of(polygon.getArea());
        if (area.compareTo(Areas.NOISE) > 0) {
          gaps.add(new Gap(polygon, area, Metres.of(width(polygon, strips, surroundings))));
        }
      }
    }
    gaps.sort(
        Comparator.<Gap>comparingDouble(gap -> -gap.polygon().getEnvelopeInternal().getMaxY())
            .thenComparingDouble(gap -> gap.polygon().getEnvelopeInternal().getMinX()));
    return List.copyOf(gaps);
  }

  private static double width(Polygon polygon, List<Strip> strips, Surroundings surroundings) {
    double width = 0;
    for (Strip strip : strips) {
      Point inside = strip.ground().getInteriorPoint();
      if (strip.width() > width
          && polygon.getEnvelopeInternal().intersects(inside.getCoordinate())
          && polygon.intersects(inside)) {
        width = strip.width();
      }
    }
    return width > 0 ? width : surroundings.greatestDetour(polygon);
  }
}
