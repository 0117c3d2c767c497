package org.kuangheng.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.policy.DecisionModel;
import org.kuangheng.policy.Pack.Category;

/**
 * The order in which unknown inputs are best answered to settle a mine: those of one small decision
 * together, and among them first the one whose answers alone settle most decisions.
 */
final class BranchOrder {
  private static final List<Object> ANSWERS = List.of(false, true);

  private final Map<String, Integer> groups = new HashMap<>();
  private final Map<String, Integer> settled = new HashMap<>();
  private final Map<Integer, Set<String>> inputsOfOpen = new HashMap<>();

  BranchOrder(Layout layout) {
    DecisionModel model = layout.pack.decisions();
    List<String> bySize =
        model.decisions().stream()
            .sorted(
                Comparator.<String>comparingInt(name -> model.inputsOf(name).size())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String input : layout.relevant()) {
      Predicate<String> shared =
          name -> model.inputsOf(name).size() > 1 && model.inputsOf(name).contains(input);
      groups.put(
          input,
          bySize.stream().filter(shared).findFirst().map(bySize::indexOf).orElse(bySize.size()));
      int sum = 0;
      for (Object answer : ANSWERS) {
        Map<String, @Nullable Object> results = model.evaluate(Map.of(input, answer));
        sum += (int) results.values().stream().filter(value -> value != null).count();
      }
      settled.put(input, sum);
    }
    grounds(layout);
    List<Category> categories = layout.pack.categories();
    for (int i = 0; i < categories.size(); i++) {
      put(
          layout,
          Outcome.bit(i),
          new LinkedHashSet<>(layout.inputsOf(categories.get(i).decision())));
    }
  }

  private void grounds(Layout layout) {
    Set<String> inputs = new LinkedHashSet<>(layout.inputsOf(Layout.ELIGIBLE));
    layout.pack.eligibility().forEach(one -> inputs.addAll(layout.inputsOf(one.decision())));
    put(layout, Outcome.INELIGIBLE_BIT, inputs);
  }

  /** A contiguous mine may count as a partner, so what rests on one rests on both. */
  private void put(Layout layout, int bit, Set<String> inputs) {
    if (inputs.contains(SpatialFacts.PARTNER) && layout.find(SpatialFacts.CONTIGUOUS) != null) {
      inputs.add(SpatialFacts.CONTIGUOUS);
    }
    inputsOfOpen.put(bit, inputs);
  }

  /** The inputs that eligibility ({@link Outcome#INELIGIBLE_BIT}) or a category rests on. */
  Set<String> inputsOf(int bit) {
    return inputsOfOpen.getOrDefault(bit, Set.of());
  }

  Comparator<String> comparator() {
    return Comparator.<String>comparingInt(input -> groups.getOrDefault(input, Integer.MAX_VALUE))
        .thenComparingInt(input -> -settled.getOrDefault(input, 0))
        .thenComparing(Comparator.naturalOrder());
  }
}
