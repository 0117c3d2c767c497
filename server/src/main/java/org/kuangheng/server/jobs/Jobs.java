package org.kuangheng.server.jobs;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;

/** Long work. */
public interface Jobs {
  /** A job as people see it. Progress counts are 0 of 0 where the work cannot say. */
  record Job(
      String id,
      String kind,
      State state,
      @Nullable String step,
      int done,
      int total,
      String requestedBy,
      @Nullable String county,
      Instant requestedAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String result,
      @Nullable String failure,
      int attempts) {}

  /** QUEUED → RUNNING → DONE, FAILED or CANCELLED; RUNNING → QUEUED when its server died. */
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /**
   * Queues a job in the caller's transaction; it starts after commit, on any server.
   *
   * @param kind of a {@link JobHandler}
   * @param county six-digit code whose people may see it, {@code null} for the city's
   * @param request JSON text for the handler
   */
  Job submit(Caller caller, String kind, @Nullable String county, String request);

  Optional<Job> find(String id);

  /** Asks it to stop; done when its state says so. */
  void cancel(Caller caller, String id);
}
