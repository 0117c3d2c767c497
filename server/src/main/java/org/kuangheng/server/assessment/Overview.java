package org.kuangheng.server.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of the programme at a glance (总体情况), within the caller's scope.
 *
 * @param today the day by which questions are overdue
 * @param lastRun when the latest verdict was given, {@code null} where there is none
 * @param counties one line for each county that has a standing verdict or an open question
 * @param units open questions by the unit that has to answer
 */
public record Overview(
    LocalDate today, @Nullable String lastRun, List<CountyLine> counties, List<UnitLine> units) {
  public Overview {
    counties = List.copyOf(counties);
    units = List.copyOf(units);
  }

  /**
   * A county.
   *
   * @param mines on the register, assessed or not
   * @param outcomes mines by the outcome of their standing verdict
   * @param decided mines people have decided on, by category
   * @param deviating decisions that depart from the recommendation
   * @param stale verdicts whose facts have changed since
   * @param scales mines by scale class; {@code UNKNOWN} where the class can't be told
   */
  public record CountyLine(
      String county,
      int mines,
      Map<String, Integer> outcomes,
      Map<String, Integer> decided,
      int deviating,
      int stale,
      Map<String, Integer> scales,
      int openQuestions,
      int overdueQuestions) {
    public CountyLine {
      outcomes = Map.copyOf(outcomes);
      decided = Map.copyOf(decided);
      scales = Map.copyOf(scales);
    }
  }

  /** A unit's open questions. */
  public record UnitLine(String unit, int open, int overdue) {}
}
