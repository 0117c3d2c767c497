package org.kuangheng.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The facts a pack's decisions rest on, in an order that keeps together what belongs together. */
record FactAxes(List<FactAxis> axes) {
  FactAxes {
    axes = List.copyOf(axes);
  }

  static FactAxes of(PackDraft draft, DmnDecisions model) {
    Pack pack = Objects.requireNonNull(draft.pack());
    Collection collection =
        new Collection(pack, model, new LinkedHashSet<>(), new LinkedHashSet<>());
    collection.visit(DecisionReferences.DISPOSITION);
    model.decisions().forEach(collection::visit);
    List<FactAxis> axes = new ArrayList<>();
    for (String fact : collection.facts()) {
      pack.findFact(fact).ifPresent(definition -> axes.add(FactAxis.of(draft, definition)));
    }
    return new FactAxes(axes);
  }

  /** The place of a fact's axis, or -1. */
  int indexOf(String fact) {
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).fact().id().equals(fact)) {
        return i;
      }
    }
    return -1;
  }

  List<Integer> sizes() {
    return axes.stream().map(axis -> axis.points().size()).toList();
  }

  private record Collection(Pack pack, DmnDecisions model, Set<String> facts, Set<String> seen) {
    void visit(String name) {
      if (!seen.add(name)) {
        return;
      }
      if (model.decisions().contains(name)) {
        model.function(name).requires().forEach(this::visit);
        return;
      }
      Optional<Threshold> threshold = pack.findThreshold(name);
      if (threshold.isPresent()) {
        factsOf(threshold.get()).forEach(this::visit);
        return;
      }
      if (name.equals(KnownFacts.SCALE_CLASS) || name.equals(KnownFacts.SCALE_MEDIUM_OR_ABOVE)) {
        visit(ThresholdTest.MINERAL);
        visit(ThresholdTest.METHOD);
        visit(KnownFacts.CAPACITY);
      }
      facts.add(name);
    }
  }

  /** The facts a threshold looks at: those that select a row, then the amount. */
  static List<String> factsOf(Threshold threshold) {
    Set<String> facts = new LinkedHashSet<>();
    for (Threshold.Limit limit : threshold.limits()) {
      if (!limit.minerals().isEmpty()) {
        facts.add(ThresholdTest.MINERAL);
      }
      if (!limit.methods().isEmpty()) {
        facts.add(ThresholdTest.METHOD);
      }
    }
    threshold.limits().stream()
        .map(Threshold.Limit::bandFact)
        .filter(Objects::nonNull)
        .forEach(facts::add);
    facts.add(threshold.fact());
    return List.copyOf(facts);
  }
}
