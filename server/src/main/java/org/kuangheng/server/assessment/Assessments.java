package org.kuangheng.server.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;

/** Verdicts on record (研判). */
public interface Assessments {
  /**
   * A verdict as stored.
   *
   * @param run the run it came from
   * @param stale whether something it rests on has changed since
   */
  record Stored(Verdict verdict, String run, Instant computedAt, boolean stale) {}

  /** What the engine needs to go on from verdicts to mergers: all of one moment. */
  record Assessed(
      Pack pack,
      LocalDate asOf,
      Survey survey,
      Map<MineId, SpatialFindings> findings,
      Map<MineId, Verdict> verdicts) {}

  /** The standing verdict on a mine. */
  Optional<Stored> find(MineId mine);

  /** The human decision on a mine, as category code; empty while undecided. */
  Optional<String> decided(MineId mine);

  /**
   * The registry as it is now, assessed, for the counties of the scope.
   *
   * @param county six-digit code, {@code null} for all
   */
  Assessed assessed(@Nullable String county, LocalDate asOf);
}
