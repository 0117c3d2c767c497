package org.kuangheng.merkle.check;

import java.util.Optional;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.kuangheng.merkle.entry.v1.LogEntryReader;

/** Reads each entry's content, whose bytes the tree already vouches for. */
record EntryCheck(CaseSequences cases, Openings openings, Findings findings) {
  void next(long index, byte[] bytes, String file) {
    Place place = Place.of(file).atField("#" + index);
    read(bytes, place, findings)
        .ifPresent(
            entry -> {
              cases.next(entry, place);
              openings.at(index, entry);
            });
  }

  /** The entry, or a finding that says why it is none. */
  static Optional<LogEntry> read(byte[] bytes, Place place, Findings findings) {
    Optional<LogEntry> entry = LogEntryReader.parse(bytes);
    if (entry.isEmpty()) {
      String version = LogEntryReader.version(bytes).orElse("1");
      if (version.equals("1")) {
        findings.add(LogIssue.ENTRY_MALFORMED, place);
      } else {
        findings.add(LogIssue.ENTRY_VERSION_UNKNOWN, place, "version", version);
      }
    }
    return entry;
  }
}
