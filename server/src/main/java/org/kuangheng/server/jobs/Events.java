package org.kuangheng.server.jobs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;

/** What happens, as it happens (事件流): jobs, and changes on record, on whichever server. */
public interface Events {
  /** An event of a stream. */
  sealed interface Event {
    /** The stream stands; after an interruption the reader looks for what changed meanwhile. */
    record Hello(Instant at) implements Event {}

    /** A job as it is now; a job that changes quickly is told of a few times a second. */
    record JobChanged(Jobs.Job job, Instant at) implements Event {}

    /** Something was put on record; what, is read where it lives. */
    record Recorded(String caseId, String act, @Nullable String county, Map<String, String> about)
        implements Event {}
  }

  /** Takes events, one at a time. */
  @FunctionalInterface
  interface Reader {
    /** Returns whether to go on; {@code null} is a sign of life. */
    boolean take(@Nullable Event event);
  }

  /** An open stream. */
  interface Subscription extends AutoCloseable {
    /** Hands events to the reader until it has enough, the stream is closed or the server stops. */
    void read(Reader reader);

    @Override
    void close();
  }

  /**
   * Everything the caller may see from now on, and jobs that changed since the instant. An event
   * may come twice, never not at all.
   *
   * @param since of the last event seen, {@code null} for none
   */
  Subscription everything(Caller caller, @Nullable Instant since);

  /** One job, beginning with how it stands; ends when the job has. */
  Subscription ofJob(Caller caller, String id);
}
