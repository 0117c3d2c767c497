package org.kuangheng.formats.gis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Turns one GeoJSON geometry into geometry; what is wrong with it is kept as {@link #damage}. */
final class GeoJsonGeometry {
  private final GeometryFactory factory = new GeometryFactory();
  private int points;
  private boolean unclosed;
  private @Nullable String damage;

  /** What is wrong, {@code null} if nothing is. */
  @Nullable String damage() {
    return damage;
  }

  /** How many positions were read. */
  int points() {
    return points;
  }

  /** Whether a ring had to be closed. */
  boolean closedARing() {
    return unclosed;
  }

  /** The geometry, or {@code null} with {@link #damage} said. */
  @Nullable Geometry read(JsonNode node) {
    String type = node.path("type").asText("");
    JsonNode coordinates = node.path("coordinates");
    @Nullable Geometry geometry =
        switch (type) {
          case "Point" -> point(coordinates);
          case "MultiPoint" -> factory.createMultiPointFromCoords(positions(coordinates));
          case "LineString" -> line(coordinates);
          case "MultiLineString" ->
              factory.createMultiLineString(
                  each(coordinates, this::line).toArray(LineString[]::new));
          case "Polygon" -> polygon(coordinates);
          case "MultiPolygon" ->
              factory.createMultiPolygon(each(coordinates, this::polygon).toArray(Polygon[]::new));
          case "GeometryCollection" ->
              factory.createGeometryCollection(
                  each(node.path("geometries"), this::read).toArray(Geometry[]::new));
          default -> {
            wrong("type " + (type.isEmpty() ? "?" : type));
            yield null;
          }
        };
    if (geometry != null && geometry.isEmpty()) {
      wrong("coordinates");
    }
    return damage == null ? geometry : null;
  }

  private interface Part<T> {
    @Nullable T of(JsonNode node);
  }

  private <T> List<T> each(JsonNode array, Part<T> part) {
    List<T> parts = new ArrayList<>();
    if (!array.isArray()) {
      wrong("coordinates");
    }
    for (JsonNode node : array) {
      T made = damage == null ? part.of(node) : null;
      if (made != null) {
        parts.add(made);
      }
    }
    return parts;
  }

  private @Nullable Point point(JsonNode node) {
    Coordinate coordinate = position(node);
    return coordinate == null ? null : factory.createPoint(coordinate);
  }

  private @Nullable LineString line(JsonNode node) {
    Coordinate[] coordinates = positions(node);
    if (coordinates.length < 2) {
      wrong("LineString < 2");
      return null;
    }
    return damage == null ? factory.createLineString(coordinates) : null;
  }

  private @Nullable Polygon polygon(JsonNode node) {
    List<LinearRing> rings = each(node, this::ring);
    if (rings.isEmpty()) {
      wrong("coordinates");
      return null;
    }
    LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    return factory.createPolygon(rings.getFirst(), holes);
  }

  private @Nullable LinearRing ring(JsonNode node) {
    Coordinate[] coordinates = positions(node);
    if (damage == null && coordinates.length > 2) {
      Coordinate first = coordinates[0];
      if (!first.equals2D(coordinates[coordinates.length - 1])) {
        unclosed = true;
        coordinates = java.util.Arrays.copyOf(coordinates, coordinates.length + 1);
        coordinates[coordinates.length - 1] = first.copy();
      }
    }
    if (coordinates.length < 4) {
      wrong("LinearRing < 4");
    }
    return damage == null ? factory.createLinearRing(coordinates) : null;
  }

  private Coordinate[] positions(JsonNode array) {
    return each(array, this::position).toArray(Coordinate[]::new);
  }

  private @Nullable Coordinate position(JsonNode node) {
    points++;
    JsonNode x = node.path(0);
    JsonNode y = node.path(1);
    boolean finite =
        node.isArray()
            && x.isNumber()
            && y.isNumber()
            && Double.isFinite(x.doubleValue())
            && Double.isFinite(y.doubleValue());
    if (!finite) {
      String text = node.toString();
      wrong(text.substring(0, Math.min(40, text.length())));
      return null;
    }
    return new Coordinate(x.doubleValue(), y.doubleValue());
  }

  private void wrong(String what) {
    if (damage == null) {
      damage = what;
    }
  }
}
