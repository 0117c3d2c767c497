package org.kuangheng.server.assessment.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every use case needs besides its tables: who listens, the clock and the settings. */
@Component
record Surroundings(
    ApplicationEventPublisher events, Clock clock, AssessmentProperties properties) {
  /** To the microsecond, as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return properties.today(clock);
  }
}
