package org.kuangheng.server.survey.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.survey.ImportCase;
import org.kuangheng.server.survey.ImportCase.Step;
import org.kuangheng.server.survey.ImportFile;
import org.kuangheng.server.survey.ImportState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of imports and their files. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportRows {
  private static final String COLUMNS =
      """
      id, office, state, version, valid_from, layer, job, requested_by, requested_by_name,
      requested_at, previewed_at, counts, act, applied_by, applied_at, ground, reversed_by,
      reversed_at, reversal_ground""";

  private final JdbcClient jdbc;
  private final ImportJson json;

  ImportRows(JdbcClient jdbc, ImportJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(ImportCase it, String unit) {
    jdbc.sql(
            """
            insert into survey_import (id, office, state, version, valid_from, layer, requested_by,
              requested_by_name, unit, requested_at)
            values (:id, :office, 'RECEIVED', 1, :validFrom, :layer, :by, :name, :unit, :at)""")
        .param("id", it.id())
        .param("office", it.office())
        .param("validFrom", it.validFrom())
        .param("layer", it.layer())
        .param("by", it.requested().by())
        .param("name", String.valueOf(it.requested().name()))
        .param("unit", unit)
        .param("at", utc(it.requested().at()))
        .update();
    int number = 0;
    for (ImportFile file : it.files()) {
      number++;
      jdbc.sql(
              """
              insert into survey_import_file (import, office, number, name, purpose, hash, size)
              values (:id, :office, :number, :name, :purpose, :hash, :size)""")
          .param("id", it.id())
          .param("office", it.office())
          .param("number", number)
          .param("name", file.name())
          .param("purpose", file.purpose().name())
          .param("hash", file.hash())
          .param("size", file.size())
          .update();
    }
  }

  Optional<ImportCase> find(String id) {
    return jdbc.sql("select " + COLUMNS + " from survey_import where id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /** The import, locked until the transaction ends. */
  ImportCase lock(String id) {
    return jdbc.sql("select " + COLUMNS + " from survey_import where id = :id for update")
        .param("id", id)
        .query(this::read)
        .optional()
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  Page<ImportCase> list(int limit, @Nullable String cursor) {
    Cursor after = Cursor.read(cursor, 2);
    if (after != null && !after.keys().getFirst().matches("[0-9TZ:.-]{10,32}")) {
      throw Refusal.of(ApiProblem.INVALID, "cursor", "field", "cursor", "why", "cursor");
    }
    List<ImportCase> found =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + """
                       from survey_import
                      where cast(:at as timestamptz) is null
                        or (requested_at, id) < (cast(:at as timestamptz), :id)
                      order by requested_at desc, id desc limit :limit""")
            .param("at", after == null ? null : after.keys().getFirst())
            .param("id", after == null ? "" : after.keys().getLast())
            .param("limit", limit + 1)
            .query(this::read)
            .list();
    if (found.size() <= limit) {
      return new Page<>(found, null, null);
    }
    ImportCase last = found.get(limit - 1);
    String next = Cursor.after(last.requested().at().toString(), last.id()).toString();
    return new Page<>(found.subList(0, limit), next, null);
  }

  void job(String id, String job) {
    jdbc.sql("update survey_import set job = :job where id = :id")
        .param("job", job)
        .param("id", id)
        .update();
  }

  void previewed(String id, ImportState state, Map<String, Integer> counts, Instant at) {
    jdbc.sql(
            """
            update survey_import set state = :state, counts = cast(:counts as jsonb),
              previewed_at = :at, version = version + 1
            where id = :id""")
        .param("id", id)
        .param("state", state.name())
        .param("counts", json.text(counts))
        .param("at", utc(at))
        .update();
  }

  void touched(String id) {
    jdbc.sql("update survey_import set version = version + 1 where id = :id")
        .param("id", id)
        .update();
  }

  void received(String id) {
    jdbc.sql(
            """
            update survey_import set state = 'RECEIVED', version = version + 1 where id = :id""")
        .param("id", id)
        .update();
  }

  void applied(String id, String act, Step step, LocalDate validFrom) {
    jdbc.sql(
            """
            update survey_import set state = 'APPLIED', act = :act, applied_by = :by,
              applied_at = :at, ground = :ground, valid_from = :validFrom, version = version + 1
            where id = :id""")
        .param("id", id)
        .param("act", act)
        .param("by", step.by())
        .param("at", utc(step.at()))
        .param("ground", step.ground())
        .param("validFrom", validFrom)
        .update();
  }

  void reversed(String id, String act, Step step) {
    jdbc.sql(
            """
            update survey_import set state = 'REVERSED', reversal_act = :act, reversed_by = :by,
              reversed_at = :at, reversal_ground = :ground, version = version + 1
            where id = :id""")
        .param("id", id)
        .param("act", act)
        .param("by", step.by())
        .param("at", utc(step.at()))
        .param("ground", step.ground())
        .update();
  }

  private List<ImportFile> files(String id) {
    return jdbc.sql(
            """
            select name, purpose, hash, size from survey_import_file
            where import = :id order by number""")
        .param("id", id)
        .query(
            (row, index) ->
                new ImportFile(
                    row.getString("name"),
                    ImportFile.Purpose.valueOf(row.getString("purpose")),
                    row.getString("hash"),
                    row.getLong("size")))
        .list();
  }

  private ImportCase read(ResultSet row, int index) throws SQLException {
    String id = row.getString("id");
    return new ImportCase(
        id,
        row.getString("office"),
        ImportState.valueOf(row.getString("state")),
        row.getLong("version"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("layer"),
        row.getString("job"),
        new Step(
            row.getString("requested_by"),
            row.getString("requested_by_name"),
            java.util.Objects.requireNonNull(instant(row, "requested_at")),
            null),
        instant(row, "previewed_at"),
        json.counts(row.getString("counts")),
        row.getString("act"),
        step(row, "applied_by", "applied_at", "ground"),
        step(row, "reversed_by", "reversed_at", "reversal_ground"),
        files(id));
  }

  private static @Nullable Step step(ResultSet row, String by, String at, String ground)
      throws SQLException {
    Instant when = instant(row, at);
    return when == null ? null : new Step(row.getString(by), null, when, row.getString(ground));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
