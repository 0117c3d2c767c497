package org.kuangheng.server.jobs.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.jobs.Jobs.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job as sent.
 *
 * @param step key of the step it is at
 * @param result what it found, {@code null} until it is done
 * @param failure the findings because of which it failed, or failed last, in both languages
 */
record JobAnswer(
    String id,
    String kind,
    State state,
    @Nullable String step,
    int done,
    int total,
    String requestedBy,
    @Nullable String county,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable JsonNode result,
    @Nullable JsonNode failure,
    int attempts) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static JobAnswer of(Job job) {
    return new JobAnswer(
        job.id(),
        job.kind(),
        job.state(),
        job.step(),
        job.done(),
        job.total(),
        job.requestedBy(),
        job.county(),
        job.requestedAt(),
        job.startedAt(),
        job.endedAt(),
        tree(job.result()),
        tree(job.failure()),
        job.attempts());
  }

  private static @Nullable JsonNode tree(@Nullable String text) {
    return text == null ? null : JSON.readTree(text);
  }
}
