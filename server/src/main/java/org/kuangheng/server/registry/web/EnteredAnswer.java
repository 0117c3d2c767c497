package org.kuangheng.server.registry.web;

import java.net.URI;
import org.kuangheng.server.registry.Entries.Entered;
import org.springframework.http.ResponseEntity;

/** What came of an entry, as sent; the tag goes into the ETag header. */
record EnteredAnswer(String act, int changes) {
  static EnteredAnswer of(Entered entered) {
    return new EnteredAnswer(entered.act().id(), entered.act().changes());
  }

  static ResponseEntity<EnteredAnswer> ok(Entered entered) {
    return ResponseEntity.ok().header("ETag", entered.tag()).body(of(entered));
  }

  static ResponseEntity<EnteredAnswer> created(URI at, Entered entered) {
    return ResponseEntity.created(at).header("ETag", entered.tag()).body(of(entered));
  }
}
