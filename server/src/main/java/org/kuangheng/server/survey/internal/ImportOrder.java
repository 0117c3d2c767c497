package org.kuangheng.server.survey.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an import shall be applied (应用方式).
 *
 * @param validFrom the day from which it holds; the import's own day if {@code null}
 * @param leaveOutProblems whether rows that cannot be taken are left out; needs the ground
 */
public record ImportOrder(
    @Nullable LocalDate validFrom, boolean leaveOutProblems, @Nullable String ground) {}
