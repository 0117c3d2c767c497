package org.kuangheng.server.jobs.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who holds which job. A lease is renewed against the database's clock; whoever takes a job over
 * gets a new token, and everything written for a job is written under its token.
 */
@Component
class Claims {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Callers callers;
  private final JobsProperties properties;

  Claims(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      Callers callers,
      JobsProperties properties) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
    this.callers = callers;
    this.properties = properties;
  }

  /** A job this server has taken. */
  record Claim(
      String id,
      String kind,
      long token,
      Caller caller,
      @Nullable String county,
      String request,
      @Nullable String checkpoint,
      int attempts) {}

  private record Candidate(Claim claim, boolean cancelled) {}

  /** What became of the jobs a server believes it holds. */
  record Renewed(Set<Long> held, Set<Long> cancelled) {}

  /** The next job for this server, if any waits or has lost its server. */
  Optional<Claim> take(String server, Collection<String> kinds) {
    return everything(() -> takeNext(server, kinds));
  }

  private Optional<Claim> takeNext(String server, Collection<String> kinds) {
    while (true) {
      Candidate next = next(kinds).orElse(null);
      if (next == null) {
        return Optional.empty();
      }
      if (next.cancelled()) {
        end(next.claim(), "CANCELLED", null);
      } else if (next.claim().attempts() > properties.attempts()) {
        end(next.claim(), "FAILED", JobFailures.abandoned(properties.attempts()));
      } else {
        hold(next.claim(), server);
        return Optional.of(next.claim());
      }
    }
  }

  /** Units with the fewest running jobs come first, then whoever has waited longest. */
  private Optional<Candidate> next(Collection<String> kinds) {
    return jdbc.sql(
            """
            select id, kind, nextval('job_token') as next_token, caller, county, request, checkpoint, attempts,
                   cancel_requested
              from job
             where kind = any(:kinds)
               and (state = 'QUEUED' and not_before <= clock_timestamp()
                    or state = 'RUNNING' and lease_until < clock_timestamp())
             order by (select count(*) from job other
                        where other.state = 'RUNNING' and other.unit = job.unit
                          and other.lease_until >= clock_timestamp()),
                      requested_at, id
             limit 1 for update skip locked""")
        .param("kinds", kinds.toArray(String[]::new))
        .query(
            (row, number) ->
                new Candidate(
                    new Claim(
                        Objects.requireNonNull(row.getString("id")),
                        Objects.requireNonNull(row.getString("kind")),
                        row.getLong("next_token"),
                        callers.read(Objects.requireNonNull(row.getString("caller"))),
                        row.getString("county"),
                        Objects.requireNonNull(row.getString("request")),
                        row.getString("checkpoint"),
                        row.getInt("attempts") + 1),
                    row.getBoolean("cancel_requested")))
        .optional();
  }

  private void hold(Claim claim, String server) {
    jdbc.sql(
            """
            update job
               set state = 'RUNNING', server = :server, token = :token, attempts = :attempts,
                   started_at = coalesce(started_at, clock_timestamp()), changed_at = clock_timestamp(),
                   lease_until = clock_timestamp() + make_interval(secs => :lease)
             where id = :id""")
        .param("server", server)
        .param("token", claim.token())
        .param("attempts", claim.attempts())
        .param("lease", seconds(properties.lease()))
        .param("id", claim.id())
        .update();
    announce(claim.id());
  }

  /**
   * Renews the leases. A job whose row somebody has locked is passed over: nobody can take it
   * meanwhile, and whether it is still held is read without waiting.
   */
  Renewed renew(Collection<Long> tokens) {
    return everything(
        () -> {
          Long[] held = tokens.toArray(Long[]::new);
          jdbc.sql(
                  """
                  update job set lease_until = clock_timestamp() + make_interval(secs => :lease)
                   where id in (select id from job where state = 'RUNNING' and token = any(:tokens)
                                for update skip locked)""")
              .param("lease", seconds(properties.lease()))
              .param("tokens", held)
              .update();
          Set<Long> still = new HashSet<>();
          Set<Long> cancelled = new HashSet<>();
          jdbc.sql(
                  "select token, cancel_requested from job where state = 'RUNNING' and token = any(:tokens)")
              .param("tokens", held)
              .query(
                  row -> {
                    still.add(row.getLong("token"));
                    if (row.getBoolean("cancel_requested")) {
                      cancelled.add(row.getLong("token"));
                    }
                  });
          return new Renewed(still, cancelled);
        });
  }

  /** Writes how far a job has come; returns false while its row is locked. */
  boolean progress(Claim claim, RunningJob.Step step) {
    return everything(
        () -> {
          int written =
              jdbc.sql(
                      """
                      update job set step = :step, done = :done, total = :total, changed_at = clock_timestamp()
                       where id in (select id from job where id = :id and token = :token and state = 'RUNNING'
                                    for update skip locked)""")
                  .param("step", step.what())
                  .param("done", step.done())
                  .param("total", step.total())
                  .param("id", claim.id())
                  .param("token", claim.token())
                  .update();
          if (written > 0) {
            announce(claim.id());
          }
          return written > 0;
        });
  }

  /** Ends a job that this server still holds. */
  void finish(Claim claim, String state, @Nullable String text) {
    everything(
        () -> {
          if (holds(claim)) {
            end(claim, state, text);
          }
          return true;
        });
  }

  /** Puts a job back into the queue; {@code wait} before anybody takes it again. */
  void retry(Claim claim, Duration wait, String failure) {
    everything(
        () -> {
          if (holds(claim)) {
            requeue(claim, wait, failure, claim.attempts());
          }
          return true;
        });
  }

  /** This server stops: another may go on at once, and the attempt does not count. */
  void handBack(Collection<Claim> claims) {
    for (Claim claim : claims) {
      everything(
          () -> {
            if (holds(claim)) {
              requeue(claim, Duration.ZERO, null, claim.attempts() - 1);
            }
            return true;
          });
    }
  }

  private boolean holds(Claim claim) {
    return !jdbc.sql(
            "select 1 from job where id = :id and token = :token and state = 'RUNNING' for update")
        .param("id", claim.id())
        .param("token", claim.token())
        .query()
        .listOfRows()
        .isEmpty();
  }

  private void requeue(Claim claim, Duration wait, @Nullable String failure, int attempts) {
    jdbc.sql(
            """
            update job
               set state = 'QUEUED', token = null, server = null, lease_until = null, failure = :failure,
                   attempts = :attempts, changed_at = clock_timestamp(),
                   not_before = clock_timestamp() + make_interval(secs => :wait)
             where id = :id""")
        .param("failure", failure)
        .param("attempts", attempts)
        .param("wait", seconds(wait))
        .param("id", claim.id())
        .update();
    announce(claim.id());
  }

  private void end(Claim claim, String state, @Nullable String text) {
    boolean done = state.equals("DONE");
    jdbc.sql(
            """
            update job
               set state = :state, token = null, server = null, lease_until = null, result = :result,
                   failure = :failure, ended_at = clock_timestamp(), changed_at = clock_timestamp()
             where id = :id""")
        .param("state", state)
        .param("result", done ? text : null)
        .param("failure", done ? null : text)
        .param("id", claim.id())
        .update();
    events.publishEvent(ended(claim, state));
    announce(claim.id());
  }

  static AuditedEvent ended(Claim claim, String state) {
    String act =
        switch (state) {
          case "DONE" -> "job.done";
          case "FAILED" -> "job.failed";
          default -> "job.cancelled";
        };
    return AuditedEvent.of("job:" + claim.id(), act, claim.caller().actor())
        .in(claim.county())
        .about("kind", claim.kind());
  }

  /** Under the work's own scope, in the open transaction or one of its own. */
  String inJob(Claim claim, String function, @Nullable String text) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                switch (function) {
                  case "checkpoint" ->
                      call("select job_checkpoint(:id, :token, :text)", claim, text);
                  case "conclude" -> call("select job_conclude(:id, :token, :text)", claim, text);
                  default -> call("select job_hold(:id, :token)", claim, null);
                }));
  }

  private String call(String sql, Claim claim, @Nullable String text) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql).param("id", claim.id()).param("token", claim.token());
    return (text == null ? statement : statement.param("text", text)).query(String.class).single();
  }

  private void announce(String id) {
    jdbc.sql("select pg_notify('kh_jobs', :id)").param("id", id).query().listOfRows();
  }

  private <T> T everything(Supplier<T> work) {
    return RowScope.EVERYTHING.get(
        () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
