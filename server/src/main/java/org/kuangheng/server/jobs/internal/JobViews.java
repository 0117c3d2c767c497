package org.kuangheng.server.jobs.internal;

import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.jobs.Jobs.Job;

/** What of a job is shown to whom. */
final class JobViews {
  private JobViews() {}

  /** Who keeps the system but sees no case is not shown the result. */
  static Job of(Job job, Caller caller) {
    if (!caller.may(Permission.MANAGE_SYSTEM)) {
      return job;
    }
    return new Job(
        job.id(),
        job.kind(),
        job.state(),
        job.step(),
        job.done(),
        job.total(),
        job.requestedBy(),
        job.county(),
        job.requestedAt(),
        job.startedAt(),
        job.endedAt(),
        null,
        job.failure(),
        job.attempts());
  }
}
