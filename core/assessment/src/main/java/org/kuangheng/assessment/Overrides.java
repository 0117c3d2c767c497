package org.kuangheng.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;

/**
 * Which facts are a person's findings that stand in for computed ones: answered, they make the
 * computed fact irrelevant; unanswered, the computed fact counts (a finding on 越界 against surveyed
 * workings). Found from the decisions themselves.
 */
final class Overrides {
  /** Criteria on more inputs than this are not examined. */
  private static final int MOST_INPUTS = 6;

  private static final @Nullable Boolean[] VALUES = {null, false, true};

  private final Map<String, Set<String>> overridden = new HashMap<>();

  private Overrides() {}

  static Overrides of(Layout layout) {
    Overrides overrides = new Overrides();
    Pack pack = layout.pack;
    Stream.concat(pack.eligibility().stream(), pack.criteria().stream())
        .map(Pack.Criterion::decision)
        .distinct()
        .forEach(decision -> overrides.examine(layout, decision));
    return overrides;
  }

  /** The facts that an answer to this one makes irrelevant; empty for most. */
  Set<String> of(String fact) {
    return overridden.getOrDefault(fact, Set.of());
  }

  private void examine(Layout layout, String decision) {
    List<String> inputs = layout.inputsOf(decision);
    if (inputs.size() < 2
        || inputs.size() > MOST_INPUTS
        || !inputs.stream().allMatch(input -> yesNo(layout, input))) {
      return;
    }
    @Nullable Object[] table = table(layout, decision, inputs);
    for (int x = 0; x < inputs.size(); x++) {
      for (int y = 0; y < inputs.size(); y++) {
        if (x != y
            && isReplaced(table, x)
            && dependsOn(table, y, x, 0)
            && !dependsOn(table, y, x, 1)
            && !dependsOn(table, y, x, 2)) {
          overridden.computeIfAbsent(inputs.get(x), _ -> new HashSet<>()).add(inputs.get(y));
        }
      }
    }
  }

  private static boolean yesNo(Layout layout, String input) {
    FactDefinition fact = layout.facts.get(input);
    return layout.thresholds.containsKey(input)
        || (fact != null && fact.kind() == FactDefinition.Kind.YES_NO);
  }

  private static @Nullable Object[] table(Layout layout, String decision, List<String> inputs) {
    int rows = power(inputs.size());
    @Nullable Object[] table = new @Nullable Object[rows];
    for (int row = 0; row < rows; row++) {
      Map<String, @Nullable Object> values = new HashMap<>();
      for (int i = 0; i < inputs.size(); i++) {
        values.put(inputs.get(i), VALUES[digit(row, i)]);
      }
      table[row] = layout.pack.decisions().evaluate(values).get(decision);
    }
    return table;
  }

  /** Whether the decision is known without an answer to x, and another with one. */
  private static boolean isReplaced(@Nullable Object[] table, int x) {
    for (int row = 0; row < table.length; row++) {
      Object unanswered = table[row - digit(row, x) * power(x)];
      if (unanswered != null && table[row] != null && !unanswered.equals(table[row])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the decision depends on input y while input x has the given value. */
  private static boolean dependsOn(@Nullable Object[] table, int y, int x, int valueOfX) {
    for (int row = 0; row < table.length; row++) {
      if (digit(row, x) == valueOfX
          && !Objects.equals(table[row], table[row - digit(row, y) * power(y)])) {
        return true;
      }
    }
    return false;
  }

  private static int digit(int row, int place) {
    return row / power(place) % VALUES.length;
  }

  private static int power(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= VALUES.length;
    }
    return power;
  }
}
