package org.kuangheng.server.consolidation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.consolidation.Hearings.Opinion;
import org.kuangheng.server.consolidation.Hearings.Statement;

/** What a neighbour said. */
record OpinionRequest(
    @NotNull Opinion opinion,
    @NotNull @Size(max = 8000) String text,
    @NotNull LocalDate on,
    @Size(max = 200) @Nullable String evidence) {
  Statement statement() {
    return new Statement(opinion, text, on, evidence);
  }
}
