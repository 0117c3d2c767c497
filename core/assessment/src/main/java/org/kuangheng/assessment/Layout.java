package org.kuangheng.assessment;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Threshold;

/** The inputs of a pack's decisions in a fixed order, and what the engine knows of each. */
final class Layout {
  /** The decision on whether a mine is in the programme. */
  static final String ELIGIBLE = "eligible";

  final Pack pack;
  final List<String> inputs;
  final Map<String, LayerRule> layers = new HashMap<>();
  final Map<String, FactDefinition> facts = new HashMap<>();
  final Map<String, Threshold> thresholds = new HashMap<>();

  final Overrides overrides;

  private final Set<String> relevant;
  private final int[] relevantPlaces;
  private final List<Threshold> relevantThresholds;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Integer> index = new HashMap<>();
  private final Set<String> amounts = new HashSet<>();
  private final Map<String, List<String>> inputsOf = new HashMap<>();

  Layout(Pack pack) {
    this.pack = pack;
    this.inputs = pack.decisions().inputs().stream().sorted().toList();
    for (int i = 0; i < inputs.size(); i++) {
      index.put(inputs.get(i), i);
    }
    pack.facts().forEach(fact -> ranks.putIfAbsent(fact.id(), ranks.size()));
    pack.thresholds().forEach(threshold -> ranks.putIfAbsent(threshold.id(), ranks.size()));
    pack.layers().forEach(layer -> layers.put(layer.id(), layer));
    for (FactDefinition fact : pack.facts()) {
      facts.put(fact.id(), fact);
      if (fact.kind() == FactDefinition.Kind.AMOUNT) {
        amounts.add(fact.id());
      }
    }
    pack.thresholds().forEach(threshold -> thresholds.put(threshold.id(), threshold));
    for (String decision : pack.decisions().decisions()) {
      inputsOf.put(decision, ordered(pack.decisions().inputsOf(decision)));
    }
    this.relevant = relevantInputs();
    this.relevantPlaces = relevant.stream().map(index::get).mapToInt(Integer::intValue).toArray();
    this.relevantThresholds =
        pack.thresholds().stream().filter(one -> relevant.contains(one.id())).toList();
    this.overrides = Overrides.of(this);
  }

  private Set<String> relevantInputs() {
    Set<String> names = new TreeSet<>(order());
    names.addAll(inputsOf(ELIGIBLE));
    pack.eligibility().forEach(ground -> names.addAll(inputsOf(ground.decision())));
    pack.categories().forEach(category -> names.addAll(inputsOf(category.decision())));
    return Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  /** The inputs that eligibility and the categories rest on, in the pack's order. */
  Set<String> relevant() {
    return relevant;
  }

  int[] relevantPlaces() {
    return relevantPlaces;
  }

  /** The thresholds that eligibility and the categories rest on. */
  List<Threshold> relevantThresholds() {
    return relevantThresholds;
  }

  /** Whether eligibility or a category rests on the scale class. */
  boolean scaleMatters() {
    return relevant.contains(Arithmetic.SCALE_CLASS)
        || relevant.contains(Arithmetic.MEDIUM_OR_ABOVE);
  }

  private List<String> ordered(Set<String> names) {
    return names.stream().sorted(order()).toList();
  }

  /** The pack's order of facts, then of thresholds, then by name. */
  Comparator<String> order() {
    return Comparator.<String>comparingInt(this::rank).thenComparing(Comparator.naturalOrder());
  }

  /** The place of a fact in the pack's catalogue; thresholds after all facts. */
  int rank(String name) {
    return ranks.getOrDefault(name, Integer.MAX_VALUE);
  }

  /** The inputs a decision rests on, in the pack's order. */
  List<String> inputsOf(String decision) {
    return inputsOf.getOrDefault(decision, List.of());
  }

  @Nullable Integer find(String input) {
    return index.get(input);
  }

  @Nullable Object[] vector(Function<String, @Nullable Object> values) {
    @Nullable Object[] vector = row(values);
    normalise(vector);
    return vector;
  }

  /** The inputs in order, as stated. */
  @Nullable Object[] row(Function<String, @Nullable Object> values) {
    @Nullable Object[] row = new @Nullable Object[inputs.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = values.apply(inputs.get(i));
    }
    return row;
  }

  /** A contiguous mine is a partner to merge with, unless the pack's rules could refuse it. */
  void normalise(@Nullable Object[] vector) {
    Integer contiguous = index.get(SpatialFacts.CONTIGUOUS);
    Integer partner = index.get(SpatialFacts.PARTNER);
    if (contiguous != null
        && partner != null
        && Admission.isFree(pack.consolidation())
        && Boolean.TRUE.equals(vector[contiguous])) {
      vector[partner] = true;
    }
  }

  /** Whether another value of this fact changes what the arithmetic gives. */
  boolean movesNumbers(String fact) {
    return Arithmetic.DERIVED.contains(fact)
        || amounts.contains(fact)
        || thresholds.containsKey(fact)
        || fact.equals(SpatialFacts.HARD);
  }

  LocalizedText label(String name) {
    FactDefinition fact = facts.get(name);
    if (fact != null) {
      return fact.label();
    }
    Threshold threshold = thresholds.get(name);
    return threshold == null ? new LocalizedText(name, name) : threshold.label();
  }

  @Nullable String unit(String name) {
    FactDefinition fact = facts.get(name);
    return fact == null ? null : fact.unit();
  }
}
