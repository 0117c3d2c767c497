package org.kuangheng.bench.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** How long each kind of request took, and how many failed. */
final class Figures {
  private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();

  void took(String kind, long duration) {
    nanos.computeIfAbsent(kind, none -> new ConcurrentLinkedQueue<>()).add(duration);
  }

  void failed(String kind, int status) {
    errors.computeIfAbsent(kind + " " + status, none -> new LongAdder()).increment();
  }

  long countErrors() {
    return errors.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** A table with a line for each kind and one for all. */
  String table(long seconds) {
    StringBuilder text =
        new StringBuilder(
            "| request | count | per second | p50 ms | p95 ms | p99 ms | longest ms |\n|---|---|---|---|---|---|---|\n");
    long[] all =
        nanos.values().stream()
            .flatMap(queue -> queue.stream())
            .mapToLong(Long::longValue)
            .toArray();
    new TreeMap<>(nanos)
        .forEach(
            (kind, queue) ->
                line(text, kind, queue.stream().mapToLong(Long::longValue).toArray(), seconds));
    line(text, "all", all, seconds);
    text.append("\nErrors: ").append(new TreeMap<>(errors)).append('\n');
    return text.toString();
  }

  private static void line(StringBuilder text, String kind, long[] sample, long seconds) {
    Arrays.sort(sample);
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.0f | %.0f | %.0f | %.0f |%n",
            kind,
            sample.length,
            sample.length / (double) seconds,
            at(sample, 0.50),
            at(sample, 0.95),
            at(sample, 0.99),
            at(sample, 1)));
  }

  private static double at(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, index)] / 1e6;
  }
}
