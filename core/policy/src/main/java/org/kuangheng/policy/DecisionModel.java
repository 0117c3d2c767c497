package org.kuangheng.policy;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pack's compiled DMN: named inputs in, named decisions out. Safe for use by many threads. */
public interface DecisionModel {
  /** The names of the input data: fact ids and threshold ids. */
  Set<String> inputs();

  /** The names of the decisions. */
  Set<String> decisions();

  /** The inputs a decision rests on, directly or through other decisions. */
  Set<String> inputsOf(String decision);

  /**
   * Evaluates every decision. A missing or {@code null} input is unknown; values are Boolean,
   * BigDecimal or String. Results are Boolean, BigDecimal, String or {@code null} (unknown).
   */
  Map<String, @Nullable Object> evaluate(Map<String, ? extends @Nullable Object> inputs);
}
