package org.kuangheng.merkle.entry.v1;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Sha256;

/**
 * An entry of the log (日志条目), version 1: one act in one case. Holds identifiers and hashes only;
 * what names a person or gives a ground stands in it as a salted commitment.
 *
 * @param caseId the case, such as {@code mine:YC-001}; its entries are numbered 1, 2, 3 …
 * @param sequence the number in the case, from 1
 * @param recorded when the server took it down; microseconds at most
 * @param actor who acted: an opaque identifier, never a name; in which role, of which unit
 * @param act what was done, a code such as {@code registry.right.corrected}
 * @param subjects kind → identifier of what it was done to; {@code county} is where
 * @param commitments field → SHA-256 of salt and value; {@link #GROUND} is the stated ground
 * @param before hash of the state before, {@code null} if there was none
 * @param after hash of the state after, {@code null} if there is none
 */
public record LogEntry(
    String caseId,
    long sequence,
    Instant recorded,
    Actor actor,
    String act,
    SortedMap<String, String> subjects,
    SortedMap<String, Sha256> commitments,
    @Nullable Sha256 before,
    @Nullable Sha256 after) {
  /** The version that entries of this format carry. */
  public static final int VERSION = 1;

  /** The field of the ground (依据或理由) that was stated for the act. */
  public static final String GROUND = "ground";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  public LogEntry {
    Identifier.check("caseId", caseId);
    Identifier.check("act", act);
    Identifier.check("actor", actor.id());
    Identifier.check("role", actor.role());
    if (!actor.unit().isEmpty()) {
      Identifier.check("unit", actor.unit());
    }
    subjects.forEach(
        (kind, id) -> {
          Identifier.check("kind", kind);
          Identifier.check("subject", id);
        });
    commitments.keySet().forEach(field -> Identifier.check("field", field));
    if (sequence < 1) {
      throw new IllegalArgumentException("An entry's number is 1 or more, but was " + sequence);
    }
    recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    int year = recorded.atZone(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("An entry's time has four digits of year: " + recorded);
    }
    subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
    commitments = Collections.unmodifiableSortedMap(new TreeMap<>(commitments));
  }

  /** The canonical bytes: what is hashed into the tree. */
  public byte[] bytes() {
    return CanonicalJson.bytes(toTree());
  }

  private Map<String, @Nullable Object> toTree() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("v", VERSION);
    tree.put("case", caseId);
    tree.put("seq", sequence);
    tree.put("recorded", TIME.format(recorded));
    tree.put("actor", Map.of("id", actor.id(), "role", actor.role(), "unit", actor.unit()));
    tree.put("act", act);
    tree.put("subjects", subjects);
    Map<String, String> hashes = new TreeMap<>();
    commitments.forEach((field, hash) -> hashes.put(field, hash.hex()));
    tree.put("commitments", hashes);
    tree.put("before", before == null ? null : before.hex());
    tree.put("after", after == null ? null : after.hex());
    return tree;
  }
}
