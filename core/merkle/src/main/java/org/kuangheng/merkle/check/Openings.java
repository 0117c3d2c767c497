package org.kuangheng.merkle.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.entry.StrictJson;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.entry.v1.LogEntry;

/**
 * Openings of commitments handed over with a log, one JSON object a line: {@code entry} (index from
 * 0), {@code field}, {@code salt}, {@code value}. Any may be missing: deleted data stay deleted.
 */
final class Openings {
  private record Opening(Place place, String field, Commitment commitment) {}

  private final Map<Long, List<Opening>> waiting = new HashMap<>();
  private final Findings findings;
  private int right;

  Openings(Findings findings) {
    this.findings = findings;
  }

  void read(String name, String lines) {
    int number = 0;
    for (String line : lines.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        read(Place.line(name, number), line);
      }
    }
  }

  private void read(Place place, String line) {
    Optional<Map<String, @Nullable Object>> tree = StrictJson.object(line.strip());
    if (tree.isPresent()
        && tree.get().get("entry") instanceof BigDecimal entry
        && entry.signum() >= 0
        && entry.stripTrailingZeros().scale() <= 0
        && entry.precision() <= 18
        && tree.get().get("field") instanceof String field
        && tree.get().get("salt") instanceof String salt
        && salt.matches("[0-9a-f]{64}")
        && tree.get().get("value") instanceof String value) {
      waiting
          .computeIfAbsent(entry.longValue(), index -> new ArrayList<>())
          .add(new Opening(place, field, new Commitment(salt, value)));
    } else {
      findings.add(LogIssue.OPENING_MALFORMED, place);
    }
  }

  void at(long index, LogEntry entry) {
    List<Opening> openings = waiting.remove(index);
    if (openings == null) {
      return;
    }
    for (Opening opening : openings) {
      Sha256 committed = entry.commitments().get(opening.field);
      if (opening.commitment.hash().equals(committed)) {
        right++;
      } else {
        findings.add(LogIssue.OPENING_WRONG, opening.place, "entry", index, "field", opening.field);
      }
    }
  }

  /** What found no entry is reported; the number of those found right is given. */
  int finish() {
    waiting.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            one ->
                one.getValue()
                    .forEach(
                        opening ->
                            findings.add(
                                LogIssue.OPENING_WITHOUT_ENTRY,
                                opening.place,
                                "entry",
                                one.getKey())));
    return right;
  }
}
