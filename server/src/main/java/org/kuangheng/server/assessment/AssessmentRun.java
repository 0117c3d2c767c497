package org.kuangheng.server.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run (研判批次): one assessment of a county or the whole city, or of a few mines after an answer.
 *
 * @param packHash digest of the policy pack it was made under
 * @param asOf the day it is about
 * @param knownAt what was recorded later was left out; {@code null} for all that was known
 * @param county six-digit code, {@code null} for the whole city
 * @param standing whether its verdicts are those in force; a look back leaves them alone
 * @param anew whether it assessed every mine, or only those whose inputs had changed
 * @param job the job that does it, {@code null} where it was done at once
 * @param finishedAt {@code null} while it runs, and where it failed or was cancelled
 * @param mines mines it was about
 * @param assessed mines assessed by it
 * @param kept mines whose verdict stood, unchanged
 * @param changed mines whose outcome differs from that before, first verdicts included
 * @param outcomes how many of the mines the reader may see stand where; empty in lists
 */
public record AssessmentRun(
    String id,
    Cause cause,
    String pack,
    String packHash,
    String engine,
    LocalDate asOf,
    @Nullable Instant knownAt,
    @Nullable String county,
    boolean standing,
    boolean anew,
    String requestedBy,
    String unit,
    Instant requestedAt,
    @Nullable String job,
    @Nullable Instant finishedAt,
    int mines,
    int assessed,
    int kept,
    int changed,
    Map<String, Integer> outcomes) {
  /** Why it was made: somebody ordered it, a question was answered, the registry changed. */
  public enum Cause {
    ORDERED,
    ANSWER,
    CHANGE
  }

  public AssessmentRun withOutcomes(Map<String, Integer> counted) {
    return new AssessmentRun(
        id,
        cause,
        pack,
        packHash,
        engine,
        asOf,
        knownAt,
        county,
        standing,
        anew,
        requestedBy,
        unit,
        requestedAt,
        job,
        finishedAt,
        mines,
        assessed,
        kept,
        changed,
        counted);
  }
}
