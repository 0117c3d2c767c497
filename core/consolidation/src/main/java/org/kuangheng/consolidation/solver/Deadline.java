package org.kuangheng.consolidation.solver;

import java.time.Duration;

/**
 * When to stop and hand back the best found: after a span of running time, or when the thread is
 * interrupted (cancelled). The monotonic timer is read for this alone; no answer depends on the
 * date.
 */
public final class Deadline {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final long start = System.nanoTime();
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  public static Deadline in(Duration span) {
    Duration capped = span.compareTo(LONGEST) > 0 ? LONGEST : span;
    return new Deadline(Math.max(0, capped.toNanos()));
  }

  public boolean reached() {
    return System.nanoTime() - start >= nanos || Thread.currentThread().isInterrupted();
  }
}
