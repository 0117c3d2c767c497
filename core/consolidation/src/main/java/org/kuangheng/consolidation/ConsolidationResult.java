package org.kuangheng.consolidation;

import java.util.List;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MineId;

/**
 * The outcome (整合结果): scenarios, best first, the mines that were no candidates, each with its
 * reason, and what must be said of the request: locks that cannot be kept, alternatives that do not
 * exist, a proof that is missing.
 */
public record ConsolidationResult(
    List<Scenario> scenarios, List<Excluded> excluded, List<Issue> issues) {
  public ConsolidationResult {
    scenarios = List.copyOf(scenarios);
    excluded = List.copyOf(excluded);
    issues = List.copyOf(issues);
  }

  public ConsolidationResult(List<Scenario> scenarios, List<Excluded> excluded) {
    this(scenarios, excluded, List.of());
  }

  /** A mine that takes no part, and why. */
  public record Excluded(MineId mine, LocalizedText reason) {}
}
