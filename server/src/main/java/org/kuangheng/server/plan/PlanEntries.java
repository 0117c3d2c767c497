package org.kuangheng.server.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;

/** What people write into a plan; nothing is overwritten. */
public interface PlanEntries {
  /**
   * What an entry is about.
   *
   * @param subject {@code mine:ID}, {@code group:ADOPTION}, {@code chapter:ID} or {@code check:ID}
   * @param field a required field's id; {@code text} of a chapter; {@code from}, {@code to}, {@code
   *     conclusion}, {@code document} of a check
   */
  record Key(String subject, String field) {}

  /**
   * An entry.
   *
   * @param value as stored: a day as {@code 2025-06-30}, shares as a JSON list of {@code {holder,
   *     percent}}; empty once cleared
   * @param number of the entry, for {@code If-Match}
   */
  @Schema(name = "PlanEntry")
  record Entry(
      long number, Key key, String value, String by, String unit, Instant at, boolean standing) {}

  /** The entries in force. */
  List<Entry> current(Caller caller, String plan);

  /** Every entry ever made under a key, newest first. */
  List<Entry> history(Caller caller, String plan, Key key);

  /**
   * Writes, in the place of what stood.
   *
   * @param ifMatch the number of the entry read; 0 where there was none
   */
  Entry put(Caller caller, String plan, Key key, String value, @Nullable String ifMatch);
}
