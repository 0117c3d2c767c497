package org.kuangheng.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions of a pack see of a mine: its facts, and for each threshold whether it is met.
 *
 * @param values by the name of the DMN input; a missing one is unknown
 * @param tests by threshold id
 */
public record DecisionInputs(
    Map<String, @Nullable Object> values, Map<String, ThresholdTest> tests) {
  public DecisionInputs {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
  }

  /** Tests every threshold and puts the outcomes beside the facts. */
  public static DecisionInputs of(
      Pack pack, Map<String, ? extends @Nullable Object> facts, LocalDate on) {
    Map<String, ThresholdTest> tests = ThresholdTest.all(pack, facts, on);
    Map<String, @Nullable Object> values = new LinkedHashMap<>(facts);
    tests.forEach((id, test) -> values.put(id, test.truth().toBoolean()));
    return new DecisionInputs(values, tests);
  }
}
