package org.kuangheng.server.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as a line of the worklist or of a mine's history.
 *
 * @param id of the verdict
 * @param outcome the category's code, {@code UNDECIDED} or {@code NOT_ELIGIBLE}
 * @param clauses clauses whose criteria are met
 * @param asked facts whose answers would decide it
 * @param stale whether something it rests on has changed since; false for superseded ones
 * @param supersededAt when another took its place, {@code null} while it stands
 * @param openQuestions questions about the mine that wait for an answer
 * @param decided category people decided on, {@code null} while they have not
 * @param deviation whether that decision departs from the recommendation
 * @param tag the verdict's entity tag, to be sent back with a decision
 */
public record VerdictRow(
    long id,
    String mine,
    String name,
    String county,
    String outcome,
    @Nullable String recommended,
    List<String> possible,
    List<String> clauses,
    List<String> asked,
    List<String> alerts,
    LocalDate asOf,
    Instant computedAt,
    String run,
    boolean stale,
    @Nullable Instant supersededAt,
    int openQuestions,
    @Nullable String decided,
    @Nullable Boolean deviation,
    String tag) {}
