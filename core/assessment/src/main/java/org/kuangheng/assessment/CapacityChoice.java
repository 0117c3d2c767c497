package org.kuangheng.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.kernel.AnnualCapacity;

/** The capacity (生产能力) that counts under a pack's order of preference, with its basis. */
public record CapacityChoice(AnnualCapacity capacity, CapacityBasis basis) {
  /** The first basis of the preference that is stated; empty if none is. */
  public static Optional<CapacityChoice> of(
      List<String> preference, Map<CapacityBasis, AnnualCapacity> capacities) {
    for (String name : preference) {
      CapacityBasis basis = CapacityBasis.valueOf(name);
      AnnualCapacity capacity = capacities.get(basis);
      if (capacity != null) {
        return Optional.of(new CapacityChoice(capacity, basis));
      }
    }
    return Optional.empty();
  }
}
