package org.kuangheng.server.identity.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kuangheng.server.identity.internal.RequestUse;
import org.kuangheng.server.identity.internal.RequestUse.Use;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many requests one may send, as a bucket that fills evenly and holds half a minute's worth. A
 * request costs no question to the database: each server counts for itself, and once a second takes
 * from its buckets what the others let through. Who asks too seldom to be near a limit is not told
 * of. Failed sign-ins are counted apart, exactly.
 */
@Component
class RateLimit {
  private static final int MOST_BUCKETS = 20_000;
  private static final double MILLIS_A_MINUTE = 60_000;

  /** Over this share of what fills up in a second, the others hear of it. */
  private static final double WORTH_TELLING = 0.25;

  /** How many seconds' filling a bucket may owe for what others let through. */
  private static final double MOST_OWED = 2;

  /**
   * Requests one may still send, as known at a moment.
   *
   * @param spent let through here since the last exchange
   */
  private record Bucket(double left, long at, int perMinute, int spent) {
    static Bucket full(int perMinute, long now) {
      return new Bucket(Math.max(1, perMinute / 2.0), now, perMinute, 0);
    }

    Bucket filled(long now) {
      double most = Math.max(1, perMinute / 2.0);
      double more = (now - at) * perMinute / MILLIS_A_MINUTE;
      return new Bucket(Math.min(most, left + more), now, perMinute, spent);
    }

    Bucket less(double taken) {
      double least = -MOST_OWED * perMinute / 60;
      return new Bucket(Math.max(least, left - taken), at, perMinute, spent);
    }
  }

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final RequestUse use;
  private final Clock clock;

  RateLimit(RequestUse use, Clock clock) {
    this.use = use;
    this.clock = clock;
  }

  /**
   * Whether one more request may pass; it is counted if so.
   *
   * @param key from {@link RequestUse#key}
   */
  boolean admits(String key, int perMinute) {
    long now = clock.millis();
    if (buckets.size() > MOST_BUCKETS) {
      buckets.values().removeIf(bucket -> now - bucket.at() > MILLIS_A_MINUTE);
    }
    AtomicBoolean passes = new AtomicBoolean();
    buckets.compute(
        key,
        (any, bucket) -> {
          Bucket filled = bucket == null ? Bucket.full(perMinute, now) : bucket.filled(now);
          passes.set(filled.left() >= 1);
          return passes.get()
              ? new Bucket(filled.left() - 1, now, perMinute, filled.spent() + 1)
              : filled;
        });
    return passes.get();
  }

  /** Tells the other servers what was let through here, and takes off what they let through. */
  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
  void exchange() {
    Map<String, Use> spent = new HashMap<>();
    buckets.replaceAll(
        (key, bucket) -> {
          if (bucket.spent() > WORTH_TELLING * bucket.perMinute() / 60) {
            spent.put(key, new Use(bucket.spent(), bucket.perMinute()));
          }
          return new Bucket(bucket.left(), bucket.at(), bucket.perMinute(), 0);
        });
    long now = clock.millis();
    use.exchange(spent)
        .forEach(
            (key, taken) ->
                buckets.compute(
                    key,
                    (any, bucket) -> {
                      Bucket known = bucket == null ? Bucket.full(taken.perMinute(), now) : bucket;
                      return known.filled(now).less((double) taken.requests());
                    }));
  }

  /** After how many seconds the next request may pass. */
  static long seconds(int perMinute) {
    return Math.max(1, 60 / Math.max(1, perMinute));
  }
}
