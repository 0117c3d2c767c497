package org.kuangheng.server.assessment.internal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import org.kuangheng.server.assessment.Notifications;
import org.kuangheng.server.assessment.internal.NotificationStore.Notice;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.registry.RegistryChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Re-opens the verdicts that a change of the registry touches, in the transaction of the change,
 * and tells the counties. An answer's mine is assessed at once, so nobody need be told.
 */
@Component
class RegistryListener {
  private final ChangeStore changes;
  private final NotificationStore notifications;
  private final Registry registry;
  private final Surroundings around;

  RegistryListener(
      ChangeStore changes,
      NotificationStore notifications,
      Registry registry,
      Surroundings around) {
    this.changes = changes;
    this.notifications = notifications;
    this.registry = registry;
    this.around = around;
  }

  @EventListener
  void reopen(RegistryChanged changed) {
    TreeSet<String> mines = new TreeSet<>(changed.mines());
    mines.addAll(changed.touched());
    if (mines.isEmpty()) {
      return;
    }
    boolean answer =
        registry.findAct(changed.act()).map(act -> act.kind() == Act.Kind.ANSWER).orElse(false);
    Instant at = around.now();
    changes.touch(mines, changed.act(), at, answer);
    if (!answer) {
      for (ChangeStore.Reopened county : changes.reopened(mines)) {
        notifications.leave(
            new Notice(
                Owners.county(county.county()),
                Notifications.Kind.MINES_REOPENED,
                county.county(),
                null,
                county.count() == 1 ? county.some().getFirst() : null,
                changed.act(),
                Map.of("count", county.count(), "mines", county.some()),
                null),
            at);
      }
    }
  }
}
