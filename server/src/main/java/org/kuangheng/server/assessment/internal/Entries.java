package org.kuangheng.server.assessment.internal;

import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.AuditedEvent;

/** Entries in a mine's own case of the record. */
final class Entries {
  private Entries() {}

  static AuditedEvent of(String mine, String act, Actor actor) {
    return AuditedEvent.of("mine:" + mine, act, actor).about("mine", mine);
  }
}
