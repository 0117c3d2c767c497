package org.kuangheng.bench.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the crash run found, as a page. */
final class CrashPage {
  private final long seed;
  private final List<Duration> starts = new ArrayList<>();
  private final List<Write> lost = new ArrayList<>();
  private final List<String> halves = new ArrayList<>();
  private final List<String> logFindings = new ArrayList<>();
  private final Map<CrashBench.Victim, Integer> victims = new TreeMap<>();
  private int rounds;
  private int logChecks;
  private long entries;

  CrashPage(long seed) {
    this.seed = seed;
  }

  void started(Duration took) {
    starts.add(took);
  }

  void round(int round, CrashBench.Victim victim, Journal journal) {
    rounds = round;
    victims.merge(victim, 1, Integer::sum);
    System.out.printf(
        Locale.ROOT,
        "round %d: killed %s; %d acknowledged so far, %d unanswered, %d refused%n",
        round,
        victim,
        journal.size(),
        journal.countUnanswered(),
        journal.refused().size());
  }

  void lost(Collection<Write> writes) {
    lost.addAll(writes);
    writes.forEach(write -> System.out.println("LOST " + write));
  }

  void halves(Collection<String> found) {
    halves.addAll(found);
    found.forEach(half -> System.out.println("IN PART " + half));
  }

  void log(long count, boolean holds, List<String> issues) {
    logChecks++;
    entries = count;
    if (!holds) {
      logFindings.addAll(issues);
      issues.forEach(issue -> System.out.println("LOG " + issue));
    }
  }

  boolean holds() {
    return lost.isEmpty() && halves.isEmpty() && logFindings.isEmpty();
  }

  String text(Journal journal) {
    StringBuilder text = new StringBuilder("# Crash run\n\n");
    text.append(
        "Written by `bench/crash`, seed %d. Under write load over HTTP one of server, PostgreSQL or both is killed with `kill -9` at a random\nmoment; after each restart every acknowledged write is read back, imports are counted, and the whole audit log is fetched and\nchecked offline (tree, signature, each case numbered without gaps, every earlier checkpoint a prefix).%n%n"
            .formatted(seed));
    text.append("| | |\n|---|---|\n");
    row(text, "rounds", rounds + " " + victims);
    row(text, "acknowledged writes", journal.size() + " " + journal.byKind());
    row(text, "of these lost", String.valueOf(lost.size()));
    row(text, "imports there in part", String.valueOf(halves.size()));
    row(text, "log checks, entries at the end", logChecks + ", " + entries);
    row(text, "findings of the log checks", String.valueOf(logFindings.size()));
    row(text, "requests without an answer", String.valueOf(journal.countUnanswered()));
    row(text, "refused (the database was gone, or a conflict)", byReason(journal));
    row(text, "start after a crash, median and longest", starts());
    return text.toString();
  }

  private static String byReason(Journal journal) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String refused : journal.refused()) {
      String[] words = refused.split(" ", 3);
      counts.merge(words[0] + " " + words[1], 1, Integer::sum);
    }
    return counts.toString();
  }

  private String starts() {
    List<Duration> later = starts.subList(Math.min(1, starts.size()), starts.size());
    List<Duration> sorted = later.stream().sorted().toList();
    return sorted.isEmpty()
        ? "–"
        : String.format(
            Locale.ROOT,
            "%.1f s, %.1f s",
            sorted.get(sorted.size() / 2).toMillis() / 1000.0,
            sorted.getLast().toMillis() / 1000.0);
  }

  private static void row(StringBuilder text, String name, String value) {
    text.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }
}
