package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometry as a canonical tree in the shape of GeoJSON, in its own coordinate system: exact, or
 * rounded to 2 decimals in metres and 9 in degrees.
 */
final class GeometryForms {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final String TYPE = "type";
  private static final String COORDINATES = "coordinates";
  private static final String GEOMETRIES = "geometries";

  /** No ordinate of a geographic system is greater. */
  private static final double GREATEST_DEGREE = 360;

  private static final int METRE_DECIMALS = 2;
  private static final int DEGREE_DECIMALS = 9;

  private GeometryForms() {}

  static Map<String, Object> toTree(Geometry geometry, boolean rounded) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(TYPE, geometry.getGeometryType());
    switch (geometry) {
      case Polygon polygon -> tree.put(COORDINATES, rings(polygon, rounded));
      case LineString line -> tree.put(COORDINATES, points(line.getCoordinates(), rounded));
      case Point point -> tree.put(COORDINATES, points(point.getCoordinates(), rounded));
      default -> {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
          parts.add(toTree(geometry.getGeometryN(i), rounded));
        }
        tree.put(GEOMETRIES, parts);
      }
    }
    return tree;
  }

  private static List<Object> rings(Polygon polygon, boolean rounded) {
    List<Object> rings = new ArrayList<>();
    if (!polygon.isEmpty()) {
      rings.add(points(polygon.getExteriorRing().getCoordinates(), rounded));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        rings.add(points(polygon.getInteriorRingN(i).getCoordinates(), rounded));
      }
    }
    return rings;
  }

  private static List<Object> points(Coordinate[] coordinates, boolean rounded) {
    List<Object> points = new ArrayList<>(coordinates.length);
    for (Coordinate coordinate : coordinates) {
      points.add(List.of(number(coordinate.getX(), rounded), number(coordinate.getY(), rounded)));
    }
    return points;
  }

  private static BigDecimal number(double ordinate, boolean rounded) {
    BigDecimal exact = BigDecimal.valueOf(ordinate);
    if (!rounded) {
      return exact;
    }
    int decimals = Math.abs(ordinate) <= GREATEST_DEGREE ? DEGREE_DECIMALS : METRE_DECIMALS;
    return exact.setScale(decimals, RoundingMode.HALF_UP);
  }

  static Geometry fromTree(TreeNode node) throws UnreadableTree {
    String type = node.field(TYPE).text();
    return switch (type) {
      case "Polygon" -> polygon(node.field(COORDINATES));
      case "LineString" -> FACTORY.createLineString(coordinates(node.field(COORDINATES)));
      case "LinearRing" -> ring(node.field(COORDINATES));
      case "Point" -> point(node.field(COORDINATES));
      case "MultiPolygon" -> new MultiPolygon(parts(node, Polygon.class, new Polygon[0]), FACTORY);
      case "MultiLineString" ->
          new MultiLineString(parts(node, LineString.class, new LineString[0]), FACTORY);
      case "MultiPoint" -> new MultiPoint(parts(node, Point.class, new Point[0]), FACTORY);
      case "GeometryCollection" ->
          new GeometryCollection(parts(node, Geometry.class, new Geometry[0]), FACTORY);
      default -> throw node.field(TYPE).unreadable("a geometry type");
    };
  }

  private static <T extends Geometry> T[] parts(TreeNode node, Class<T> type, T[] empty)
      throws UnreadableTree {
    List<T> parts = new ArrayList<>();
    for (TreeNode part : node.field(GEOMETRIES).items()) {
      Geometry geometry = fromTree(part);
      if (!type.isInstance(geometry)) {
        throw part.unreadable(type.getSimpleName());
      }
      parts.add(type.cast(geometry));
    }
    return parts.toArray(empty);
  }

  private static Polygon polygon(TreeNode node) throws UnreadableTree {
    List<LinearRing> rings = new ArrayList<>();
    for (TreeNode ring : node.items()) {
      rings.add(ring(ring));
    }
    if (rings.isEmpty()) {
      return FACTORY.createPolygon();
    }
    return FACTORY.createPolygon(
        rings.getFirst(), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
  }

  private static LinearRing ring(TreeNode node) throws UnreadableTree {
    Coordinate[] coordinates = coordinates(node);
    if (coordinates.length > 0
        && (coordinates.length < 4
            || !coordinates[0].equals2D(coordinates[coordinates.length - 1]))) {
      throw node.unreadable("a closed ring");
    }
    return FACTORY.createLinearRing(coordinates);
  }

  private static Point point(TreeNode node) throws UnreadableTree {
    Coordinate[] coordinates = coordinates(node);
    return coordinates.length == 0 ? FACTORY.createPoint() : FACTORY.createPoint(coordinates[0]);
  }

  private static Coordinate[] coordinates(TreeNode node) throws UnreadableTree {
    List<Coordinate> found = new ArrayList<>();
    for (TreeNode point : node.items()) {
      List<TreeNode> ordinates = point.items();
      if (ordinates.size() != 2) {
        throw point.unreadable("two ordinates");
      }
      found.add(
          new Coordinate(
              ordinates.get(0).number().doubleValue(), ordinates.get(1).number().doubleValue()));
    }
    return found.toArray(new Coordinate[0]);
  }
}
