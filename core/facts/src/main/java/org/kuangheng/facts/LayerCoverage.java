package org.kuangheng.facts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kuangheng.kernel.CountyCode;

/**
 * Which constraint layers a survey can speak about (图层到位情况): those it supplies with at least one
 * feature, and those a unit has checked and found none of. Any other layer was never looked at, so
 * that its absence says nothing.
 */
public record LayerCoverage(Set<String> supplied, List<LayerCheck> checks) {
  public LayerCoverage {
    supplied = Set.copyOf(supplied);
    checks = List.copyOf(checks);
  }

  /** The layers that have features, and no checks. */
  public static LayerCoverage of(Collection<ConstraintFeature> constraints) {
    return new LayerCoverage(
        Set.copyOf(new TreeSet<>(constraints.stream().map(ConstraintFeature::layer).toList())),
        List.of());
  }

  /** Whether the layer is supplied, or checked for that county. */
  public boolean covers(String layer, CountyCode county) {
    return supplied.contains(layer)
        || checks.stream().anyMatch(check -> check.holdsFor(layer, county));
  }

  /** Those of the wanted layers that are not covered in at least one of the counties, in order. */
  public SortedSet<String> missing(Collection<String> wanted, Collection<CountyCode> counties) {
    TreeSet<String> missing = new TreeSet<>();
    for (String layer : wanted) {
      if (counties.stream().anyMatch(county -> !covers(layer, county))) {
        missing.add(layer);
      }
    }
    return missing;
  }
}
