package org.kuangheng.merkle.entry.v1;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.entry.StrictJson;

/** Reads entries of version 1 back from their canonical bytes, and nothing else. */
public final class LogEntryReader {
  private LogEntryReader() {}

  /** The version that the bytes claim; empty if they are not JSON or claim none. */
  public static Optional<String> version(byte[] bytes) {
    return StrictJson.object(new String(bytes, StandardCharsets.UTF_8))
        .map(tree -> tree.get("v"))
        .map(String::valueOf);
  }

  /** The entry; empty unless writing it again gives exactly these bytes. */
  public static Optional<LogEntry> parse(byte[] bytes) {
    return StrictJson.object(new String(bytes, StandardCharsets.UTF_8))
        .flatMap(LogEntryReader::entry)
        .filter(entry -> Arrays.equals(entry.bytes(), bytes));
  }

  private static Optional<LogEntry> entry(Map<String, @Nullable Object> tree) {
    try {
      return Optional.of(
          new LogEntry(
              text(tree.get("case")),
              ((BigDecimal) present(tree.get("seq"))).longValueExact(),
              Instant.parse(text(tree.get("recorded"))),
              actor((Map<?, ?>) present(tree.get("actor"))),
              text(tree.get("act")),
              subjects((Map<?, ?>) present(tree.get("subjects"))),
              commitments((Map<?, ?>) present(tree.get("commitments"))),
              hash(tree.get("before")),
              hash(tree.get("after"))));
    } catch (IllegalArgumentException
        | ArithmeticException
        | ClassCastException
        | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Actor actor(Map<?, ?> actor) {
    return new Actor(text(actor.get("id")), text(actor.get("role")), text(actor.get("unit")));
  }

  private static SortedMap<String, String> subjects(Map<?, ?> map) {
    SortedMap<String, String> subjects = new TreeMap<>();
    map.forEach((kind, id) -> subjects.put(text(kind), text(id)));
    return subjects;
  }

  private static SortedMap<String, Sha256> commitments(Map<?, ?> map) {
    SortedMap<String, Sha256> commitments = new TreeMap<>();
    map.forEach((field, hash) -> commitments.put(text(field), new Sha256(text(hash))));
    return commitments;
  }

  private static @Nullable Sha256 hash(@Nullable Object value) {
    return value == null ? null : new Sha256(text(value));
  }

  private static String text(@Nullable Object value) {
    return (String) present(value);
  }

  private static Object present(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("A part of the entry is missing");
    }
    return value;
  }
}
