package org.kuangheng.formats.gis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.table.ColumnRole;
import org.locationtech.jts.geom.Geometry;

/** A feature before its coordinate system is known. */
record RawFeature(String id, Map<String, @Nullable Object> attributes, Geometry geometry) {
  /** The id among the attributes: {@code fid}, {@code id}, then a licence or other number. */
  static @Nullable String idIn(Map<String, @Nullable Object> attributes) {
    for (String wanted : List.of("fid", "id")) {
      for (Map.Entry<String, @Nullable Object> entry : attributes.entrySet()) {
        if (entry.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
          String text = text(entry.getValue());
          if (text != null) {
            return text;
          }
        }
      }
    }
    for (Map.Entry<String, @Nullable Object> entry : attributes.entrySet()) {
      if (ColumnRole.of(entry.getKey()) == ColumnRole.ID) {
        return text(entry.getValue());
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }
}
