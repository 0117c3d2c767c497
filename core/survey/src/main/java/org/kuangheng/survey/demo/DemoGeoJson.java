package org.kuangheng.survey.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.kernel.CanonicalJson;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes a layer of polygons as GeoJSON in CGCS2000 longitude and latitude (示例 GeoJSON),
 * coordinates to nine decimals of a degree, a tenth of a millimetre.
 */
final class DemoGeoJson {
  private static final int DECIMALS = 9;

  private DemoGeoJson() {}

  static void write(Path folder, String stem, FeatureLayer layer) throws IOException {
    List<Object> features = new ArrayList<>();
    for (Feature feature : layer.features()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("type", "Feature");
      one.put("id", feature.id());
      one.put("properties", feature.attributes());
      one.put(
          "geometry", Map.of("type", "Polygon", "coordinates", List.of(ring(feature.geometry()))));
      features.add(one);
    }
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put(
        "crs", Map.of("type", "name", "properties", Map.of("name", "urn:ogc:def:crs:EPSG::4490")));
    collection.put("features", features);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(stem + ".geojson"), CanonicalJson.text(collection) + "\n");
  }

  private static List<Object> ring(Geometry geometry) {
    List<Object> ring = new ArrayList<>();
    for (Coordinate point :
        CrsTransform.transform(geometry, DemoShapes.CRS, Crs.CGCS2000).getCoordinates()) {
      ring.add(List.of(degrees(point.x), degrees(point.y)));
    }
    return ring;
  }

  private static BigDecimal degrees(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
