package org.kuangheng.server.audit.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kuangheng.server.database.RowScope;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the log keeps up (封存延迟): down when an entry has waited minutes for its place in it. */
@Component("sealing")
class SealingHealth extends AbstractHealthIndicator {
  private static final Duration LATE = Duration.ofMinutes(5);

  private final JdbcClient sql;
  private final TransactionTemplate reading;
  private final Clock clock;

  SealingHealth(JdbcClient sql, PlatformTransactionManager manager, Clock clock) {
    super("The sealing of the log could not be looked at");
    this.sql = sql;
    this.reading = new TransactionTemplate(manager);
    this.reading.setReadOnly(true);
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Duration lag =
        oldest().map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
    health
        .status(lag.compareTo(LATE) > 0 ? Status.DOWN : Status.UP)
        .withDetail("lagSeconds", Math.max(0, lag.toSeconds()));
  }

  /** When the entry was taken down that has waited longest. */
  private Optional<Instant> oldest() {
    return RowScope.EVERYTHING.get(
        () ->
            Optional.ofNullable(
                    reading.execute(
                        status ->
                            sql.sql(
                                    """
                                    select e.recorded from audit_pending p
                                    join audit_entry e on e.id = p.entry
                                    order by e.id limit 1""")
                                .query(OffsetDateTime.class)
                                .list()))
                .flatMap(found -> found.stream().findFirst())
                .map(OffsetDateTime::toInstant));
  }
}
