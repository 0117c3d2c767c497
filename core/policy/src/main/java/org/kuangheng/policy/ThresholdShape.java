package org.kuangheng.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Place;

/** What a threshold must look like: amounts, units, and rows that can apply. */
record ThresholdShape(Pack pack, Threshold threshold, Place place) {
  private static final Set<String> METHODS =
      Arrays.stream(MiningMethod.values())
          .map(Enum::name)
          .collect(Collectors.toCollection(TreeSet::new));

  /** What is wrong, in order. */
  List<Issue> faults() {
    List<Issue> faults = new ArrayList<>();
    Optional<FactDefinition> fact = pack.findFact(threshold.fact());
    if (fact.isPresent()) {
      amountFault(threshold.fact(), faults);
      if (!Objects.equals(fact.get().unit(), threshold.unit())) {
        faults.add(
            fault(
                PolicyIssue.UNIT_DIFFERS,
                "unit",
                threshold.unit(),
                "expected",
                String.valueOf(fact.get().unit())));
      }
    }
    if (threshold.limits().isEmpty()) {
      faults.add(fault(PolicyIssue.NO_LIMIT));
    }
    for (Threshold.Limit limit : threshold.limits()) {
      rowFaults(limit, faults);
    }
    return faults;
  }

  private Issue fault(PolicyIssue code, Object... values) {
    List<Object> all = new ArrayList<>(List.of("key", threshold.id()));
    all.addAll(Arrays.asList(values));
    return Issue.of(code, place, all.toArray());
  }

  private void amountFault(String id, List<Issue> faults) {
    boolean other =
        pack.findFact(id).filter(fact -> fact.kind() != FactDefinition.Kind.AMOUNT).isPresent();
    if (other) {
      faults.add(fault(PolicyIssue.NOT_AN_AMOUNT, "fact", id));
    }
  }

  private void rowFaults(Threshold.Limit limit, List<Issue> faults) {
    if (limit.to() != null && limit.to().isBefore(limit.from())) {
      faults.add(fault(PolicyIssue.RANGE_REVERSED, "from", limit.from(), "to", limit.to()));
    }
    Optional<FactDefinition> mineral = pack.findFact(ThresholdTest.MINERAL);
    for (String word : limit.minerals()) {
      if (mineral.isPresent() && !mineral.get().words().contains(word)) {
        notOneOf(word, mineral.get().words(), faults);
      }
    }
    for (String method : limit.methods()) {
      if (!METHODS.contains(method)) {
        notOneOf(method, List.copyOf(METHODS), faults);
      }
    }
    bandFaults(limit, faults);
  }

  private void notOneOf(String value, List<String> allowed, List<Issue> faults) {
    faults.add(
        fault(PolicyIssue.NOT_ONE_OF, "value", value, "allowed", String.join(", ", allowed)));
  }

  private void bandFaults(Threshold.Limit limit, List<Issue> faults) {
    boolean banded = limit.bandFrom() != null || limit.bandTo() != null;
    String fact = limit.bandFact();
    if (banded != (fact != null)) {
      faults.add(fault(PolicyIssue.BAND_INCOMPLETE));
    }
    if (fact != null) {
      amountFault(fact, faults);
    }
    if (limit.bandFrom() != null
        && limit.bandTo() != null
        && limit.bandFrom().compareTo(limit.bandTo()) >= 0) {
      faults.add(fault(PolicyIssue.RANGE_REVERSED, "from", limit.bandFrom(), "to", limit.bandTo()));
    }
  }
}
