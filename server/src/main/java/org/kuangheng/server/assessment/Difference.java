package org.kuangheng.server.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a mine's verdict differs from the one before it (研判差异): the outcome, the criteria and
 * thresholds that changed, and the facts that caused it.
 *
 * @param before outcome before, {@code null} if the mine had no verdict
 * @param after outcome now, {@code null} if the mine is no longer on the registry
 */
public record Difference(
    String mine,
    String name,
    String county,
    @Nullable String before,
    @Nullable String after,
    List<Turn> criteria,
    List<Turn> thresholds,
    List<FactTurn> facts) {
  public Difference {
    criteria = List.copyOf(criteria);
    thresholds = List.copyOf(thresholds);
    facts = List.copyOf(facts);
  }

  /** Whether the outcome itself changed. */
  public boolean outcomeChanged() {
    return before == null || !before.equals(after);
  }

  /** A criterion or threshold whose truth changed; {@code null} where it was not tested. */
  public record Turn(String id, String clause, @Nullable String before, @Nullable String after) {}

  /** A fact used whose value changed; {@code null} where it was unknown. */
  public record FactTurn(
      String fact, @Nullable String before, @Nullable String after, @Nullable String source) {}
}
