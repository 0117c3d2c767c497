package org.kuangheng.server.jobs;

import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;

/** Jobs as their lists show them (任务列表). */
public interface JobList {
  /** What a list is narrowed by; {@code null} for everything. */
  record Filter(
      @Nullable String kind,
      Jobs.@Nullable State state,
      @Nullable String county,
      @Nullable String requestedBy) {}

  /** Newest first. */
  Page<Jobs.Job> list(Caller caller, Filter filter, @Nullable String cursor, int limit);

  /** Refuses with 404 what the caller may not see. */
  Jobs.Job get(Caller caller, String id);

  /** Asks it to stop; how it stands then. */
  Jobs.Job cancel(Caller caller, String id);
}
