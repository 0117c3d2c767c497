package org.kuangheng.formats.draft;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.Vertex;
import org.kuangheng.formats.draft.PairReader.Kind;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsSimpleOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Turns the vertices of one ring into the polygons it bounds, or says why it bounds none. */
final class Shells {
  private static final int CROSSINGS_REPORTED = 20;

  private final GeometryFactory factory;
  private final Findings findings;

  Shells(GeometryFactory factory, Findings findings) {
    this.factory = factory;
    this.findings = findings;
  }

  /** The polygons, more than one where the ring touches itself; empty if it bounds none. */
  List<Polygon> of(List<Vertex> vertices, Kind kind, Place place) {
    if (vertices.size() > RingBuilder.MAX_POINTS) {
      findings.add(
          FormatIssue.RING_TOO_LARGE,
          place,
          "count",
          vertices.size(),
          "limit",
          RingBuilder.MAX_POINTS);
      return List.of();
    }
    long distinct = vertices.stream().map(v -> new Coordinate(v.x(), v.y())).distinct().count();
    if (distinct < 3) {
      findings.add(FormatIssue.RING_TOO_SHORT, place, "count", distinct);
      return List.of();
    }
    Polygon polygon = factory.createPolygon(closed(vertices));
    if (polygon.getArea() < (kind == Kind.METRES ? 1e-3 : 1e-14) && isFlat(polygon)) {
      findings.add(FormatIssue.RING_WITHOUT_AREA, place);
      return List.of();
    }
    TopologyValidationError error = new IsValidOp(polygon).getValidationError();
    return error == null ? List.of(polygon) : mended(polygon, error, kind, place);
  }

  private List<Polygon> mended(
      Polygon polygon, TopologyValidationError error, Kind kind, Place place) {
    boolean touches = error.getErrorType() == TopologyValidationError.RING_SELF_INTERSECTION;
    FormatIssue code = touches ? FormatIssue.RING_TOUCHES_ITSELF : FormatIssue.SELF_CROSSING;
    for (Coordinate at : meetings(polygon, error.getCoordinate())) {
      findings.add(
          code, place, "x", RingBuilder.printed(at.x, kind), "y", RingBuilder.printed(at.y, kind));
    }
    return touches ? polygonsOf(GeometryFixer.fix(polygon)) : List.of();
  }

  private static boolean isFlat(Polygon polygon) {
    return polygon.convexHull().getArea() <= polygon.getEnvelopeInternal().getDiameter() * 1e-6;
  }

  private static List<Coordinate> meetings(Polygon polygon, Coordinate first) {
    IsSimpleOp simple = new IsSimpleOp(polygon.getExteriorRing());
    simple.setFindAllLocations(true);
    List<Coordinate> all = simple.getNonSimpleLocations().stream().distinct().sorted().toList();
    return all.isEmpty()
        ? List.of(first)
        : all.subList(0, Math.min(all.size(), CROSSINGS_REPORTED));
  }

  /** The polygons of any geometry, in its order. */
  static List<Polygon> polygonsOf(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return polygons;
  }

  private LinearRing closed(List<Vertex> vertices) {
    Coordinate[] coordinates = new Coordinate[vertices.size() + 1];
    for (int i = 0; i < vertices.size(); i++) {
      coordinates[i] = new Coordinate(vertices.get(i).x(), vertices.get(i).y());
    }
    coordinates[vertices.size()] = coordinates[0].copy();
    return factory.createLinearRing(coordinates);
  }
}
