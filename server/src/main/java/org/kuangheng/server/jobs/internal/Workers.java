package org.kuangheng.server.jobs.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.jobs.JobHandler;
import org.kuangheng.server.jobs.internal.Claims.Claim;
import org.kuangheng.server.jobs.internal.RunningJob.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs jobs on this server: a few threads that take one after another, and one that renews their
 * leases and writes their progress. Started last and stopped first of all.
 */
@Component
class Workers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final String server = UUID.randomUUID().toString();
  private final Map<String, JobHandler> handlers = new TreeMap<>();
  private final Claims claims;
  private final JobsProperties properties;
  private final PlatformTransactionManager transactions;
  private final ApplicationEventPublisher events;
  private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Semaphore work = new Semaphore(0);
  private volatile boolean working;
  private volatile boolean cancels;

  Workers(
      List<JobHandler> handlers,
      Claims claims,
      Announcements announcements,
      JobsProperties properties,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events) {
    for (JobHandler handler : handlers) {
      if (this.handlers.put(handler.kind(), handler) != null) {
        throw new IllegalStateException("Two handlers for jobs of kind " + handler.kind());
      }
    }
    this.claims = claims;
    announcements.hear(Announcements.JOBS, ids -> wake(false));
    announcements.hear(Announcements.CANCELS, ids -> wake(true));
    this.properties = properties;
    this.transactions = transactions;
    this.events = events;
  }

  @Override
  public synchronized void start() {
    if (working || properties.workers() == 0) {
      return;
    }
    working = true;
    for (int i = 1; i <= properties.workers(); i++) {
      // A platform thread: long computing on a virtual one would keep requests from its carrier.
      threads.add(Thread.ofPlatform().name("job-" + i).daemon().start(this::work));
    }
    threads.add(Thread.ofPlatform().name("job-lease").daemon().start(this::tick));
  }

  private void work() {
    while (working) {
      try {
        Claim claim = claims.take(server, handlers.keySet()).orElse(null);
        if (claim == null) {
          awaitWork();
        } else {
          run(claim);
        }
      } catch (RuntimeException e) {
        if (working) {
          LOG.warn("Looking for jobs failed; trying again", e);
          pause(properties.poll());
        }
      }
    }
  }

  private void wake(boolean somebodyCancelled) {
    cancels |= somebodyCancelled;
    if (work.availablePermits() < properties.workers()) {
      work.release();
    }
  }

  private void awaitWork() {
    try {
      boolean told = work.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
      LOG.trace("Looking for work, told of it: {}", told);
    } catch (InterruptedException e) {
      // A word to a job that has just ended; the loop looks whether to go on.
      LOG.trace("Woken", e);
    }
  }

  private void run(Claim claim) {
    RunningJob job = new RunningJob(claim, claims, transactions, events);
    running.put(claim.token(), job);
    if (!working) {
      job.stop(Stop.SERVER_STOPS);
    }
    try {
      JobHandler handler = Objects.requireNonNull(handlers.get(claim.kind()));
      String result = claim.caller().scope().call(() -> handler.run(job));
      settle(job, result, null);
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
      settle(job, null, e);
    } finally {
      running.remove(claim.token());
    }
  }

  /** Ends the job as it deserves; nothing, if it ended itself or belongs to another server now. */
  private void settle(RunningJob job, @Nullable String result, @Nullable Throwable fault) {
    Claim claim = job.claim();
    Stop stop = job.end();
    if (job.concluded() || stop == Stop.LOST) {
      return;
    }
    if (stop == Stop.SERVER_STOPS) {
      claims.handBack(List.of(claim));
    } else if (stop == Stop.CANCELLED) {
      claims.finish(claim, "CANCELLED", null);
    } else if (fault == null) {
      job.writeStep();
      claims.finish(claim, "DONE", result);
    } else if (fault instanceof Refusal || claim.attempts() >= properties.attempts()) {
      LOG.warn("Job {} of kind {} failed", claim.id(), claim.kind(), fault);
      claims.finish(claim, "FAILED", JobFailures.of(fault));
    } else {
      LOG.warn("Job {} of kind {} failed; trying again", claim.id(), claim.kind(), fault);
      Duration wait = Duration.ofSeconds(1L << Math.min(claim.attempts(), 6));
      claims.retry(claim, wait, JobFailures.of(fault));
    }
  }

  private void tick() {
    long renewed = System.nanoTime();
    while (working) {
      try {
        running.values().forEach(RunningJob::writeStep);
        if (System.nanoTime() - renewed >= properties.lease().toNanos() / 4 || cancels) {
          cancels = false;
          renewed = System.nanoTime();
          renew();
        }
      } catch (RuntimeException e) {
        LOG.warn("Renewing the leases of jobs failed; trying again", e);
      }
      pause(TICK);
    }
  }

  private void renew() {
    Map<Long, RunningJob> held = Map.copyOf(running);
    if (held.isEmpty()) {
      return;
    }
    Claims.Renewed renewed = claims.renew(held.keySet());
    held.forEach(
        (token, job) -> {
          if (renewed.cancelled().contains(token)) {
            job.stop(Stop.CANCELLED);
          } else if (!renewed.held().contains(token) && running.containsKey(token)) {
            job.stop(Stop.LOST);
          }
        });
  }

  /** Hands every running job back at once; what its work still commits is refused. */
  @Override
  public void stop() {
    if (!working) {
      return;
    }
    working = false;
    List<RunningJob> left = List.copyOf(running.values());
    left.forEach(job -> job.stop(Stop.SERVER_STOPS));
    claims.handBack(left.stream().map(RunningJob::claim).toList());
    halt();
  }

  /** Hands nothing back and renews no lease, as a server that dies; for trials of just that. */
  void die() {
    working = false;
  }

  /** Whether no job's work is left on this server. */
  boolean idle() {
    return running.isEmpty();
  }

  private void halt() {
    wake(true);
    long until = System.nanoTime() + FAREWELL.toNanos();
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return working;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
