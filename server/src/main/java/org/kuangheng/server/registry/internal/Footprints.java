package org.kuangheng.server.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.CanonicalJson;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Footprints written as GeoJSON (RFC 7946) in longitude and latitude, seven decimals. */
final class Footprints {
  private static final double SEVEN_DECIMALS = 1e7;
  private static final String[] NAMES = {"id", "name", "county", "holder", "mineral", "state"};

  private final double tolerance;
  private final WKBReader reader = new WKBReader();
  private final StringBuilder out =
      new StringBuilder(1 << 16).append("{\"type\":\"FeatureCollection\",\"features\":[");
  private boolean first = true;

  /**
   * @param tolerance how far a simplified edge may run from the real one, degrees; 0 for none
   */
  Footprints(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Columns id, name, county, holder, mineral, state, footprint. */
  void add(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      String value = row.getString(i + 1);
      if (value != null) {
        properties.put(NAMES[i], value);
      }
    }
    add(row.getString(1), properties, geometry(row.getBytes(NAMES.length + 1)));
  }

  /** Columns id, mine, top, bottom, footprint. */
  void addWorkings(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("mine", row.getString(2));
    properties.put("top", row.getString(3));
    properties.put("bottom", row.getString(4));
    add(row.getString(1), properties, geometry(row.getBytes(5)));
  }

  void add(String id, Map<String, @Nullable Object> properties, Geometry geometry) {
    out.append(first ? "" : ",").append("{\"type\":\"Feature\",\"id\":");
    first = false;
    out.append(CanonicalJson.text(id)).append(",\"properties\":");
    out.append(CanonicalJson.text(properties)).append(",\"geometry\":");
    geometry(tolerance > 0 ? TopologyPreservingSimplifier.simplify(geometry, tolerance) : geometry);
    out.append('}');
  }

  String text() {
    return out + "]}";
  }

  private Geometry geometry(byte[] wkb) {
    try {
      return reader.read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("A footprint on record cannot be read back", e);
    }
  }

  private void geometry(Geometry geometry) {
    out.append("{\"type\":\"").append(geometry.getGeometryType()).append('"');
    switch (geometry) {
      case Polygon polygon -> {
        coordinates();
        polygon(polygon);
      }
      case MultiPolygon many -> {
        coordinates();
        parts(many);
      }
      case LineString line -> {
        coordinates();
        line(line.getCoordinates());
      }
      case org.locationtech.jts.geom.Point point -> {
        coordinates();
        point(point.getCoordinate());
      }
      case org.locationtech.jts.geom.MultiLineString many -> {
        coordinates();
        parts(many);
      }
      case org.locationtech.jts.geom.MultiPoint many -> {
        coordinates();
        parts(many);
      }
      default -> {
        out.append(",\"geometries\":[");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
          out.append(i == 0 ? "" : ",");
          geometry(geometry.getGeometryN(i));
        }
        out.append(']');
      }
    }
    out.append('}');
  }

  private void coordinates() {
    out.append(",\"coordinates\":");
  }

  private void parts(Geometry many) {
    out.append('[');
    for (int i = 0; i < many.getNumGeometries(); i++) {
      out.append(i == 0 ? "" : ",");
      switch (many.getGeometryN(i)) {
        case Polygon polygon -> polygon(polygon);
        case LineString line -> line(line.getCoordinates());
        case Geometry point -> point(point.getCoordinate());
      }
    }
    out.append(']');
  }

  private void polygon(Polygon polygon) {
    out.append('[');
    line(polygon.getExteriorRing().getCoordinates());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      out.append(',');
      line(polygon.getInteriorRingN(i).getCoordinates());
    }
    out.append(']');
  }

  private void line(Coordinate[] coordinates) {
    out.append('[');
    for (int i = 0; i < coordinates.length; i++) {
      out.append(i == 0 ? "" : ",");
      point(coordinates[i]);
    }
    out.append(']');
  }

  private void point(Coordinate coordinate) {
    out.append('[');
    out.append(Math.round(coordinate.getX() * SEVEN_DECIMALS) / SEVEN_DECIMALS).append(',');
    out.append(Math.round(coordinate.getY() * SEVEN_DECIMALS) / SEVEN_DECIMALS).append(']');
  }
}
