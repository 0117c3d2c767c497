package org.kuangheng.policy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.kuangheng.kernel.Issue;

/**
 * Explores everything a pack can say, on each day its limits change: holes, conflicts, shadowed
 * categories, criteria that nothing meets. Exact by decision diagrams; where a pack is too
 * entangled for that, by a seeded sample, and it says so.
 */
final class Explorer {
  private final PackDraft draft;
  private final Pack pack;
  private final DmnDecisions model;
  private final Findings findings;

  Explorer(
      PackDraft draft, DmnDecisions model, List<Issue> issues, List<PackCheck.Witness> witnesses) {
    this.draft = draft;
    this.pack = Objects.requireNonNull(draft.pack());
    this.model = model;
    this.findings = new Findings(draft, issues, witnesses);
  }

  /** {@code sound}: the decisions that keep unknown unknown. */
  PackCheck.Exploration explore(Set<String> sound) {
    FactAxes axes = FactAxes.of(draft, model);
    BigInteger combinations = BigInteger.ONE;
    for (int size : axes.sizes()) {
      combinations = combinations.multiply(BigInteger.valueOf(size));
    }
    List<LocalDate> days = days();
    Map<String, BigInteger> reached = new LinkedHashMap<>();
    Reachability reachability = new Reachability(draft);
    boolean exact = true;
    for (LocalDate day : days) {
      try {
        DecisionSpace space =
            DecisionSpace.of(new DecisionSpace.Rules(draft, model, sound), axes, day);
        DispositionMap map = new DispositionMap(draft, space);
        map.report(findings);
        reachability.see(space, map.possible());
        reached = map.reached();
      } catch (Diagrams.TooLarge e) {
        exact = false;
        new SampledSpace(draft, axes, day).report(findings, reachability);
      }
    }
    if (!exact) {
      findings.add(
          Issue.of(
              PolicyIssue.SAMPLED,
              draft.places().ofDecision(DecisionReferences.DISPOSITION),
              "subject",
              pack.id(),
              "samples",
              Soundness.SAMPLES,
              "seed",
              Soundness.SEED));
    }
    reachability.report(findings);
    return new PackCheck.Exploration(exact, combinations, days, reached);
  }

  /** The first day in force and each later day on which a limit begins or has ended. */
  private List<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(pack.inForceFrom()));
    for (Threshold threshold : pack.thresholds()) {
      for (Threshold.Limit limit : threshold.limits()) {
        days.add(limit.from());
        if (limit.to() != null) {
          days.add(limit.to().plusDays(1));
        }
      }
    }
    days.removeIf(day -> day.isBefore(pack.inForceFrom()));
    LocalDate last = pack.inForceTo();
    if (last != null) {
      days.removeIf(day -> day.isAfter(last));
    }
    return new ArrayList<>(days);
  }
}
