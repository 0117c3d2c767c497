package org.kuangheng.server.jobs.internal;

import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.jobs.Events.Event;
import org.kuangheng.server.jobs.Events.Reader;
import org.kuangheng.server.jobs.Events.Subscription;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.jobs.Jobs.State;

/**
 * One open stream: what its caller may see, waiting to be written. A reader too slow is cut off.
 */
final class EventQueue implements Subscription {
  private static final int LONGEST = 10_000;
  private static final long SIGN_OF_LIFE_SECONDS = 15;

  private final Caller caller;
  private final @Nullable String job;
  private final Consumer<EventQueue> closed;
  private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(LONGEST);
  private volatile boolean over;
  private volatile @Nullable Thread reading;

  EventQueue(Caller caller, @Nullable String job, Consumer<EventQueue> closed) {
    this.caller = caller;
    this.job = job;
    this.closed = closed;
  }

  void offer(StoredJob changed) {
    boolean asked = job == null || job.equals(changed.job().id());
    if (asked && changed.visibleTo(JdbcJobs.scopeOf(caller))) {
      offer(new Event.JobChanged(JobViews.of(changed.job(), caller), changed.changedAt()));
    }
  }

  void offer(Event event) {
    if (event instanceof Event.Recorded recorded && !sees(recorded)) {
      return;
    }
    if (!waiting.offer(event)) {
      close();
    }
  }

  private boolean sees(Event.Recorded recorded) {
    RowScope scope = caller.scope();
    String county = recorded.county();
    return job == null
        && ((scope.everything() && caller.may(Permission.READ_REGISTRY))
            || (county != null && scope.counties().contains(county))
            || has(recorded, "enterprise", scope.enterprises())
            || has(recorded, "mine", scope.mines()));
  }

  private static boolean has(Event.Recorded recorded, String kind, java.util.Set<String> ids) {
    String id = recorded.about().get(kind);
    return id != null && ids.contains(id);
  }

  @Override
  public void read(Reader reader) {
    reading = Thread.currentThread();
    try {
      boolean goOn = true;
      while (goOn && !over) {
        Event event = waiting.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
        goOn =
            !over
                && reader.take(event)
                && !(event instanceof Event.JobChanged(Job changed, Instant _) && ends(changed));
      }
    } catch (InterruptedException e) {
      over = true;
    } finally {
      reading = null;
      close();
    }
  }

  private boolean ends(Job changed) {
    return job != null && changed.state() != State.QUEUED && changed.state() != State.RUNNING;
  }

  @Override
  public void close() {
    over = true;
    closed.accept(this);
    Thread reader = reading;
    if (reader != null && reader != Thread.currentThread()) {
      reader.interrupt();
    }
  }
}
