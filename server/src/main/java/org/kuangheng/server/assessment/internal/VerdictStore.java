package org.kuangheng.server.assessment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of verdicts, as runs write and read it. */
@Component
class VerdictStore {
  private static final String INSERT =
      """
      insert into verdict (mine, name, county, enterprise, run, pack, pack_hash, engine, as_of, known_at, outcome,
          recommended, possible, clauses, asked, alerts, facts_hash, surroundings_hash, verdict_hash, document, previous,
          difference, computed_at, standing, scale)
      values (:mine, :name, :county, :enterprise, :run, :pack, :pack_hash, :engine, :as_of, :known_at, :outcome,
          :recommended, :possible, :clauses, :asked, :alerts, :facts_hash, :surroundings_hash, :verdict_hash, :document,
          :previous, cast(:difference as jsonb), :computed_at, :standing, :scale)""";

  private static final String STANDING =
      """
      select v.id, v.mine, v.pack, v.pack_hash, v.engine, v.as_of, v.outcome, v.verdict_hash,
             coalesce(c.changes > c.assessed, false) as stale
      from verdict v left join assessment_change c on c.mine = v.mine
      where v.standing and v.superseded_at is null""";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  VerdictStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** A verdict to be written. */
  record NewRow(
      Terms terms,
      Computed computed,
      @Nullable Long previous,
      @Nullable String difference,
      Instant at) {

    MapSqlParameterSource parameters() {
      var verdict = computed.verdict();
      var receipt = verdict.receipt();
      return new MapSqlParameterSource()
          .addValue("mine", computed.id())
          .addValue("name", computed.mine().name())
          .addValue("county", computed.county())
          .addValue("enterprise", computed.enterprise())
          .addValue("run", terms.run())
          .addValue("pack", verdict.pack())
          .addValue("pack_hash", receipt.pack().hex())
          .addValue("engine", receipt.engine())
          .addValue("as_of", verdict.asOf())
          .addValue("known_at", time(terms.knownAt()))
          .addValue("outcome", verdict.outcome())
          .addValue("scale", Objects.toString(verdict.scale().scaleClass(), null))
          .addValue("recommended", verdict.recommended())
          .addValue("possible", array(verdict.possible()))
          .addValue("clauses", array(computed.clausesMet()))
          .addValue("asked", array(computed.asked().keySet()))
          .addValue("alerts", array(verdict.alerts().stream().map(alert -> alert.id()).toList()))
          .addValue("facts_hash", receipt.facts().hex())
          .addValue("surroundings_hash", receipt.surroundings().hex())
          .addValue("verdict_hash", receipt.verdict().hex())
          .addValue("document", computed.document())
          .addValue("previous", previous)
          .addValue("difference", difference)
          .addValue("computed_at", time(at))
          .addValue("standing", terms.standing());
    }
  }

  void insert(List<NewRow> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(
          INSERT, rows.stream().map(NewRow::parameters).toArray(MapSqlParameterSource[]::new));
    }
  }

  void supersede(Collection<Long> ids, Instant at) {
    jdbc.sql("update verdict set superseded_at = :at where id = any(cast(:ids as bigint[]))")
        .param("at", time(at))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /** Standing verdicts of these mines. */
  Map<String, Standing> standing(Collection<String> mines) {
    Map<String, Standing> found = new HashMap<>();
    jdbc.sql(STANDING + " and v.mine = any(cast(:mines as text[]))")
        .param("mines", array(mines))
        .query(VerdictStore::standing)
        .list()
        .forEach(each -> found.put(each.mine(), each));
    return found;
  }

  /** Standing verdicts of a county, or of all. */
  Map<String, Standing> standingIn(@Nullable String county) {
    Map<String, Standing> found = new HashMap<>();
    jdbc.sql(STANDING + " and (cast(:county as text) is null or v.county = :county)")
        .param("county", county)
        .query(VerdictStore::standing)
        .list()
        .forEach(each -> found.put(each.mine(), each));
    return found;
  }

  /** The ids of the standing verdicts a run wrote for these mines. */
  Map<String, Long> idsOf(Collection<String> mines) {
    Map<String, Long> ids = new HashMap<>();
    jdbc.sql(
            """
            select mine, id from verdict
            where standing and superseded_at is null and mine = any(cast(:mines as text[]))""")
        .param("mines", array(mines))
        .query((row, _) -> ids.put(row.getString(1), row.getLong(2)))
        .list();
    return ids;
  }

  Optional<String> document(long id) {
    return jdbc.sql("select document from verdict where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** Receipts of standing verdicts, by mine. */
  Map<String, String> documents(Collection<Long> ids) {
    Map<String, String> documents = new HashMap<>();
    jdbc.sql("select mine, document from verdict where id = any(cast(:ids as bigint[]))")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, _) -> documents.put(row.getString(1), row.getString(2)))
        .list();
    return documents;
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        row.getLong("id"),
        row.getString("mine"),
        row.getString("pack"),
        row.getString("pack_hash"),
        row.getString("engine"),
        row.getObject("as_of", LocalDate.class),
        row.getString("outcome"),
        row.getString("verdict_hash"),
        row.getBoolean("stale"));
  }

  static String[] array(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }

  static @Nullable Timestamp time(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
