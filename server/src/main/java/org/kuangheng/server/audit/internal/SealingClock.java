package org.kuangheng.server.audit.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Seals every so often, on every server; the database lets one at a time. */
@Component
@ConditionalOnProperty(name = "kuangheng.audit.sealing", matchIfMissing = true)
class SealingClock {
  private static final Logger LOG = LoggerFactory.getLogger(SealingClock.class);

  private final Sealer sealer;

  SealingClock(Sealer sealer) {
    this.sealer = sealer;
  }

  @Scheduled(fixedDelayString = "${kuangheng.audit.seal-every:1s}")
  void tick() {
    try {
      sealer.sealAll();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Sealing waits for the database: {}", e.getMessage());
    }
  }
}
