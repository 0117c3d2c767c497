package org.kuangheng.server.assessment.internal;

import static org.kuangheng.server.assessment.internal.VerdictStore.instant;
import static org.kuangheng.server.assessment.internal.VerdictStore.instantOrNull;
import static org.kuangheng.server.assessment.internal.VerdictStore.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.assessment.AssessmentRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of runs. */
@Component
class RunStore {
  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AssessmentRun run) {
    jdbc.sql(
            """
            insert into assessment_run (id, cause, pack, pack_hash, engine, as_of, known_at, county, standing, anew,
                requested_by, unit, requested_at, job, mines, assessed, kept, changed)
            values (:id, :cause, :pack, :packHash, :engine, :asOf, :knownAt, :county, :standing, :anew,
                :requestedBy, :unit, :requestedAt, :job, 0, 0, 0, 0)""")
        .param("id", run.id())
        .param("cause", run.cause().name())
        .param("pack", run.pack())
        .param("packHash", run.packHash())
        .param("engine", run.engine())
        .param("asOf", run.asOf())
        .param("knownAt", time(run.knownAt()))
        .param("county", run.county())
        .param("standing", run.standing())
        .param("anew", run.anew())
        .param("requestedBy", run.requestedBy())
        .param("unit", run.unit())
        .param("requestedAt", time(run.requestedAt()))
        .param("job", run.job())
        .update();
  }

  void doneBy(String id, String job) {
    jdbc.sql("update assessment_run set job = :job where id = :id")
        .param("job", job)
        .param("id", id)
        .update();
  }

  void about(String id, int mines) {
    jdbc.sql("update assessment_run set mines = :mines where id = :id")
        .param("mines", mines)
        .param("id", id)
        .update();
  }

  void count(String id, Kept kept) {
    jdbc.sql(
            """
            update assessment_run set assessed = assessed + :assessed, changed = changed + :changed where id = :id""")
        .param("assessed", kept.assessed())
        .param("changed", kept.outcomes())
        .param("id", id)
        .update();
  }

  void finish(String id, Instant at) {
    jdbc.sql(
            """
            update assessment_run r set finished_at = :at,
                kept = greatest(0, mines - (select count(distinct mine) from verdict v where v.run = r.id))
            where id = :id""")
        .param("at", time(at))
        .param("id", id)
        .update();
  }

  Optional<AssessmentRun> find(String id) {
    return jdbc.sql("select * from assessment_run where id = :id")
        .param("id", id)
        .query(RunStore::run)
        .optional();
  }

  /** Ordered runs, newest first. */
  Page<AssessmentRun> list(@Nullable String county, @Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, 2);
    List<AssessmentRun> runs =
        jdbc.sql(
                """
                select * from assessment_run
                where cause = 'ORDERED' and (cast(:county as text) is null or county = :county)
                  and (cast(:at as timestamptz) is null or (requested_at, id) < (cast(:at as timestamptz), :id))
                order by requested_at desc, id desc limit :limit""")
            .param("county", county)
            .param("at", after == null ? null : time(Instant.parse(after.keys().getFirst())))
            .param("id", after == null ? "" : after.keys().getLast())
            .param("limit", limit + 1)
            .query(RunStore::run)
            .list();
    if (runs.size() <= limit) {
      return new Page<>(runs, null, null);
    }
    AssessmentRun last = runs.get(limit - 1);
    return new Page<>(
        runs.subList(0, limit),
        Cursor.after(last.requestedAt().toString(), last.id()).toString(),
        null);
  }

  /** How many of the visible mines a run was about stand where: now, or for a look back, then. */
  Map<String, Integer> outcomes(AssessmentRun run) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    boolean now = run.standing() && run.cause() == AssessmentRun.Cause.ORDERED;
    JdbcClient.StatementSpec query =
        now
            ? jdbc.sql(
                    """
                    select outcome, count(*) from verdict
                    where standing and superseded_at is null and (cast(:county as text) is null or county = :county)
                    group by outcome order by outcome""")
                .param("county", run.county())
            : jdbc.sql(
                    """
                    select outcome, count(*) from verdict where run = :run group by outcome order by outcome""")
                .param("run", run.id());
    query.query((row, _) -> counts.put(row.getString(1), row.getInt(2))).list();
    return counts;
  }

  private static AssessmentRun run(ResultSet row, int number) throws SQLException {
    return new AssessmentRun(
        row.getString("id"),
        AssessmentRun.Cause.valueOf(row.getString("cause")),
        row.getString("pack"),
        row.getString("pack_hash"),
        row.getString("engine"),
        row.getObject("as_of", LocalDate.class),
        instantOrNull(row, "known_at"),
        row.getString("county"),
        row.getBoolean("standing"),
        row.getBoolean("anew"),
        row.getString("requested_by"),
        row.getString("unit"),
        instant(row, "requested_at"),
        row.getString("job"),
        instantOrNull(row, "finished_at"),
        row.getInt("mines"),
        row.getInt("assessed"),
        row.getInt("kept"),
        row.getInt("changed"),
        Map.of());
  }
}
