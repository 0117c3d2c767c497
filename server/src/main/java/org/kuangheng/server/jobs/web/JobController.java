package org.kuangheng.server.jobs.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.jobs.JobList;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.jobs.Jobs.State;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Jobs over HTTP. */
@RestController
@RequestMapping("/api/jobs")
@Tag(name = "jobs")
class JobController {
  private static final int MOST = 200;

  /** What a list is narrowed by, and its page. */
  record Query(
      @Nullable String kind,
      @Nullable State state,
      @Nullable String county,
      @Nullable String requestedBy,
      @Nullable String cursor,
      @Nullable Integer limit) {
    JobList.Filter filter() {
      return new JobList.Filter(kind, state, county, requestedBy);
    }

    int most() {
      return limit == null ? 50 : limit;
    }
  }

  private final JobList jobs;

  JobController(JobList jobs) {
    this.jobs = jobs;
  }

  @GetMapping
  @Operation(summary = "Jobs the caller may see, newest first")
  @OpenToAll(signedIn = true, because = "each sees the jobs of its own scope")
  Page<JobAnswer> list(Caller caller, @ParameterObject Query query) {
    Page<Job> page =
        jobs.list(caller, query.filter(), query.cursor(), Math.clamp(query.most(), 1, MOST));
    return new Page<>(page.items().stream().map(JobAnswer::of).toList(), page.next(), page.total());
  }

  @GetMapping("/{id}")
  @Operation(summary = "A job: how far it is, its result or why it failed")
  @OpenToAll(signedIn = true, because = "each sees the jobs of its own scope")
  JobAnswer get(Caller caller, @PathVariable String id) {
    return JobAnswer.of(jobs.get(caller, id));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Ask a job to stop; it has stopped when its state is CANCELLED")
  @OpenToAll(signedIn = true, because = "whoever asked for a job may stop it")
  JobAnswer cancel(Caller caller, @PathVariable String id) {
    return JobAnswer.of(jobs.cancel(caller, id));
  }
}
