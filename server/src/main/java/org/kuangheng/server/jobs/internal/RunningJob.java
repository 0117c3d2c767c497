package org.kuangheng.server.jobs.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Progress;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.JobCancelled;
import org.kuangheng.server.jobs.JobContext;
import org.kuangheng.server.jobs.internal.Claims.Claim;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A job this server is running: its lease as last heard of, its progress not yet written. */
final class RunningJob implements JobContext {
  /** How the work ends before its time. */
  enum Stop {
    CANCELLED,
    LOST,
    SERVER_STOPS
  }

  /** A step of the work. */
  record Step(String what, int done, int total) {}

  private final Claim claim;
  private final Claims claims;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Thread thread = Thread.currentThread();
  private final AtomicReference<@Nullable Step> unwritten = new AtomicReference<>();
  private volatile @Nullable Stop stop;
  private volatile @Nullable String checkpoint;
  private volatile boolean concluded;
  private boolean ended;

  RunningJob(
      Claim claim,
      Claims claims,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events) {
    this.claim = claim;
    this.claims = claims;
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
    this.checkpoint = claim.checkpoint();
  }

  Claim claim() {
    return claim;
  }

  boolean concluded() {
    return concluded;
  }

  /** Tells the work to stop; the first reason counts. */
  synchronized void stop(Stop reason) {
    if (stop == null && !ended) {
      stop = reason;
      thread.interrupt();
    }
  }

  /** The work is over: its thread is not interrupted from now on. Why it was stopped, if it was. */
  synchronized @Nullable Stop end() {
    ended = true;
    Thread.interrupted();
    return stop;
  }

  /** Writes the last step not yet written, if any; keeps it if the job's row is locked. */
  void writeStep() {
    Step step = unwritten.getAndSet(null);
    if (step != null && !claims.progress(claim, step)) {
      unwritten.compareAndSet(null, step);
    }
  }

  @Override
  public String id() {
    return claim.id();
  }

  @Override
  public String request() {
    return claim.request();
  }

  @Override
  public Caller caller() {
    return claim.caller();
  }

  @Override
  public Progress progress() {
    return (what, done, total) -> unwritten.set(new Step(what, done, total));
  }

  @Override
  public void checkCancelled() {
    if (stop != null) {
      throw new JobCancelled(id());
    }
  }

  @Override
  public Optional<String> checkpoint() {
    return Optional.ofNullable(checkpoint);
  }

  @Override
  public void checkpoint(String state) {
    require(claims.inJob(claim, "checkpoint", state));
    checkpoint = state;
  }

  @Override
  public void hold() {
    require(claims.inJob(claim, "hold", null));
  }

  @Override
  public String conclude(Supplier<String> work) {
    writeStep();
    String result =
        transaction.execute(
            status -> {
              hold();
              String done = work.get();
              require(claims.inJob(claim, "conclude", done));
              events.publishEvent(Claims.ended(claim, "DONE"));
              TransactionSynchronizationManager.registerSynchronization(
                  new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                      concluded = true;
                    }
                  });
              return done;
            });
    return java.util.Objects.requireNonNull(result);
  }

  private void require(String answer) {
    switch (answer) {
      case "HELD" -> {}
      case "CANCELLED" -> {
        stop(Stop.CANCELLED);
        throw new JobCancelled(id());
      }
      default -> {
        stop(Stop.LOST);
        throw new JobCancelled(id());
      }
    }
  }
}
