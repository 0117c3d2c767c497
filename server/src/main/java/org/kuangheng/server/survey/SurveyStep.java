package org.kuangheng.server.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in a county's survey (调查经过): opened, submitted, returned with a reason, signed off. */
public record SurveyStep(
    int number,
    String act,
    @Nullable String mine,
    String by,
    Instant at,
    @Nullable String ground) {}
