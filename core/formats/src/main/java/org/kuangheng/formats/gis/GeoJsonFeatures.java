package org.kuangheng.formats.gis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Geometry;

/** Reads GeoJSON feature by feature, with limits on depth and length. */
public final class GeoJsonFeatures {
  private static final int MAX_DEPTH = 50;
  private static final Pattern EPSG = Pattern.compile("EPSG:[\\d.]*:?(\\d{4,6})$");
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(MAX_DEPTH)
                      .maxNumberLength(60)
                      .maxStringLength(4_000_000)
                      .build())
              .build());

  private final GisSource source;
  private final Place place;
  private final ObjectNode top = MAPPER.createObjectNode();
  private final List<RawFeature> features = new ArrayList<>();
  private int seen;

  private GeoJsonFeatures(GisSource source) {
    this.source = source;
    this.place = source.findings().wholeFile();
  }

  /** The one layer; none if nothing can be trusted. */
  public static List<FeatureLayer> read(byte[] bytes, GisSource source) {
    return new GeoJsonFeatures(source).read(bytes);
  }

  private List<FeatureLayer> read(byte[] bytes) {
    if (!parse(bytes)) {
      return List.of();
    }
    String type = top.path("type").asText("");
    if (type.equals("Feature")) {
      feature(top);
    } else if (type.matches("(Multi)?(Point|LineString|Polygon)|GeometryCollection")) {
      geometry(source.stem(), Map.of(), top);
    } else if (!type.equals("FeatureCollection")) {
      source.findings().add(FormatIssue.GEOJSON_TYPE, place, "type", Texts.brief(type));
      return List.of();
    }
    int before = source.findings().blocking();
    Crs stated = statedCrs();
    if (source.findings().blocking() > before) {
      return List.of();
    }
    String name = top.path("name").asText(source.stem());
    FeatureLayer layer = new LayerBuilder(source, place).build(name, stated, features);
    return layer == null ? List.of() : List.of(layer);
  }

  /** Whether the text is JSON to its end. */
  private boolean parse(byte[] bytes) {
    try (JsonParser parser = MAPPER.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        source.findings().add(FormatIssue.GEOJSON_TYPE, place, "type", "[ ]");
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("features")) {
          features(parser);
        } else {
          top.set(name, MAPPER.<JsonNode>readTree(parser));
        }
      }
      if (parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null) {
        return true;
      }
      invalid(parser.currentLocation());
    } catch (StreamConstraintsException e) {
      source.findings().add(FormatIssue.JSON_TOO_DEEP, place, "limit", MAX_DEPTH);
    } catch (JsonProcessingException e) {
      invalid(e.getLocation());
    } catch (IOException e) {
      invalid(null);
    }
    return false;
  }

  private void features(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == null) {
        return;
      }
      JsonNode node = MAPPER.readTree(parser);
      if (features.size() == GisSource.MAX_FEATURES) {
        source
            .findings()
            .add(FormatIssue.TOO_MANY_FEATURES, place, "limit", GisSource.MAX_FEATURES);
      }
      if (features.size() < GisSource.MAX_FEATURES) {
        feature(node);
      }
    }
  }

  private void feature(JsonNode node) {
    seen++;
    Map<String, @Nullable Object> attributes = attributes(node.path("properties"));
    JsonNode given = node.path("id");
    String inside = RawFeature.idIn(attributes);
    String id =
        given.isValueNode() && !given.isNull()
            ? given.asText()
            : inside != null ? inside : String.valueOf(seen);
    geometry(id, attributes, node.path("geometry"));
  }

  private void geometry(String id, Map<String, @Nullable Object> attributes, JsonNode node) {
    Place at = place.inPart(Texts.brief(id));
    if (node.isNull() || node.isMissingNode()) {
      source.findings().add(FormatIssue.GEOMETRY_NULL, at, "id", Texts.brief(id));
      return;
    }
    GeoJsonGeometry reader = new GeoJsonGeometry();
    Geometry geometry = reader.read(node);
    if (geometry == null) {
      String damage = reader.damage();
      source
          .findings()
          .add(
              FormatIssue.GEOMETRY_DAMAGED,
              at,
              "id",
              Texts.brief(id),
              "detail",
              damage == null ? "?" : Texts.brief(damage));
      return;
    }
    if (reader.points() > GisSource.MAX_POINTS) {
      source
          .findings()
          .add(
              FormatIssue.TOO_MANY_POINTS,
              at,
              "id",
              Texts.brief(id),
              "count",
              reader.points(),
              "limit",
              GisSource.MAX_POINTS);
      return;
    }
    if (reader.closedARing()) {
      source.findings().add(FormatIssue.RING_UNCLOSED, at, "id", Texts.brief(id));
    }
    features.add(new RawFeature(id, attributes, geometry));
  }

  private static Map<String, @Nullable Object> attributes(JsonNode properties) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    properties
        .properties()
        .forEach(entry -> attributes.put(entry.getKey(), value(entry.getValue())));
    return attributes;
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    return node.isNumber() && Double.isFinite(node.doubleValue())
        ? node.decimalValue()
        : node.isTextual() ? node.textValue() : node.toString();
  }

  /** What the old {@code crs} member says; {@code null} if there is none. */
  private @Nullable Crs statedCrs() {
    String name = top.path("crs").path("properties").path("name").asText("");
    if (name.isEmpty()) {
      return null;
    }
    Matcher matcher = EPSG.matcher(name);
    WktCrs wkt = new WktCrs(source, place.atField("crs"));
    if (matcher.find()) {
      return wkt.ofEpsg(Integer.parseInt(matcher.group(1)));
    }
    if (name.endsWith("CRS84")) {
      return wkt.ofEpsg(4326);
    }
    source.findings().add(FormatIssue.CRS_UNSUPPORTED, place, "crs", Texts.brief(name));
    return null;
  }

  private void invalid(@Nullable JsonLocation location) {
    int line = location == null ? 1 : location.getLineNr();
    source
        .findings()
        .add(
            FormatIssue.JSON_INVALID,
            place.atLine(Math.max(1, line)),
            "line",
            line,
            "column",
            location == null ? 0 : location.getColumnNr());
  }
}
