package org.kuangheng.server.survey;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who fills in what by when (填报分工): a mine to its enterprise, or a town's mines to the town.
 *
 * @param mine {@code null} for a whole town
 * @param enterprise id of the enterprise that fills it in, {@code null} for the town
 * @param doneAt when it was reported done, {@code null} while open
 */
public record Assignment(
    String id,
    String county,
    @Nullable String mine,
    @Nullable String town,
    @Nullable String enterprise,
    @Nullable LocalDate dueOn,
    @Nullable String note,
    Instant assignedAt,
    @Nullable Instant doneAt) {}
