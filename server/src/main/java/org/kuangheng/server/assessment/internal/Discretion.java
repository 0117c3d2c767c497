package org.kuangheng.server.assessment.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Pack.Criterion;

/** The open norms (裁量事项) of a pack: what a person decides, and no machine computes. */
final class Discretion {
  private Discretion() {}

  /** The asserted facts on which criteria of discretion rest. */
  static Set<String> facts(Pack pack) {
    return Stream.concat(pack.eligibility().stream(), pack.criteria().stream())
        .filter(Criterion::discretion)
        .flatMap(criterion -> pack.decisions().inputsOf(criterion.decision()).stream())
        .map(pack::findFact)
        .flatMap(Optional::stream)
        .filter(fact -> !fact.computed())
        .map(FactDefinition::id)
        .collect(Collectors.toSet());
  }

  /** The categories for which an open norm may argue. */
  static Set<String> categories(Pack pack) {
    return pack.criteria().stream()
        .filter(Criterion::discretion)
        .map(Criterion::category)
        .collect(Collectors.toSet());
  }

  static boolean answerable(FactDefinition fact) {
    return !fact.assertedBy().isEmpty();
  }

  static List<String> sorted(Set<String> facts) {
    return facts.stream().sorted().toList();
  }
}
