package org.kuangheng.server.assessment.internal;

import static org.kuangheng.server.assessment.internal.VerdictStore.instant;
import static org.kuangheng.server.assessment.internal.VerdictStore.instantOrNull;
import static org.kuangheng.server.assessment.internal.VerdictStore.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.assessment.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of decisions. */
@Component
class DecisionStore {
  private final JdbcClient jdbc;

  DecisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Decision decision, @Nullable String enterprise) {
    jdbc.sql(
            """
            insert into decision (id, mine, county, enterprise, category, ground, documents, verdict, outcome,
                recommended, deviation, on_stale, decided_by, role, unit, decided_at, replaces)
            values (:id, :mine, :county, :enterprise, :category, :ground, cast(:documents as jsonb), :verdict, :outcome,
                :recommended, :deviation, :onStale, :decidedBy, :role, :unit, :decidedAt, :replaces)""")
        .param("id", decision.id())
        .param("mine", decision.mine())
        .param("county", decision.county())
        .param("enterprise", enterprise)
        .param("category", decision.category())
        .param("ground", decision.ground())
        .param("documents", Json.text(decision.documents()))
        .param("verdict", decision.verdict())
        .param("outcome", decision.outcome())
        .param("recommended", decision.recommended())
        .param("deviation", decision.deviation())
        .param("onStale", decision.onStale())
        .param("decidedBy", decision.decidedBy())
        .param("role", decision.role())
        .param("unit", decision.unit())
        .param("decidedAt", time(decision.decidedAt()))
        .param("replaces", decision.replaces())
        .update();
  }

  void end(Decision ended) {
    jdbc.sql(
            """
            update decision set ended_at = :at, ended_by = :by, end_ground = :ground, version = version + 1
            where id = :id""")
        .param("at", time(ended.endedAt()))
        .param("by", ended.endedBy())
        .param("ground", ended.endGround())
        .param("id", ended.id())
        .update();
  }

  /** One decision on a mine at a time, and none while a verdict on it is being written. */
  void lock(String mine) {
    jdbc.sql("select mine from assessment_change where mine = :mine for update")
        .param("mine", mine)
        .query(String.class)
        .list();
  }

  Optional<Decision> standing(String mine) {
    return jdbc.sql("select * from decision where mine = :mine and ended_at is null")
        .param("mine", mine)
        .query(DecisionStore::decision)
        .optional();
  }

  /** The verdict a decision was taken on. */
  Optional<Long> verdictOf(String id) {
    return jdbc.sql("select verdict from decision where id = :id")
        .param("id", id)
        .query((row, _) -> row.getLong(1))
        .optional();
  }

  List<Decision> history(String mine) {
    return jdbc.sql(
            "select * from decision where mine = :mine order by decided_at desc, id limit 500")
        .param("mine", mine)
        .query(DecisionStore::decision)
        .list();
  }

  Page<Decision> list(
      @Nullable String county, @Nullable Boolean deviation, @Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, 1);
    List<Decision> found =
        jdbc.sql(
                """
                select * from decision
                where ended_at is null and (cast(:county as text) is null or county = :county)
                  and (cast(:deviation as boolean) is null or deviation = cast(:deviation as boolean))
                  and mine > :after
                order by mine limit :limit""")
            .param("county", county)
            .param("deviation", deviation)
            .param("after", after == null ? "" : after.keys().getFirst())
            .param("limit", limit + 1)
            .query(DecisionStore::decision)
            .list();
    return found.size() <= limit
        ? new Page<>(found, null, null)
        : new Page<>(
            found.subList(0, limit), Cursor.after(found.get(limit - 1).mine()).toString(), null);
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getString("id"),
        row.getString("mine"),
        row.getString("county"),
        row.getString("category"),
        row.getString("ground"),
        List.of(Json.read(row.getString("documents"), String[].class)),
        row.getLong("verdict"),
        row.getString("outcome"),
        row.getString("recommended"),
        row.getBoolean("deviation"),
        row.getBoolean("on_stale"),
        row.getString("decided_by"),
        row.getString("role"),
        row.getString("unit"),
        instant(row, "decided_at"),
        row.getString("replaces"),
        instantOrNull(row, "ended_at"),
        row.getString("ended_by"),
        row.getString("end_ground"));
  }
}
