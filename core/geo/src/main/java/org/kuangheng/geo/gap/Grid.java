package org.kuangheng.geo.gap;

import java.util.List;
import org.kuangheng.geo.validity.Repair;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Overlay on a grid of a micrometre, so that strips of one gap join without hairlines. */
final class Grid {
  private static final double PER_METRE = 1e6;
  private static final double STRAIGHT = 1e-5;

  private Grid() {}

  /** The union, polygonal, made by the factory of {@code like}. */
  static Geometry union(List<Geometry> parts, Geometry like) {
    return Repair.polygonsOf(
        UnaryUnionNG.union(
            like.getFactory().createGeometryCollection(parts.toArray(Geometry[]::new)),
            new PrecisionModel(PER_METRE)));
  }

  static Geometry difference(Geometry ground, Geometry less) {
    return Repair.polygonsOf(
        OverlayNG.overlay(ground, less, OverlayNG.DIFFERENCE, new PrecisionModel(PER_METRE)));
  }

  static Geometry intersection(Geometry one, Geometry other) {
    return Repair.polygonsOf(
        OverlayNG.overlay(one, other, OverlayNG.INTERSECTION, new PrecisionModel(PER_METRE)));
  }

  /** The polygon less the vertices that overlay left on straight sides. */
  static Polygon withoutNeedlessVertices(Polygon polygon) {
    DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(polygon);
    simplifier.setDistanceTolerance(STRAIGHT);
    simplifier.setEnsureValid(false);
    return simplifier.getResultGeometry() instanceof Polygon simple
            && !simple.isEmpty()
            && simple.isValid()
        ? simple
        : polygon;
  }
}
