package org.kuangheng.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature (要素) of a GIS layer: its id, its attributes in the file's order and its geometry as
 * read, valid or not.
 *
 * @param attributes values are {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean},
 *     {@code java.time.LocalDate} or {@code null}
 */
public record Feature(
    String id, Map<String, @Nullable Object> attributes, Geometry geometry, Crs crs) {
  // Written out in full: a compact constructor loses "@Nullable Object" in the class file.
  public Feature(String id, Map<String, @Nullable Object> attributes, Geometry geometry, Crs crs) {
    this.id = id;
    this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    this.geometry = geometry;
    this.crs = crs;
  }
}
