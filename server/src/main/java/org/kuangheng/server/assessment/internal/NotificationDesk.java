package org.kuangheng.server.assessment.internal;

import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.Notifications;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads notices, and leaves those that time itself brings. */
@Component
class NotificationDesk implements Notifications {
  private final NotificationStore store;
  private final TransactionTemplate transactions;
  private final Surroundings around;

  NotificationDesk(NotificationStore store, TransactionTemplate transactions, Surroundings around) {
    this.store = store;
    this.transactions = transactions;
    this.around = around;
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Notification> list(
      Caller caller, boolean unread, @Nullable String cursor, int limit) {
    return store.list(caller.unit(), caller.id(), unread, cursor, limit);
  }

  @Override
  @Transactional
  public void tell(Told told) {
    String enterprise = told.owner().startsWith("enterprise:") ? told.owner().substring(11) : null;
    String county = told.owner().startsWith("county:") ? told.owner().substring(7) : null;
    store.leave(
        new NotificationStore.Notice(
            told.owner(),
            told.kind(),
            county,
            enterprise,
            told.mine(),
            told.subject(),
            told.details(),
            told.once()),
        around.now());
  }

  @Override
  @Transactional
  public int read(Caller caller, long id, boolean before) {
    if (!store.exists(caller.unit(), id)) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id);
    }
    return store.read(caller.unit(), caller.id(), id, !before, around.now());
  }

  /** Any server may do it; each question is told of once. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void tellOfOverdueQuestions() {
    RowScope.EVERYTHING.run(
        () ->
            transactions.executeWithoutResult(
                _ -> store.leaveOfOverdue(around.today(), around.now())));
  }
}
