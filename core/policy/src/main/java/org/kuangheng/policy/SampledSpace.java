package org.kuangheng.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A seeded sample of the mines a pack can tell apart, for packs too entangled to explore whole. */
final class SampledSpace {
  private final PackDraft draft;
  private final Pack pack;
  private final FactAxes axes;
  private final LocalDate day;

  SampledSpace(PackDraft draft, FactAxes axes, LocalDate day) {
    this.draft = draft;
    this.pack = Objects.requireNonNull(draft.pack());
    this.axes = axes;
    this.day = day;
  }

  void report(Findings findings, Reachability reachability) {
    Random random = new Random(Soundness.SEED);
    for (int i = 0; i < Soundness.SAMPLES; i++) {
      Map<String, Object> facts = new HashMap<>();
      for (FactAxis axis : axes.axes()) {
        Object value = axis.points().get(random.nextInt(axis.points().size()));
        if (value != null) {
          facts.put(axis.fact().id(), value);
        }
      }
      Map<String, @Nullable Object> results =
          pack.decisions().evaluate(DecisionInputs.of(pack, facts, day).values());
      reachability.see(results);
      if (Boolean.TRUE.equals(results.get(DecisionReferences.ELIGIBLE))) {
        report(facts, results, findings);
      }
    }
  }

  private void report(
      Map<String, Object> facts, Map<String, @Nullable Object> results, Findings findings) {
    Findings.Sight sight = new Findings.Sight(day, facts, facts.keySet());
    Pack.Category category = Precedence.resolve(pack, results).category();
    if (category == null) {
      if (findings.isNew(PolicyIssue.HOLE)) {
        findings.add(PolicyIssue.HOLE, sight);
      }
    } else {
      String given = CaseRun.dispositionOf(results);
      if (!given.equals(category.code())
          && findings.isNew(PolicyIssue.PRECEDENCE_BROKEN, given, category.code())) {
        findings.add(
            PolicyIssue.PRECEDENCE_BROKEN, sight, "given", given, "expected", category.code());
      }
    }
    for (List<String> pair : draft.exclusive()) {
      boolean both =
          pair.stream()
              .allMatch(
                  code ->
                      pack.findCategory(code)
                          .filter(c -> Boolean.TRUE.equals(results.get(c.decision())))
                          .isPresent());
      if (both && findings.isNew(PolicyIssue.CONFLICT, pair.toString())) {
        findings.add(
            PolicyIssue.CONFLICT,
            sight,
            "first",
            pair.getFirst(),
            "second",
            String.join(", ", pair.subList(1, pair.size())));
      }
    }
  }
}
