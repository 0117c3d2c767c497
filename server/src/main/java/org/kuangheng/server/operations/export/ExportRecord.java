package org.kuangheng.server.operations.export;

import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.identity.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts on record who asked for an export, that it was made, and who fetched it. */
@Component
class ExportRecord {
  private final ApplicationEventPublisher events;

  ExportRecord(ApplicationEventPublisher events) {
    this.events = events;
  }

  void requested(Caller caller, String job) {
    publish(caller, job, "operations.export.requested", null);
  }

  void made(Caller caller, String job, Sha256 archive) {
    publish(caller, job, "operations.export.made", archive);
  }

  void fetched(Caller caller, String job) {
    publish(caller, job, "operations.export.fetched", null);
  }

  private void publish(Caller caller, String job, String act, @Nullable Sha256 archive) {
    events.publishEvent(
        AuditedEvent.of("job:" + job, act, caller.actor()).about("job", job).from(null, archive));
  }
}
