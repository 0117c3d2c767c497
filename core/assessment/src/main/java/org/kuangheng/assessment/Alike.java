package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out values of an unknown number that no decision can tell from a value kept: they give the
 * same inputs whatever the other unknown numbers are.
 */
final class Alike {
  private static final int MOST_TRIALS = 600;

  private Alike() {}

  /**
   * Each variable against every combination of the others; as they are where those are too many.
   */
  static List<Variable> collapsed(MineCase mine, List<Variable> numbers) {
    List<Variable> kept = new ArrayList<>(numbers);
    for (int i = 0; i < kept.size(); i++) {
      List<Variable> others = new ArrayList<>(kept);
      Variable variable = others.remove(i);
      int trials = variable.values().size();
      for (Variable other : others) {
        trials = Math.min(MOST_TRIALS + 1, trials * other.values().size());
      }
      if (trials <= MOST_TRIALS) {
        kept.set(i, collapsed(mine, variable, combinations(others)));
      }
    }
    return kept;
  }

  /** One variable, with the other unknown numbers as in each of these contexts. */
  static Variable collapsed(
      MineCase mine, Variable variable, List<Map<String, @Nullable Object>> contexts) {
    Set<List<@Nullable Object>> seen = new HashSet<>();
    List<Object> values = new ArrayList<>();
    for (Object value : variable.values()) {
      List<@Nullable Object> effect = new ArrayList<>();
      for (Map<String, @Nullable Object> context : contexts) {
        Map<String, @Nullable Object> overrides = new HashMap<>(context);
        overrides.put(variable.fact(), value);
        @Nullable Object[] vector = mine.vectorWith(overrides);
        for (int at : mine.layout.relevantPlaces()) {
          effect.add(vector[at]);
        }
      }
      if (seen.add(effect)) {
        values.add(value);
      }
    }
    return new Variable(variable.fact(), values);
  }

  private static List<Map<String, @Nullable Object>> combinations(List<Variable> variables) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    all.add(Map.of());
    for (Variable variable : variables) {
      List<Map<String, @Nullable Object>> longer = new ArrayList<>();
      for (Map<String, @Nullable Object> one : all) {
        for (Object value : variable.values()) {
          Map<String, @Nullable Object> with = new HashMap<>(one);
          with.put(variable.fact(), value);
          longer.add(with);
        }
      }
      all = longer;
    }
    return all;
  }
}
