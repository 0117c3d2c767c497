package org.kuangheng.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Truth;

/**
 * A threshold put to the facts of one mine on a day (阈值检验).
 *
 * @param actual the amount compared, in the threshold's unit; {@code null} if unknown
 * @param limit the row that applies; {@code null} if none does, or which one is unknown
 * @param margin actual less limit; negative if below; {@code null} if either is
 * @param missing ids of the unknown facts it hangs on; empty if the truth is known
 */
public record ThresholdTest(
    Threshold threshold,
    Truth truth,
    @Nullable BigDecimal actual,
    Threshold.@Nullable Limit limit,
    @Nullable BigDecimal margin,
    List<String> missing) {
  /** The fact that selects a row by mineral. */
  static final String MINERAL = "mineral";

  /** The fact that selects a row by mining method. */
  static final String METHOD = "method";

  public ThresholdTest {
    missing = List.copyOf(missing);
  }

  /**
   * Tests a threshold. {@code facts} holds {@code BigDecimal}s and {@code String}s by fact id; a
   * missing or {@code null} value is unknown. Where a row cannot be selected, the truth is known
   * only if every row that might apply agrees.
   */
  public static ThresholdTest of(
      Threshold threshold, Map<String, ? extends @Nullable Object> facts, LocalDate on) {
    Rows rows = Rows.of(threshold, facts, on);
    BigDecimal actual = facts.get(threshold.fact()) instanceof BigDecimal amount ? amount : null;
    Truth truth = null;
    for (Threshold.@Nullable Limit row : rows.candidates()) {
      Truth one =
          row == null
              ? Truth.of(threshold.otherwiseMet())
              : compare(threshold.comparison(), actual, row.value());
      truth = truth == null || truth == one ? one : Truth.UNKNOWN;
    }
    Threshold.Limit limit = rows.candidates().size() == 1 ? rows.candidates().getFirst() : null;
    BigDecimal margin = actual == null || limit == null ? null : actual.subtract(limit.value());
    Truth known = truth == null ? Truth.UNKNOWN : truth;
    return new ThresholdTest(
        threshold, known, actual, limit, margin, missing(known, actual, rows, threshold));
  }

  private static Truth compare(
      Comparison comparison, @Nullable BigDecimal actual, BigDecimal limit) {
    return actual == null ? Truth.UNKNOWN : Truth.of(comparison.isMetBy(actual.compareTo(limit)));
  }

  private static List<String> missing(
      Truth truth, @Nullable BigDecimal actual, Rows rows, Threshold threshold) {
    if (truth != Truth.UNKNOWN) {
      return List.of();
    }
    Set<String> missing = new LinkedHashSet<>(rows.unknownSelectors());
    boolean compares = rows.candidates().stream().anyMatch(row -> row != null);
    if (actual == null && compares) {
      missing.add(threshold.fact());
    }
    return new ArrayList<>(missing);
  }

  /** Tests every threshold of a pack, by id in the pack's order. */
  public static Map<String, ThresholdTest> all(
      Pack pack, Map<String, ? extends @Nullable Object> facts, LocalDate on) {
    Map<String, ThresholdTest> tests = new LinkedHashMap<>();
    for (Threshold threshold : pack.thresholds()) {
      tests.put(threshold.id(), of(threshold, facts, on));
    }
    return Collections.unmodifiableMap(tests);
  }

  /** The rows that may apply, in order; {@code null} stands for no row at all. */
  private record Rows(List<Threshold.@Nullable Limit> candidates, Set<String> unknownSelectors) {
    static Rows of(
        Threshold threshold, Map<String, ? extends @Nullable Object> facts, LocalDate on) {
      List<Threshold.@Nullable Limit> candidates = new ArrayList<>();
      Set<String> unknown = new LinkedHashSet<>();
      for (Threshold.Limit limit : threshold.limits()) {
        LimitConditions conditions = LimitConditions.of(limit, facts, on);
        if (conditions.truth() == Truth.NOT_MET) {
          continue;
        }
        candidates.add(limit);
        unknown.addAll(conditions.unknown());
        if (conditions.truth() == Truth.MET) {
          return new Rows(candidates, unknown);
        }
      }
      candidates.add(null);
      return new Rows(candidates, unknown);
    }
  }
}
