package org.kuangheng.server.assessment.internal;

import static org.kuangheng.server.assessment.internal.VerdictStore.array;
import static org.kuangheng.server.assessment.internal.VerdictStore.time;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kuangheng.facts.MineRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what happened to the inputs of each mine's verdict. A verdict is stale while the registry
 * has counted further than the verdict knew when it read its inputs; so none becomes fresh by a
 * race. Rows are always taken in the order of mines, so that two transactions never wait for each
 * other.
 */
@Component
class ChangeStore {
  private final JdbcClient jdbc;

  ChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The counts of these mines now; those never counted are 0. */
  Map<String, Long> counts(Collection<String> mines) {
    Map<String, Long> counts = new HashMap<>();
    mines.forEach(mine -> counts.put(mine, 0L));
    jdbc.sql(
            """
            select mine, changes from assessment_change where mine = any(cast(:mines as text[]))""")
        .param("mines", array(mines))
        .query((row, _) -> counts.put(row.getString(1), row.getLong(2)))
        .list();
    return counts;
  }

  /** Something these mines' verdicts rest on changed; {@code reassess} asks for a new one soon. */
  void touch(Collection<String> mines, String act, Instant at, boolean reassess) {
    jdbc.sql(
            """
            insert into assessment_change (mine, changes, last_act, last_at, reassess)
            select mine, 1, :act, :at, :reassess from unnest(cast(:mines as text[])) as mine order by mine
            on conflict (mine) do update set changes = assessment_change.changes + 1, last_act = excluded.last_act,
                last_at = excluded.last_at, reassess = assessment_change.reassess or excluded.reassess""")
        .param("act", act)
        .param("at", time(at))
        .param("reassess", reassess)
        .param("mines", array(mines))
        .update();
  }

  /** Locks the rows of mines whose verdicts are about to be written, and says whose they are. */
  void lock(List<Computed> computed) {
    jdbc.sql(
            """
            insert into assessment_change (mine, county, enterprise)
            select mine, county, enterprise
            from unnest(cast(:mines as text[]), cast(:counties as text[]), cast(:enterprises as text[]))
                as one (mine, county, enterprise)
            order by mine
            on conflict (mine) do update set county = excluded.county, enterprise = excluded.enterprise""")
        .param("mines", array(computed.stream().map(Computed::id).toList()))
        .param("counties", array(computed.stream().map(Computed::county).toList()))
        .param("enterprises", array(computed.stream().map(Computed::enterprise).toList()))
        .update();
  }

  /** The standing verdicts of these mines know the registry up to these counts. */
  void assessed(List<Computed> computed, Map<String, Long> counts) {
    List<MineRecord> mines = computed.stream().map(Computed::mine).toList();
    jdbc.sql(
            """
            update assessment_change c set assessed = one.count, reassess = c.reassess and c.changes > one.count
            from unnest(cast(:mines as text[]), cast(:counts as bigint[])) as one (mine, count)
            where c.mine = one.mine""")
        .param("mines", array(mines.stream().map(mine -> mine.id().value()).toList()))
        .param(
            "counts",
            mines.stream()
                .map(mine -> Objects.requireNonNullElse(counts.get(mine.id().value()), 0L))
                .toArray(Long[]::new))
        .update();
  }

  /** Mines that left the registry have no verdict any more. */
  void forget(Collection<String> mines) {
    jdbc.sql(
            """
            update assessment_change set assessed = null, reassess = false
            where mine = any(cast(:mines as text[]))""")
        .param("mines", array(mines))
        .update();
  }

  /** A county's mines among these whose verdict an act has just made stale. */
  record Reopened(String county, int count, List<String> some) {}

  List<Reopened> reopened(Collection<String> mines) {
    return jdbc.sql(
            """
            select county, count(*)::int as count, (array_agg(mine order by mine))[1\\:20] as some
            from assessment_change
            where mine = any(cast(:mines as text[])) and changes = assessed + 1 and county is not null
            group by county order by county""")
        .param("mines", array(mines))
        .query(
            (row, _) ->
                new Reopened(
                    row.getString("county"), row.getInt("count"), VerdictStore.texts(row, "some")))
        .list();
  }

  /** Mines that were to be assessed at once and have waited since before then. */
  List<String> overdue(Instant before, int limit) {
    return jdbc.sql(
            """
            select mine from assessment_change where reassess and last_at < :before and changes > assessed
            order by last_at, mine limit :limit""")
        .param("before", time(before))
        .param("limit", limit)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
