package org.kuangheng.server.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;

/** What-if (试算): who would stand elsewhere if facts or thresholds were other. Records nothing. */
public interface Sandbox {
  /**
   * What to try. The standing verdicts' own inputs are taken, and changed.
   *
   * @param county six-digit code, {@code null} for all the caller may see
   * @param reservesPercent changes every reserve statement, e.g. 20 or -20; {@code null} for none
   * @param capacityPercent changes every capacity; {@code null} for none
   */
  record Trial(
      @Nullable String county,
      List<FactChange> facts,
      List<LimitChange> thresholds,
      @Nullable BigDecimal reservesPercent,
      @Nullable BigDecimal capacityPercent) {
    public Trial {
      facts = List.copyOf(facts);
      thresholds = List.copyOf(thresholds);
    }
  }

  /** A fact of a mine; {@code null} for unknown. */
  record FactChange(String mine, String fact, @Nullable String value) {}

  /**
   * A threshold's limits.
   *
   * @param mineral only the rows for this mineral, {@code null} for every row
   * @param value the new limit, {@code null} if a percentage is given
   * @param percent changes the limits by so much, {@code null} if a value is given
   */
  record LimitChange(
      String threshold,
      @Nullable String mineral,
      @Nullable BigDecimal value,
      @Nullable BigDecimal percent) {}

  /**
   * What would be.
   *
   * @param before mines by county and outcome as they stand
   * @param after the same as they would stand
   * @param flips mines whose outcome would differ
   */
  record Tried(
      LocalDate asOf,
      String pack,
      int mines,
      Map<String, Map<String, Integer>> before,
      Map<String, Map<String, Integer>> after,
      List<Difference> flips) {}

  Tried attempt(Caller caller, Trial trial);
}
