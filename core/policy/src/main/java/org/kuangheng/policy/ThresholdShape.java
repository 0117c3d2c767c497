package org.kuangheng.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.MiningMethod;

/** What a threshold must look like: amounts, units, and rows that can apply. */
record ThresholdShape(Pack pack, Threshold threshold) {
  private static final Set<String> METHODS =
      Arrays.stream(MiningMethod.values()).map(Enum::name).collect(Collectors.toSet());

  /** What is wrong, in order. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Optional<FactDefinition> fact = pack.findFact(threshold.fact());
    if (fact.isPresent() && fact.get().kind() != FactDefinition.Kind.AMOUNT) {
      faults.add("fact: must be an AMOUNT");
    } else if (fact.isPresent() && !Objects.equals(fact.get().unit(), threshold.unit())) {
      faults.add("unit: the fact's is " + fact.get().unit());
    }
    if (threshold.limits().isEmpty()) {
      faults.add("limits: at least one");
    }
    for (Threshold.Limit limit : threshold.limits()) {
      rowFaults(limit, faults);
    }
    return faults;
  }

  private void rowFaults(Threshold.Limit limit, List<String> faults) {
    if (limit.to() != null && limit.to().isBefore(limit.from())) {
      faults.add("limits.to: before from");
    }
    List<String> minerals = pack.findFact("mineral").map(FactDefinition::words).orElse(List.of());
    for (String mineral : limit.minerals()) {
      if (!minerals.contains(mineral)) {
        faults.add("limits.minerals: " + mineral + " is no word of the fact mineral");
      }
    }
    for (String method : limit.methods()) {
      if (!METHODS.contains(method)) {
        faults.add("limits.methods: " + method);
      }
    }
    bandFaults(limit, faults);
  }

  private void bandFaults(Threshold.Limit limit, List<String> faults) {
    boolean banded = limit.bandFrom() != null || limit.bandTo() != null;
    if (banded != (limit.bandFact() != null)) {
      faults.add("limits.bandFact: needed with bandFrom or bandTo, and only then");
    }
    if (limit.bandFact() != null && !isAmount(limit.bandFact())) {
      faults.add("limits.bandFact: must be an AMOUNT");
    }
    if (limit.bandFrom() != null
        && limit.bandTo() != null
        && limit.bandFrom().compareTo(limit.bandTo()) >= 0) {
      faults.add("limits.bandTo: must be above bandFrom");
    }
  }

  private boolean isAmount(@Nullable String fact) {
    return fact != null
        && pack.findFact(fact)
            .filter(definition -> definition.kind() == FactDefinition.Kind.AMOUNT)
            .isPresent();
  }
}
