package org.kuangheng.formats;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes one layer as GeoJSON, atomically, one feature a line. Coordinates keep their full
 * precision; a system other than WGS 84 is named in the {@code crs} member, which GDAL and QGIS
 * read.
 */
public final class GeoJsonWriter {
  private final JsonGenerator json;

  private GeoJsonWriter(JsonGenerator json) {
    this.json = json;
  }

  public static void write(Path file, FeatureLayer layer) {
    SafeFiles.writeAtomically(
        file,
        temporary -> {
          try (JsonGenerator json =
              new JsonFactory().createGenerator(temporary.toFile(), JsonEncoding.UTF8)) {
            new GeoJsonWriter(json).layer(layer);
          }
        });
  }

  private void layer(FeatureLayer layer) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeStringField("name", layer.name());
    if (!layer.crs().equals(Crs.WGS84)) {
      json.writeObjectFieldStart("crs");
      json.writeStringField("type", "name");
      json.writeObjectFieldStart("properties");
      json.writeStringField("name", "urn:ogc:def:crs:EPSG::" + layer.crs().epsg());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeArrayFieldStart("features");
    for (Feature feature : layer.features()) {
      json.writeRaw("\n");
      feature(feature);
    }
    json.writeRaw("\n");
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw("\n");
  }

  private void feature(Feature feature) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", feature.id());
    json.writeObjectFieldStart("properties");
    for (Map.Entry<String, @Nullable Object> entry : feature.attributes().entrySet()) {
      json.writeFieldName(entry.getKey());
      value(entry.getValue());
    }
    json.writeEndObject();
    json.writeFieldName("geometry");
    geometry(feature.geometry());
    json.writeEndObject();
  }

  private void value(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Boolean bool -> json.writeBoolean(bool);
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number.toPlainString());
      default -> json.writeString(value.toString());
    }
  }

  private void geometry(Geometry geometry) throws IOException {
    json.writeStartObject();
    String type = geometry.getGeometryType();
    json.writeStringField("type", type.equals("LinearRing") ? "LineString" : type);
    if (type.equals("GeometryCollection")) {
      json.writeArrayFieldStart("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        geometry(geometry.getGeometryN(i));
      }
      json.writeEndArray();
    } else {
      json.writeFieldName("coordinates");
      if (type.toLowerCase(Locale.ROOT).startsWith("multi")) {
        json.writeStartArray();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
          part(geometry.getGeometryN(i));
        }
        json.writeEndArray();
      } else {
        part(geometry);
      }
    }
    json.writeEndObject();
  }

  private void part(Geometry geometry) throws IOException {
    switch (geometry) {
      case Point point -> position(point.getCoordinate());
      case LineString line -> positions(line);
      case Polygon polygon -> {
        json.writeStartArray();
        if (!polygon.isEmpty()) {
          positions(polygon.getExteriorRing());
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          positions(polygon.getInteriorRingN(i));
        }
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("No GeoJSON for " + geometry.getGeometryType());
    }
  }

  private void positions(LineString line) throws IOException {
    json.writeStartArray();
    for (Coordinate coordinate : line.getCoordinates()) {
      position(coordinate);
    }
    json.writeEndArray();
  }

  private void position(Coordinate coordinate) throws IOException {
    json.writeStartArray();
    json.writeNumber(BigDecimal.valueOf(coordinate.x).toPlainString());
    json.writeNumber(BigDecimal.valueOf(coordinate.y).toPlainString());
    json.writeEndArray();
  }
}
