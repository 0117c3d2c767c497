package org.kuangheng.server.identity.internal;

import java.util.function.Supplier;
import org.kuangheng.server.database.RowScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction of identity's own: who may come in is found out before anybody's scope is known,
 * and the administrators of accounts have none.
 */
@Component
class Unfenced {
  private final TransactionTemplate transactions;
  private final TransactionTemplate reading;

  Unfenced(PlatformTransactionManager manager) {
    transactions = new TransactionTemplate(manager);
    reading = new TransactionTemplate(manager);
    reading.setReadOnly(true);
  }

  <T> T get(Supplier<T> work) {
    return RowScope.EVERYTHING.get(() -> transactions.execute(status -> work.get()));
  }

  /** Reads only: a create request's idempotency key is not taken by it. */
  <T> T read(Supplier<T> work) {
    return RowScope.EVERYTHING.get(() -> reading.execute(status -> work.get()));
  }

  void run(Runnable work) {
    RowScope.EVERYTHING.run(() -> transactions.executeWithoutResult(status -> work.run()));
  }
}
