package org.kuangheng.server.consolidation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Columns as values. */
final class Columns {
  private Columns() {}

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(atOrNull(row, column));
  }

  static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static Set<String> ids(ResultSet row, String column) throws SQLException {
    return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
  }

  static String[] array(Collection<String> ids) {
    return ids.stream().distinct().sorted().toArray(String[]::new);
  }
}
