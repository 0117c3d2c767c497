package org.kuangheng.consolidation;

import java.util.List;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MineId;

/**
 * The outcome: scenarios, best first, and the mines that were no candidates, each with its reason.
 */
public record ConsolidationResult(List<Scenario> scenarios, List<Excluded> excluded) {
  public ConsolidationResult {
    scenarios = List.copyOf(scenarios);
    excluded = List.copyOf(excluded);
  }

  public record Excluded(MineId mine, LocalizedText reason) {}
}
