package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Pack.Category;
import org.kuangheng.policy.Pack.Criterion;

/**
 * Evaluates the pack's decisions and applies the precedence of its categories, once per distinct
 * input vector. Safe for use by many threads.
 */
final class Outcomes {
  private static final String ELIGIBLE = Layout.ELIGIBLE;
  private static final int KEPT = 100_000;

  private final Layout layout;
  private final Map<Key, Outcome> known = new ConcurrentHashMap<>();
  private final Map<Key, DecidingSearch.Result> searched = new ConcurrentHashMap<>();

  /**
   * An input vector as a key: answers as bits, and whatever is no yes or no with its place.
   *
   * @param known bit i: the i-th relevant input is answered yes or no
   * @param yes bit i: it is yes
   */
  private record Key(long known, long yes, List<Object> others) {}

  private final BranchOrder order;

  Outcomes(Layout layout) {
    this.layout = layout;
    this.order = new BranchOrder(layout);
  }

  /** The order in which unknown inputs are best answered. */
  BranchOrder order() {
    return order;
  }

  /** As {@link DecidingSearch#run}, once per distinct vector where no number is unknown. */
  DecidingSearch.Result deciding(MineCase mine, List<Variable> variables) {
    if (variables.stream().anyMatch(variable -> layout.movesNumbers(variable.fact()))) {
      return DecidingSearch.run(mine, this, variables);
    }
    Key key = key(mine.vector());
    DecidingSearch.Result found = searched.get(key);
    if (found == null) {
      if (searched.size() >= KEPT) {
        searched.clear();
      }
      found = DecidingSearch.run(mine, this, variables);
      searched.put(key, found);
    }
    return found;
  }

  Outcome of(@Nullable Object[] vector) {
    Key key = key(vector);
    Outcome found = known.get(key);
    if (found == null) {
      if (known.size() >= KEPT) {
        known.clear();
      }
      found = outcome(evaluate(vector));
      known.put(key, found);
    }
    return found;
  }

  /** The inputs that matter to the outcome. */
  private Key key(@Nullable Object[] vector) {
    int[] places = layout.relevantPlaces();
    long answered = 0;
    long yes = 0;
    List<Object> others = List.of();
    for (int i = 0; i < places.length; i++) {
      Object value = vector[places[i]];
      if (value instanceof Boolean answer && i < Long.SIZE) {
        answered |= 1L << i;
        yes |= answer ? 1L << i : 0;
      } else if (value != null) {
        others = others.isEmpty() ? new ArrayList<>() : others;
        others.add(i);
        others.add(value);
      }
    }
    return new Key(answered, yes, others);
  }

  Map<String, @Nullable Object> evaluate(@Nullable Object[] vector) {
    Map<String, @Nullable Object> inputs = HashMap.newHashMap(vector.length);
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] != null) {
        inputs.put(layout.inputs.get(i), vector[i]);
      }
    }
    return layout.pack.decisions().evaluate(inputs);
  }

  static Truth truth(Map<String, @Nullable Object> results, String decision) {
    return results.get(decision) instanceof Boolean value ? Truth.of(value) : Truth.UNKNOWN;
  }

  /** Whether the mine is in the programme: the pack's own decision, or any ground met. */
  static Truth eligible(Pack pack, Map<String, @Nullable Object> results) {
    if (results.containsKey(ELIGIBLE)) {
      return truth(results, ELIGIBLE);
    }
    Truth any = Truth.NOT_MET;
    for (Criterion ground : pack.eligibility()) {
      any = any.or(truth(results, ground.decision()));
    }
    return any;
  }

  Outcome outcome(Map<String, @Nullable Object> results) {
    Truth eligible = eligible(layout.pack, results);
    if (eligible == Truth.NOT_MET) {
      return new Outcome(eligible, Outcome.INELIGIBLE, Outcome.INELIGIBLE_BIT, 0);
    }
    int possible = eligible == Truth.UNKNOWN ? Outcome.INELIGIBLE_BIT : 0;
    int undecided = possible;
    List<Category> categories = layout.pack.categories();
    boolean open = false;
    for (int i = 0; i < categories.size(); i++) {
      Truth truth = truth(results, categories.get(i).decision());
      if (truth == Truth.NOT_MET) {
        continue;
      }
      possible |= 1 << i;
      if (truth == Truth.MET) {
        int code = open || eligible == Truth.UNKNOWN ? Outcome.UNDECIDED : i;
        return new Outcome(eligible, code, possible, undecided);
      }
      open = true;
      undecided |= 1 << i;
    }
    boolean hole = !open && eligible == Truth.MET;
    return new Outcome(
        eligible,
        hole ? Outcome.NOTHING : Outcome.UNDECIDED,
        hole ? Outcome.NOTHING_BIT : possible,
        undecided);
  }
}
