package org.kuangheng.server.jobs.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.jobs.Jobs.State;

/** A job's row: what people see of it, when it changed, and who may see it. */
record StoredJob(
    Job job,
    Instant changedAt,
    List<String> counties,
    List<String> enterprises,
    List<String> mines) {
  static final String COLUMNS =
      """
      id, kind, state, step, done, total, requested_by, county, requested_at, started_at, ended_at,
      result, failure, attempts, changed_at, counties, enterprises, mines""";

  static StoredJob read(ResultSet row, int number) throws SQLException {
    Job job =
        new Job(
            text(row, "id"),
            text(row, "kind"),
            State.valueOf(text(row, "state")),
            row.getString("step"),
            row.getInt("done"),
            row.getInt("total"),
            text(row, "requested_by"),
            row.getString("county"),
            Objects.requireNonNull(instant(row, "requested_at")),
            instant(row, "started_at"),
            instant(row, "ended_at"),
            row.getString("result"),
            row.getString("failure"),
            row.getInt("attempts"));
    return new StoredJob(
        job,
        Objects.requireNonNull(instant(row, "changed_at")),
        list(row, "counties"),
        list(row, "enterprises"),
        list(row, "mines"));
  }

  /** The same question that row-level security answers, for events already read. */
  boolean visibleTo(RowScope scope) {
    return scope.everything()
        || counties.stream().anyMatch(scope.counties()::contains)
        || enterprises.stream().anyMatch(scope.enterprises()::contains)
        || mines.stream().anyMatch(scope.mines()::contains);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
