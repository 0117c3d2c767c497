package org.kuangheng.bench.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What was acknowledged, kept by the writers themselves, outside the server. */
final class Journal {
  private static final int TOO_MANY_REQUESTS = 429;

  private final ConcurrentLinkedQueue<Write> writes = new ConcurrentLinkedQueue<>();
  private final AtomicLong unanswered = new AtomicLong();
  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

  void acknowledged(Write write) {
    writes.add(write);
  }

  void unanswered() {
    unanswered.incrementAndGet();
  }

  void refused(String what, Api.Answer answer) {
    String text = answer.text();
    refused.add(
        what + " " + answer.status() + " " + text.substring(0, Math.min(300, text.length())));
  }

  int size() {
    return writes.size();
  }

  long countUnanswered() {
    return unanswered.get();
  }

  List<String> refused() {
    return List.copyOf(refused);
  }

  Map<String, Long> byKind() {
    Map<String, Long> counts = new TreeMap<>();
    writes.forEach(write -> counts.merge(write.kind(), 1L, Long::sum));
    return counts;
  }

  /** Those from the given one on that are not there any more. */
  List<Write> lost(int from, People people) throws IOException, InterruptedException {
    List<Write> lost = new ArrayList<>();
    for (Write write : List.copyOf(writes).subList(from, writes.size())) {
      Api.Answer answer = read(people.as(write.login()), write.path());
      if (!answer.isGood() || !answer.text().contains(write.expected())) {
        lost.add(write);
      }
    }
    return lost;
  }

  /**
   * Reads as fast as the server's limit of requests allows: a refusal to be asked so often says
   * nothing about what is there.
   */
  private static Api.Answer read(Api api, String path) throws IOException, InterruptedException {
    Api.Answer answer = api.get(path);
    while (answer.status() == TOO_MANY_REQUESTS) {
      Thread.sleep(500);
      answer = api.get(path);
    }
    return answer;
  }
}
