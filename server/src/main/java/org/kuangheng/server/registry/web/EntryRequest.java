package org.kuangheng.server.registry.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.registry.Entries.Entry;
import tools.jackson.databind.JsonNode;

/**
 * What a person enters of one subject, as sent.
 *
 * @param validFrom first day it holds
 * @param validTo first day it no longer holds; left out while open
 * @param ground why, which makes it a correction; left out for what is simply new
 * @param content the subject's record in the registry's form
 */
record EntryRequest(
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String ground,
    @NotNull JsonNode content) {
  Entry entry() {
    return new Entry(validFrom, validTo, ground, content);
  }
}
