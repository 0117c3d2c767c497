package org.kuangheng.policy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Truth;

/**
 * A case (用例) of a pack: facts and what the pack must say of them.
 *
 * @param on the day of assessment
 * @param facts values by fact id, {@code Boolean}, {@code BigDecimal} or {@code String}; a missing
 *     one is unknown
 */
public record PackCase(
    String id,
    @Nullable LocalizedText title,
    String clause,
    LocalDate on,
    Map<String, Object> facts,
    Expectation expect) {

  /** The word a case uses for a mine that cannot be decided yet. */
  public static final String UNDECIDED = "UNDECIDED";

  /** The word a case uses for a mine that is not in the programme. */
  public static final String NONE = "NONE";

  /**
   * What is expected.
   *
   * @param disposition a category's code, {@link #UNDECIDED} or {@link #NONE}; {@code null} if not
   *     tested
   * @param criteria by criterion id, eligibility grounds too
   * @param thresholds by threshold id
   * @param decisions by the name of a Boolean decision
   */
  public record Expectation(
      @Nullable String disposition,
      @Nullable Truth eligible,
      Map<String, Truth> criteria,
      Map<String, Truth> thresholds,
      Map<String, Truth> decisions) {}
}
