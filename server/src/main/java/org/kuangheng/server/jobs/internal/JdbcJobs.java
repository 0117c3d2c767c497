package org.kuangheng.server.jobs.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.jobs.JobProblem;
import org.kuangheng.server.jobs.Jobs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs in their table. */
@Service
@Transactional
class JdbcJobs implements Jobs {
  private final JobRows rows;
  private final ApplicationEventPublisher events;

  JdbcJobs(JobRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  @Override
  public Job submit(Caller caller, String kind, @Nullable String county, String request) {
    String id = rows.insert(caller, kind, county, request);
    events.publishEvent(
        AuditedEvent.of("job:" + id, "job.submitted", caller.actor())
            .in(county)
            .about("kind", kind));
    return rows.find(id).map(StoredJob::job).orElseGet(() -> unseen(id, kind, caller, county));
  }

  /** Who submits for a fence not his own is told no more than that it is queued. */
  private Job unseen(String id, String kind, Caller caller, @Nullable String county) {
    return new Job(
        id,
        kind,
        State.QUEUED,
        null,
        0,
        0,
        caller.id(),
        county,
        rows.now(),
        null,
        null,
        null,
        null,
        0);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Job> find(String id) {
    return rows.find(id).map(StoredJob::job);
  }

  @Override
  public void cancel(Caller caller, String id) {
    JobRows.Standing job =
        rows.lock(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
    boolean may =
        job.requestedBy().equals(caller.id())
            || job.unit().equals(caller.unit())
            || caller.role() == Role.CITY_OFFICE
            || caller.may(Permission.MANAGE_SYSTEM);
    if (!may) {
      throw Refusal.of(ApiProblem.FORBIDDEN, "id", "permission", Permission.MANAGE_SYSTEM);
    }
    if (job.state() != State.QUEUED && job.state() != State.RUNNING) {
      throw Refusal.of(JobProblem.JOB_ENDED, "id", "state", job.state());
    }
    rows.cancel(id, job.state());
    events.publishEvent(
        AuditedEvent.of("job:" + id, "job.cancel-requested", caller.actor()).in(job.county()));
  }

  /** Who keeps the system sees every job, but none of its contents. */
  static RowScope scopeOf(Caller caller) {
    return caller.may(Permission.MANAGE_SYSTEM) ? RowScope.EVERYTHING : caller.scope();
  }
}
