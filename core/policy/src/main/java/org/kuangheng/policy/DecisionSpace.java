package org.kuangheng.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every mine a pack can tell apart on one day, with what each decision says of it. All facts are
 * known here; unknowns are {@link Soundness}'s matter.
 */
final class DecisionSpace {
  private static final int MOST_NODES = 400_000;
  private static final int MOST_COMBINATIONS = 400_000;
  private static final int WIDE = 6;

  private final Rules rules;
  private final Pack pack;
  private final DmnDecisions model;
  private final FactAxes axes;
  private final LocalDate day;
  private final Diagrams diagrams;
  private final Map<String, Partition> partitions = new HashMap<>();

  /** What is asked: a pack, its model, and which of its decisions keep unknown unknown. */
  record Rules(PackDraft draft, DmnDecisions model, Set<String> sound) {
    /** Whether a decision's answer stands whatever these further inputs turn out to be. */
    boolean standsWithout(String decision, List<String> open) {
      return sound.contains(decision) && open.stream().noneMatch(draft.overrides()::contains);
    }
  }

  private DecisionSpace(Rules rules, FactAxes axes, LocalDate day) {
    this.rules = rules;
    this.pack = Objects.requireNonNull(rules.draft().pack());
    this.model = rules.model();
    this.axes = axes;
    this.day = day;
    this.diagrams = new Diagrams(axes.sizes(), MOST_NODES);
  }

  /** Throws {@link Diagrams.TooLarge} if the pack is too entangled. */
  static DecisionSpace of(Rules rules, FactAxes axes, LocalDate day) {
    DecisionSpace space = new DecisionSpace(rules, axes, day);
    space.build();
    return space;
  }

  Diagrams diagrams() {
    return diagrams;
  }

  LocalDate day() {
    return day;
  }

  /** The values of a fact, threshold or decision. */
  Partition of(String name) {
    Partition found = partitions.get(name);
    if (found == null) {
      throw new IllegalArgumentException("The space has no " + name);
    }
    return found;
  }

  /** The facts of an assignment; what nobody asserts is left out. */
  Map<String, Object> factsOf(List<Integer> assignment) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < axes.axes().size(); i++) {
      FactAxis axis = axes.axes().get(i);
      Object value = axis.points().get(assignment.get(i));
      if (value != null) {
        facts.put(axis.fact().id(), value);
      }
    }
    return facts;
  }

  FactAxes axes() {
    return axes;
  }

  private void build() {
    for (int i = 0; i < axes.axes().size(); i++) {
      FactAxis axis = axes.axes().get(i);
      List<Partition.Branch> branches = new ArrayList<>();
      for (int point = 0; point < axis.points().size(); point++) {
        branches.add(new Partition.Branch(axis.points().get(point), diagrams.literal(i, point)));
      }
      partitions.put(axis.fact().id(), new Partition(branches));
    }
    for (Threshold threshold : pack.thresholds()) {
      List<String> facts = FactAxes.factsOf(threshold);
      partitions.put(
          threshold.id(),
          combine(
              "",
              facts,
              values ->
                  ThresholdTest.of(threshold, named(facts, values), day).truth().toBoolean()));
    }
    for (String decision : model.decisions()) {
      DecisionFunction function = model.function(decision);
      partitions.put(
          decision,
          combine(decision, function.requires(), values -> function.apply(values).value()));
    }
  }

  private static Map<String, @Nullable Object> named(
      List<String> names, List<@Nullable Object> values) {
    Map<String, @Nullable Object> named = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), values.get(i));
    }
    return named;
  }

  /** What a function of named values gives. */
  interface Function {
    @Nullable Object apply(List<@Nullable Object> values);
  }

  private Partition combine(String decision, List<String> names, Function function) {
    Combination combination = new Combination(decision, names, function);
    combination.descend(0, Diagrams.ALL);
    return combination.gathering.done();
  }

  /** Goes through the joint values of some names that some assignment gives. */
  private final class Combination {
    private final String decision;
    private final List<String> names;
    private final Function function;
    private final @Nullable Object[] values;
    private final Partition.Gathering gathering = new Partition.Gathering(diagrams);
    private int leaves;

    Combination(String decision, List<String> names, Function function) {
      this.decision = decision;
      this.names = names;
      this.function = function;
      this.values = new @Nullable Object[names.size()];
    }

    void descend(int at, int condition) {
      if (condition == Diagrams.NONE) {
        return;
      }
      if (at == names.size()) {
        if (++leaves > MOST_COMBINATIONS) {
          throw new Diagrams.TooLarge(MOST_COMBINATIONS);
        }
        gathering.add(function.apply(Arrays.asList(values.clone())), condition);
        return;
      }
      if (settled(at, condition)) {
        return;
      }
      Partition partition = partitions.get(names.get(at));
      if (partition == null) {
        values[at] = null;
        descend(at + 1, condition);
        return;
      }
      for (Partition.Branch branch : partition.branches()) {
        values[at] = branch.value();
        descend(at + 1, diagrams.and(condition, branch.set()));
      }
    }

    /** A wide decision is asked with the rest unknown: what it says then needs no going further. */
    private boolean settled(int at, int condition) {
      if (names.size() < WIDE || !rules.standsWithout(decision, names.subList(at, names.size()))) {
        return false;
      }
      Arrays.fill(values, at, values.length, null);
      Object value = function.apply(Arrays.asList(values.clone()));
      if (value != null) {
        gathering.add(value, condition);
      }
      return value != null;
    }
  }
}
