package org.kuangheng.server.jobs.internal;

import java.util.Objects;
import org.kuangheng.server.database.RowScope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away jobs that ended long ago; every server may do it at once. */
@Component
class JobSweep {
  private final JobRows rows;
  private final JobsProperties properties;
  private final TransactionTemplate transaction;

  JobSweep(JobRows rows, JobsProperties properties, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.properties = properties;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void sweep() {
    int gone;
    do {
      gone =
          RowScope.EVERYTHING.get(
              () ->
                  Objects.requireNonNull(
                      transaction.execute(status -> rows.sweep(properties.keep()))));
    } while (gone > 0);
  }
}
