package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.SquareMetres;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Threshold;
import org.kuangheng.policy.ThresholdTest;

/**
 * One mine under one pack on one day: what is stated, what follows from it, and what a decision
 * would see if some of it were otherwise.
 */
final class MineCase {
  final MineRecord mine;
  final LocalDate day;
  final Layout layout;
  final @Nullable CapacityChoice capacity;
  final ReserveQuantities reserves;
  final Numbers numbers;
  final Map<String, KnownFact> stated;

  /** Computed facts and threshold outcomes as they stand. */
  final Map<String, @Nullable Object> derived;

  private final Arithmetic arithmetic;
  private final Map<String, @Nullable Object> amounts = new HashMap<>();
  private final @Nullable Object[] vector;

  /** What decisions would see with other numbers, once for each such change. */
  private final Map<Map<String, @Nullable Object>, @Nullable Object[]> moved = new HashMap<>();

  MineCase(MineRecord mine, @Nullable SpatialFindings findings, Layout layout, LocalDate day) {
    this.mine = mine;
    this.day = day;
    this.layout = layout;
    Pack pack = layout.pack;
    this.arithmetic = new Arithmetic(pack, day, layout.relevantThresholds());
    this.capacity = CapacityChoice.of(pack.life().capacityBasis(), mine.capacities()).orElse(null);
    this.reserves = ReserveQuantities.of(pack.life(), mine.mineral(), mine.reserves());
    this.stated = new LinkedHashMap<>();
    new TitleFacts(mine, pack, day).addTo(stated);
    OperatingState state = mine.state();
    if (state != null) {
      stated.put("producing", KnownFact.yesNo(state == OperatingState.PRODUCING, state.name()));
    }
    BigDecimal share = addSpatial(findings, layout.layers);
    AssertedFacts.addTo(stated, mine, pack);
    this.numbers = numbers(share);
    stated.forEach(
        (fact, known) -> {
          if (known.value() instanceof FactValue.Amount amount) {
            amounts.put(fact, amount.value());
          }
        });
    this.derived = new Arithmetic(pack, day, pack.thresholds()).derive(numbers, amounts, Map.of());
    this.vector = layout.vector(name -> valueOf(name, derived, Map.of()));
  }

  private @Nullable BigDecimal addSpatial(
      @Nullable SpatialFindings findings, Map<String, LayerRule> layers) {
    if (findings == null) {
      return null;
    }
    SpatialFacts spatial =
        new SpatialFacts(findings, layers, layout.pack.consolidation(), mine.method());
    spatial.addTo(stated);
    return spatial.remainingShare();
  }

  private Numbers numbers(@Nullable BigDecimal share) {
    Tonnes retained = reserves.retained();
    Tonnes recoverable = reserves.recoverable();
    ReserveStatement statement = mine.reserves();
    SquareMetres area = mine.area() == null ? null : mine.area().planarArea();
    return new Numbers(
        mine.mineral(),
        mine.method(),
        capacity == null ? null : capacity.capacity().tenThousands(),
        retained == null ? null : retained.tenThousands(),
        recoverable == null ? null : recoverable.tenThousands(),
        statement == null ? null : statement.dilution(),
        share,
        area == null ? null : area.value().movePointLeft(6));
  }

  @Nullable Object[] vector() {
    return vector;
  }

  /** What decisions would see with these values in place of the stated ones. */
  @Nullable Object[] vectorWith(Map<String, @Nullable Object> overrides) {
    Map<String, @Nullable Object> numbersMoved = HashMap.newHashMap(overrides.size());
    for (Map.Entry<String, @Nullable Object> entry : overrides.entrySet()) {
      if (layout.movesNumbers(entry.getKey())) {
        numbersMoved.put(entry.getKey(), entry.getValue());
      }
    }
    @Nullable Object[] copy =
        numbersMoved.isEmpty()
            ? vector.clone()
            : moved.computeIfAbsent(numbersMoved, this::computed).clone();
    for (Map.Entry<String, @Nullable Object> entry : overrides.entrySet()) {
      Integer at = numbersMoved.containsKey(entry.getKey()) ? null : layout.find(entry.getKey());
      if (at != null) {
        copy[at] = entry.getValue();
      }
    }
    layout.normalise(copy);
    return copy;
  }

  private @Nullable Object[] computed(Map<String, @Nullable Object> numbersMoved) {
    Map<String, @Nullable Object> values = derivedWith(numbersMoved);
    return layout.row(name -> valueOf(name, values, numbersMoved));
  }

  /** The computed facts and threshold outcomes with these values in place of the stated ones. */
  Map<String, @Nullable Object> derivedWith(Map<String, @Nullable Object> overrides) {
    return arithmetic.derive(numbers, amounts, overrides);
  }

  ThresholdTest test(Threshold threshold) {
    return arithmetic.test(threshold, derived);
  }

  /** A fact's or threshold's value as decisions see it now. */
  @Nullable Object value(String name) {
    return valueOf(name, derived, Map.of());
  }

  private @Nullable Object valueOf(
      String name,
      Map<String, @Nullable Object> computed,
      Map<String, @Nullable Object> overrides) {
    if (computed.containsKey(name)) {
      return computed.get(name);
    }
    if (overrides.containsKey(name)) {
      return overrides.get(name);
    }
    KnownFact known = stated.get(name);
    return known == null ? null : known.raw();
  }

  @Nullable Mineral mineral() {
    return mine.mineral();
  }

  LocalizedText label(String fact) {
    return layout.label(fact);
  }
}
