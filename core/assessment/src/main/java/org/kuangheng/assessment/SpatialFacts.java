package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings.LayerOverlap;
import org.kuangheng.assessment.SpatialFindings.Neighbour;
import org.kuangheng.geo.prism.Withdrawal;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.ConsolidationRules;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.LayerRule.Strength;

/** The facts that follow from geometry. Without findings every one of them stays unknown. */
final class SpatialFacts {
  static final String CONTIGUOUS = "hasContiguousMine";
  static final String PARTNER = "hasMergePartner";
  static final String HARD = "overlapsHardLayer";

  /** Ground shared below this, in m², is no overlap. */
  private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE;

  private static final int NAMES_SHOWN = 5;
  private static final String COMPUTED = "SYSTEM";

  private final SpatialFindings findings;
  private final Map<String, LayerRule> layers;
  private final ConsolidationRules rules;
  private final Admission admission;
  private final @Nullable MiningMethod method;

  SpatialFacts(
      SpatialFindings findings,
      Map<String, LayerRule> layers,
      ConsolidationRules rules,
      @Nullable MiningMethod method) {
    this.findings = findings;
    this.layers = layers;
    this.rules = rules;
    this.admission = new Admission(rules);
    this.method = method;
  }

  void addTo(Map<String, KnownFact> book) {
    List<Neighbour> contiguous =
        findings.neighbours().stream().filter(n -> n.contact().contiguous()).toList();
    book.put(CONTIGUOUS, KnownFact.yesNo(!contiguous.isEmpty(), mines(contiguous)));
    book.put(PARTNER, partner());
    book.put(HARD, overlaps(Strength.HARD));
    book.put("overlapsConditionalLayer", overlaps(Strength.CONDITIONAL));
    book.put("workingsOutsidePrism", workings());
  }

  /**
   * Met if a mine near enough may be merged with under the pack's rules; unknown while that hangs
   * on a mineral nobody has stated.
   */
  private KnownFact partner() {
    List<Neighbour> near = findings.neighbours().stream().filter(this::isNear).toList();
    Truth any = near.stream().map(admission::of).reduce(Truth.NOT_MET, Truth::or);
    List<Neighbour> partners = near.stream().filter(n -> admission.of(n) == Truth.MET).toList();
    KnownFact fact =
        any == Truth.UNKNOWN
            ? KnownFact.UNKNOWN
            : KnownFact.yesNo(any == Truth.MET, mines(partners));
    return fact.noting(admission.refusals(near));
  }

  private boolean isNear(Neighbour neighbour) {
    if (neighbour.contact().contiguous()) {
      return true;
    }
    BigDecimal distance = neighbour.contact().distance().value();
    return distance.compareTo(rules.neighbourDistance()) <= 0
        || (rules.mergeSameOreBody()
            && neighbour.sameOreBody()
            && distance.compareTo(rules.oreBodyDistance()) <= 0);
  }

  private KnownFact overlaps(Strength strength) {
    Truth any = Truth.NOT_MET;
    List<String> names = new ArrayList<>();
    for (LayerOverlap overlap : findings.overlaps()) {
      LayerRule rule = layers.get(overlap.layer());
      if (rule == null
          || rule.strength() != strength
          || overlap.area().value().compareTo(NEGLIGIBLE) <= 0) {
        continue;
      }
      Truth binds = binds(rule, method);
      any = any.or(binds);
      if (binds != Truth.NOT_MET) {
        names.add(overlap.layer() + " " + overlap.featureName());
      }
    }
    return KnownFact.truth(any, list(names));
  }

  /** Whether a layer binds a mining method; a combined mine is bound by either method's layers. */
  static Truth binds(LayerRule rule, @Nullable MiningMethod method) {
    if (rule.methods().isEmpty()) {
      return Truth.MET;
    }
    if (method == null) {
      return Truth.UNKNOWN;
    }
    boolean bound = rule.methods().contains(method.name()) || method == MiningMethod.COMBINED;
    return bound ? Truth.MET : Truth.NOT_MET;
  }

  private KnownFact workings() {
    if (!findings.breaches().isEmpty()) {
      return KnownFact.yesNo(
          true, list(findings.breaches().stream().map(SpatialFindings.Breach::workings).toList()));
    }
    return findings.workingsSurveyed() ? KnownFact.yesNo(false, COMPUTED) : KnownFact.UNKNOWN;
  }

  /**
   * The share of the area left, per cent: 100 without a hard overlap, {@code null} where it cannot
   * be told.
   */
  @Nullable BigDecimal remainingShare() {
    Withdrawal withdrawal = findings.afterHardLayers();
    if (withdrawal != null) {
      return withdrawal.remainingShare().value();
    }
    Boolean overlaps = (Boolean) overlaps(Strength.HARD).raw();
    return Boolean.FALSE.equals(overlaps) ? BigDecimal.valueOf(100) : null;
  }

  private static String mines(List<Neighbour> neighbours) {
    return list(
        neighbours.stream()
            .map(n -> n.mine() + " " + n.contact().kind() + " " + metres(n) + " m")
            .toList());
  }

  private static String metres(Neighbour neighbour) {
    return Print.brief(neighbour.contact().distance().value());
  }

  private static String list(List<String> names) {
    if (names.isEmpty()) {
      return COMPUTED;
    }
    String shown = String.join("; ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
    String more = names.size() > NAMES_SHOWN ? " … (" + names.size() + ")" : "";
    return COMPUTED + ": " + shown + more;
  }
}
