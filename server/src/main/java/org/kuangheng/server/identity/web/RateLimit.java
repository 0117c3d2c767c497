package org.kuangheng.server.identity.web;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * How many requests one may send, as a bucket that fills evenly and holds half a minute's worth.
 * Each server counts for itself; failed sign-ins are counted in the database.
 */
@Component
class RateLimit {
  private static final int MOST_BUCKETS = 20_000;
  private static final double MILLIS_A_MINUTE = 60_000;

  /** Requests one may still send, as known at a moment. */
  private record Bucket(double left, long at) {}

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final Clock clock;

  RateLimit(Clock clock) {
    this.clock = clock;
  }

  /** Whether one more request may pass; it is counted if so. */
  boolean admits(String key, int perMinute) {
    long now = clock.millis();
    if (buckets.size() > MOST_BUCKETS) {
      buckets.values().removeIf(bucket -> now - bucket.at() > MILLIS_A_MINUTE);
    }
    double most = Math.max(1, perMinute / 2.0);
    AtomicBoolean passes = new AtomicBoolean();
    buckets.compute(
        key,
        (any, bucket) -> {
          double filled =
              bucket == null
                  ? most
                  : Math.min(
                      most, bucket.left() + (now - bucket.at()) * perMinute / MILLIS_A_MINUTE);
          passes.set(filled >= 1);
          return new Bucket(passes.get() ? filled - 1 : filled, now);
        });
    return passes.get();
  }

  /** After how many seconds the next request may pass. */
  static long seconds(int perMinute) {
    return Math.max(1, 60 / Math.max(1, perMinute));
  }
}
