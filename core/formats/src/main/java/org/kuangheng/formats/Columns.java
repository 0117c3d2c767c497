package org.kuangheng.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of a layer as typed columns, in the order in which features first have them. */
final class Columns {
  private Columns() {}

  /** What all values of a column are. */
  enum Type {
    TEXT,
    INTEGER,
    REAL,
    BOOLEAN,
    DATE
  }

  /** One column. */
  record Column(String name, Type type) {}

  static List<Column> of(FeatureLayer layer) {
    Map<String, @Nullable Type> types = new LinkedHashMap<>();
    for (Feature feature : layer.features()) {
      for (Map.Entry<String, @Nullable Object> entry : feature.attributes().entrySet()) {
        Type before = types.get(entry.getKey());
        types.put(entry.getKey(), joined(before, entry.getValue()));
      }
    }
    List<Column> columns = new ArrayList<>();
    types.forEach((name, type) -> columns.add(new Column(name, type == null ? Type.TEXT : type)));
    return columns;
  }

  private static @Nullable Type joined(@Nullable Type before, @Nullable Object value) {
    if (value == null) {
      return before;
    }
    Type type =
        switch (value) {
          case Boolean bool -> Type.BOOLEAN;
          case Long number -> Type.INTEGER;
          case Integer number -> Type.INTEGER;
          case BigDecimal number -> Type.REAL;
          case LocalDate date -> Type.DATE;
          default -> Type.TEXT;
        };
    boolean numbers = before != null && isNumber(before) && isNumber(type);
    return before == null || before == type ? type : numbers ? Type.REAL : Type.TEXT;
  }

  private static boolean isNumber(Type type) {
    return type == Type.INTEGER || type == Type.REAL;
  }
}
