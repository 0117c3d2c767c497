package org.kuangheng.server.jobs.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.jobs.JobContext;
import org.kuangheng.server.jobs.JobHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A job for trials, told by its request: {@code quick}, {@code refused}, {@code broken}, {@code
 * broken-once}, {@code until-stopped}, {@code gate:NAME} (waits for a gate on its first run) and
 * {@code steps} (leaves a checkpoint, then waits for the gate {@code steps}).
 */
@Component
class TrialHandler implements JobHandler {
  static final Map<String, AtomicInteger> STARTS = new ConcurrentHashMap<>();
  static final Map<String, AtomicInteger> COMMITS = new ConcurrentHashMap<>();
  static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return "trial";
  }

  @Override
  public String run(JobContext job) throws Exception {
    String what = job.request().replace("\"", "");
    int start = count(STARTS, job.id());
    job.progress().step("trial.begun", 1, 2);
    switch (what) {
      case "refused" -> throw Refusal.of(ApiProblem.CONFLICT, "trial", "what", "trial");
      case "broken" -> throw new IllegalStateException("broken on purpose");
      case "broken-once" -> {
        if (start == 1) {
          throw new IllegalStateException("broken on purpose, once");
        }
      }
      case "until-stopped" -> {
        while (true) {
          job.checkCancelled();
          Thread.onSpinWait();
        }
      }
      case "steps" -> {
        if (job.checkpoint().isEmpty()) {
          job.checkpoint("\"half\"");
          awaitGate("steps");
        }
      }
      default -> {
        if (what.startsWith("gate:") && start == 1) {
          awaitGate(what.substring(5));
        }
      }
    }
    String found = "{\"checkpoint\":" + job.checkpoint().orElse("null") + "}";
    return job.conclude(
        () -> {
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                  count(COMMITS, job.id());
                }
              });
          return found;
        });
  }

  private static int count(Map<String, AtomicInteger> counts, String id) {
    return counts.computeIfAbsent(id, _ -> new AtomicInteger()).incrementAndGet();
  }

  static int commits(String id) {
    AtomicInteger count = COMMITS.get(id);
    return count == null ? 0 : count.get();
  }

  static int starts(String id) {
    AtomicInteger count = STARTS.get(id);
    return count == null ? 0 : count.get();
  }

  static CountDownLatch gate(String name) {
    return GATES.computeIfAbsent(name, _ -> new CountDownLatch(1));
  }

  /** Deaf to interrupts, as computing is. */
  private static void awaitGate(String name) {
    boolean open = false;
    while (!open) {
      try {
        gate(name).await();
        open = true;
      } catch (InterruptedException e) {
        open = gate(name).getCount() == 0;
      }
    }
  }
}
