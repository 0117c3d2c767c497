package org.kuangheng.server.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A change to the registry, as data. */
public sealed interface Change {
  Subject subject();

  /**
   * From {@code validFrom} until before {@code validTo} the subject's record is this. What was
   * known of the rest of time stays.
   */
  record Put(Subject subject, LocalDate validFrom, @Nullable LocalDate validTo, JsonNode content)
      implements Change {}

  /**
   * From this day the subject is no more (deregistered, deleted in error, removed from a layer).
   */
  record End(Subject subject, LocalDate validFrom) implements Change {}
}
