package org.kuangheng.server.audit.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down every audited event in the transaction that published it: both stand, or neither. An
 * event published outside a transaction is a broken promise and fails.
 */
@Component
class Recorder {
  private static final String COUNTY = "county";

  private final EntryTable entries;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Recorder(EntryTable entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(AuditedEvent event) {
    EntryTable.Place place = entries.next(event.caseId());
    SortedMap<String, Commitment> openings = openings(event);
    SortedMap<String, Sha256> commitments = new TreeMap<>();
    openings.forEach((field, opening) -> commitments.put(field, opening.hash()));
    SortedMap<String, String> subjects = new TreeMap<>(event.subjects());
    if (event.county() != null) {
      subjects.put(COUNTY, event.county());
    }
    Instant recorded = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LogEntry entry =
        new LogEntry(
            event.caseId(),
            place.sequence(),
            recorded,
            event.actor(),
            event.act(),
            subjects,
            commitments,
            event.before(),
            event.after());
    entries.insert(place.id(), entry, openings);
  }

  private SortedMap<String, Commitment> openings(AuditedEvent event) {
    SortedMap<String, Commitment> openings = new TreeMap<>();
    for (Map.Entry<String, String> personal : event.personal().entrySet()) {
      openings.put(personal.getKey(), Commitment.to(personal.getValue(), random));
    }
    if (event.ground() != null) {
      openings.put(LogEntry.GROUND, Commitment.to(event.ground(), random));
    }
    return openings;
  }
}
