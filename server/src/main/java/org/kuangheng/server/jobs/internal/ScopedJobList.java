package org.kuangheng.server.jobs.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.JobList;
import org.kuangheng.server.jobs.Jobs;
import org.kuangheng.server.jobs.Jobs.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists jobs under the scope of whoever asks. */
@Service
class ScopedJobList implements JobList {
  private final JobRows rows;
  private final Jobs jobs;
  private final TransactionTemplate transaction;

  ScopedJobList(JobRows rows, Jobs jobs, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.jobs = jobs;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Page<Job> list(Caller caller, Filter filter, @Nullable String cursor, int limit) {
    JobRows.After after = after(cursor);
    List<Job> found =
        inScope(
            caller,
            () ->
                rows.list(filter, after, limit + 1).stream()
                    .map(stored -> JobViews.of(stored.job(), caller))
                    .toList());
    if (found.size() <= limit) {
      return new Page<>(found, null, null);
    }
    Job last = found.get(limit - 1);
    return new Page<>(
        found.subList(0, limit),
        Cursor.after(last.requestedAt().toString(), last.id()).toString(),
        null);
  }

  private static JobRows.@Nullable After after(@Nullable String cursor) {
    Cursor read = Cursor.read(cursor, 2);
    if (read == null) {
      return null;
    }
    try {
      return new JobRows.After(Instant.parse(read.keys().get(0)), read.keys().get(1));
    } catch (DateTimeParseException e) {
      throw Refusal.of(ApiProblem.INVALID, "cursor", "field", "cursor", "why", "cursor");
    }
  }

  @Override
  public Job get(Caller caller, String id) {
    return inScope(
        caller,
        () ->
            rows.find(id)
                .map(stored -> JobViews.of(stored.job(), caller))
                .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id)));
  }

  @Override
  public Job cancel(Caller caller, String id) {
    return inScope(
        caller,
        () -> {
          jobs.cancel(caller, id);
          return get(caller, id);
        });
  }

  private <T> T inScope(Caller caller, Supplier<T> work) {
    return JdbcJobs.scopeOf(caller)
        .get(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }
}
