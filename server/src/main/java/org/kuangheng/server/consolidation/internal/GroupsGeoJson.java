package org.kuangheng.server.consolidation.internal;

import static org.kuangheng.server.consolidation.internal.Trees.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.MineId;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Groups and the gaps they take in as GeoJSON, on longitude and latitude of CGCS2000, the scenario
 * named in each feature.
 */
final class GroupsGeoJson {
  private GroupsGeoJson() {}

  static Map<String, @Nullable Object> of(ConsolidationResult result) {
    List<Object> features = new ArrayList<>();
    for (Scenario scenario : result.scenarios()) {
      for (Scenario.Group group : scenario.groups()) {
        MiningArea merged = group.merged();
        if (merged != null) {
          add(features, scenario.id(), group, merged);
        }
      }
    }
    return map(
        "type",
        "FeatureCollection",
        "crs",
        map("type", "name", "properties", map("name", "urn:ogc:def:crs:EPSG::4490")),
        "features",
        features);
  }

  private static void add(
      List<Object> features, String scenario, Scenario.Group group, MiningArea merged) {
    Map<String, @Nullable Object> properties =
        map(
            "scenario",
            scenario,
            "group",
            group.id(),
            "what",
            "group",
            "members",
            group.members().stream().map(MineId::value).toList(),
            "scaleClass",
            group.scaleClass().name());
    feature(group.id(), properties, merged.footprint(), merged.crs()).ifPresent(features::add);
    for (int i = 0; i < group.gaps().size(); i++) {
      Scenario.TakenGap taken = group.gaps().get(i);
      Map<String, @Nullable Object> between =
          map(
              "scenario",
              scenario,
              "group",
              group.id(),
              "what",
              "gap",
              "members",
              List.of(taken.a().value(), taken.b().value()));
      feature(group.id() + "-gap" + (i + 1), between, taken.gap().polygon(), merged.crs())
          .ifPresent(features::add);
    }
  }

  private static Optional<Object> feature(
      String id, Map<String, @Nullable Object> properties, Geometry geometry, Crs crs) {
    if (crs.datum() != Crs.CGCS2000.datum()) {
      return Optional.empty();
    }
    Geometry lonLat = CrsTransform.transform(geometry, crs, Crs.CGCS2000);
    List<Object> polygons = new ArrayList<>();
    for (int i = 0; i < lonLat.getNumGeometries(); i++) {
      if (lonLat.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(rings(polygon));
      }
    }
    return Optional.of(
        map(
            "type",
            "Feature",
            "id",
            id,
            "properties",
            properties,
            "geometry",
            map("type", "MultiPolygon", "coordinates", polygons)));
  }

  private static List<Object> rings(Polygon polygon) {
    List<Object> rings = new ArrayList<>();
    rings.add(ring(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(ring(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static List<Object> ring(LineString line) {
    List<Object> points = new ArrayList<>();
    for (Coordinate point : line.getCoordinates()) {
      points.add(List.of(nineDecimals(point.getX()), nineDecimals(point.getY())));
    }
    return points;
  }

  /** A tenth of a millimetre. */
  private static BigDecimal nineDecimals(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(9, RoundingMode.HALF_EVEN);
  }
}
