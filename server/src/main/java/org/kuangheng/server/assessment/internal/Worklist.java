package org.kuangheng.server.assessment.internal;

import static org.kuangheng.server.assessment.internal.VerdictStore.instant;
import static org.kuangheng.server.assessment.internal.VerdictStore.instantOrNull;
import static org.kuangheng.server.assessment.internal.VerdictStore.texts;
import static org.kuangheng.server.assessment.internal.VerdictStore.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.assessment.Difference;
import org.kuangheng.server.assessment.VerdictRow;
import org.kuangheng.server.assessment.Verdicts;
import org.kuangheng.server.assessment.Verdicts.MineStanding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verdicts as people look for them. */
@Component
class Worklist {
  private static final String COLUMNS =
      """
      select v.id, v.mine, v.name, v.county, v.outcome, v.recommended, v.possible, v.clauses, v.asked, v.alerts,
             v.as_of, v.computed_at, v.run, v.superseded_at,
             v.superseded_at is null and v.standing and coalesce(c.changes > c.assessed, false) as stale,
             (select count(*) from question q where q.mine = v.mine and q.state = 'OPEN') as questions,
             d.category, d.deviation,
             (select count(*) + count(e.ended_at) from decision e where e.mine = v.mine) as decisions\
      """;
  private static final String JOINED =
      """

      from verdict v
      left join assessment_change c on c.mine = v.mine
      left join decision d on d.mine = v.mine and d.ended_at is null
      """;

  private final JdbcClient jdbc;

  Worklist(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<VerdictRow> list(Verdicts.Filter filter, @Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, 1);
    List<VerdictRow> rows =
        jdbc.sql(
                COLUMNS
                    + JOINED
                    + """
                    where v.standing and v.superseded_at is null
                      and (cast(:county as text) is null or v.county = :county)
                      and (cast(:clause as text) is null or :clause = any(v.clauses))
                      and (cast(:outcome as text) is null or v.outcome = :outcome)
                      and (cast(:stale as boolean) is null
                           or coalesce(c.changes > c.assessed, false) = cast(:stale as boolean))
                      and (cast(:state as text) is null
                           or :state = case when d.category is null then 'WAITING'
                                            when d.deviation then 'DEVIATING' else 'DECIDED' end
                           or (:state = 'DECIDED' and d.category is not null))
                      and (cast(:text as text) is null
                           or position(lower(:text) in lower(v.mine || ' ' || v.name)) > 0)
                      and v.mine > :after
                    order by v.mine limit :limit""")
            .param("county", filter.county())
            .param("clause", filter.clause())
            .param("outcome", filter.outcome())
            .param("stale", filter.stale())
            .param("state", filter.state() == null ? null : filter.state().name())
            .param("text", filter.text())
            .param("after", after == null ? "" : after.keys().getFirst())
            .param("limit", limit + 1)
            .query(Worklist::row)
            .list();
    return rows.size() <= limit
        ? new Page<>(rows, null, null)
        : new Page<>(
            rows.subList(0, limit), Cursor.after(rows.get(limit - 1).mine()).toString(), null);
  }

  /** Where every mine of a county stands, or of all, in a few words each. */
  List<MineStanding> standings(@Nullable String county) {
    return jdbc.sql(
            """
            select v.mine, v.outcome, v.scale, d.category from verdict v
            left join decision d on d.mine = v.mine and d.ended_at is null
            where v.standing and v.superseded_at is null
              and (cast(:county as text) is null or v.county = :county)
            order by v.mine""")
        .param("county", county)
        .query(
            (row, _) ->
                new MineStanding(
                    row.getString("mine"),
                    row.getString("outcome"),
                    row.getString("category"),
                    row.getString("scale")))
        .list();
  }

  /** The standing verdict, or what was in force at an instant. */
  Optional<Verdicts.Full> find(String mine, @Nullable Instant at) {
    return jdbc.sql(
            COLUMNS
                + ", v.document, c.last_act"
                + JOINED
                + """
                where v.mine = :mine and v.standing
                  and case when cast(:at as timestamptz) is null then v.superseded_at is null
                      else v.computed_at <= cast(:at as timestamptz)
                       and (v.superseded_at is null or v.superseded_at > cast(:at as timestamptz)) end""")
        .param("mine", mine)
        .param("at", time(at))
        .query(
            (row, number) -> {
              VerdictRow verdict = row(row, number);
              return new Verdicts.Full(
                  verdict,
                  row.getString("document"),
                  verdict.stale() ? row.getString("last_act") : null,
                  new EntityTag(verdict.tag()));
            })
        .optional();
  }

  List<VerdictRow> history(String mine) {
    return jdbc.sql(COLUMNS + JOINED + "where v.mine = :mine order by v.id desc limit 500")
        .param("mine", mine)
        .query(Worklist::row)
        .list();
  }

  Page<Difference> differences(
      String run, boolean onlyOutcome, @Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, 1);
    List<Difference> found =
        jdbc.sql(
                """
                select difference from verdict
                where run = :run and difference is not null and mine > :after
                  and (not :onlyOutcome or difference ->> 'before' is distinct from difference ->> 'after')
                order by mine limit :limit""")
            .param("run", run)
            .param("onlyOutcome", onlyOutcome)
            .param("after", after == null ? "" : after.keys().getFirst())
            .param("limit", limit + 1)
            .query((row, _) -> Json.read(row.getString(1), Difference.class))
            .list();
    return found.size() <= limit
        ? new Page<>(found, null, null)
        : new Page<>(
            found.subList(0, limit), Cursor.after(found.get(limit - 1).mine()).toString(), null);
  }

  private static VerdictRow row(ResultSet row, int number) throws SQLException {
    return new VerdictRow(
        row.getLong("id"),
        row.getString("mine"),
        row.getString("name"),
        row.getString("county"),
        row.getString("outcome"),
        row.getString("recommended"),
        texts(row, "possible"),
        texts(row, "clauses"),
        texts(row, "asked"),
        texts(row, "alerts"),
        row.getObject("as_of", LocalDate.class),
        instant(row, "computed_at"),
        row.getString("run"),
        row.getBoolean("stale"),
        instantOrNull(row, "superseded_at"),
        row.getInt("questions"),
        row.getString("category"),
        row.getObject("deviation", Boolean.class),
        EntityTag.of(row.getLong("id") + "-" + row.getLong("decisions")).toString());
  }
}
