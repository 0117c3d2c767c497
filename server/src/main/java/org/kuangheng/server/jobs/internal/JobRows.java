package org.kuangheng.server.jobs.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.JobList.Filter;
import org.kuangheng.server.jobs.Jobs.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of jobs, as those who ask for them see it. Called inside a transaction. */
@Component
class JobRows {
  private final JdbcClient jdbc;
  private final Callers callers;

  JobRows(JdbcClient jdbc, Callers callers) {
    this.jdbc = jdbc;
    this.callers = callers;
  }

  /** Where a page begins: after this job, {@code null} for the first page. */
  record After(Instant requestedAt, String id) {}

  /** The unit it was asked for, and whether somebody has asked it to stop. */
  record Standing(State state, String requestedBy, String unit, @Nullable String county) {}

  String insert(Caller caller, String kind, @Nullable String county, String request) {
    String id = UUID.randomUUID().toString();
    RowScope scope = caller.scope();
    jdbc.sql(
            """
            insert into job (id, kind, state, county, counties, enterprises, mines, requested_by, unit, caller, request)
            values (:id, :kind, 'QUEUED', :county, :counties, :enterprises, :mines, :by, :unit, :caller, :request)""")
        .param("id", id)
        .param("kind", kind)
        .param("county", county)
        .param("counties", county == null ? strings(scope.counties()) : new String[] {county})
        .param("enterprises", strings(scope.enterprises()))
        .param("mines", strings(scope.mines()))
        .param("by", caller.id())
        .param("unit", caller.unit())
        .param("caller", callers.write(caller))
        .param("request", request)
        .update();
    announce(id);
    return id;
  }

  private static String[] strings(Set<String> ids) {
    return ids.stream().sorted().toArray(String[]::new);
  }

  Optional<StoredJob> find(String id) {
    return jdbc.sql("select " + StoredJob.COLUMNS + " from job where id = :id")
        .param("id", id)
        .query(StoredJob::read)
        .optional();
  }

  List<StoredJob> list(Filter filter, @Nullable After after, int limit) {
    return jdbc.sql(
            "select "
                + StoredJob.COLUMNS
                + """
                 from job
                where (cast(:kind as text) is null or kind = :kind)
                  and (cast(:state as text) is null or state = :state)
                  and (cast(:county as text) is null or county = :county)
                  and (cast(:by as text) is null or requested_by = :by)
                  and (cast(:at as timestamptz) is null or (requested_at, id) < (cast(:at as timestamptz), :id))
                order by requested_at desc, id desc limit :limit""")
        .param("kind", filter.kind())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("county", filter.county())
        .param("by", filter.requestedBy())
        .param("at", after == null ? null : after.requestedAt().atOffset(ZoneOffset.UTC))
        .param("id", after == null ? null : after.id())
        .param("limit", limit)
        .query(StoredJob::read)
        .list();
  }

  /** Jobs that changed at or after the instant, oldest change first. */
  List<StoredJob> changedSince(Instant since) {
    return jdbc.sql(
            "select "
                + StoredJob.COLUMNS
                + " from job where changed_at >= :since order by changed_at, id limit 5000")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(StoredJob::read)
        .list();
  }

  Optional<Standing> lock(String id) {
    return jdbc.sql("select state, requested_by, unit, county from job where id = :id for update")
        .param("id", id)
        .query(
            (row, number) ->
                new Standing(
                    State.valueOf(row.getString("state")),
                    row.getString("requested_by"),
                    row.getString("unit"),
                    row.getString("county")))
        .optional();
  }

  /** A waiting job ends here; a running one is told and ends when it hears. */
  void cancel(String id, State state) {
    if (state == State.QUEUED) {
      jdbc.sql(
              """
              update job set state = 'CANCELLED', cancel_requested = true, ended_at = clock_timestamp(),
                     changed_at = clock_timestamp() where id = :id""")
          .param("id", id)
          .update();
    } else {
      jdbc.sql(
              "update job set cancel_requested = true, changed_at = clock_timestamp() where id = :id")
          .param("id", id)
          .update();
    }
    announce(id);
    jdbc.sql("select pg_notify('kh_cancels', :id)").param("id", id).query().listOfRows();
  }

  /** Ended jobs older than this go; called under {@link RowScope#EVERYTHING}. */
  int sweep(Duration keep) {
    return jdbc.sql(
            """
            delete from job where id in (
              select id from job where ended_at < clock_timestamp() - make_interval(secs => :seconds) limit 1000)""")
        .param("seconds", keep.toSeconds())
        .update();
  }

  /** Tells every server's listeners at commit. */
  void announce(String id) {
    jdbc.sql("select pg_notify('kh_jobs', :id)").param("id", id).query().listOfRows();
  }

  Instant now() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }
}
