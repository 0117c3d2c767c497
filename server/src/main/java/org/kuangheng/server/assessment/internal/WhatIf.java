package org.kuangheng.server.assessment.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuangheng.assessment.Assessor;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.assessment.VerdictCodec;
import org.kuangheng.kernel.Issue;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.AssessmentProblem;
import org.kuangheng.server.assessment.Difference;
import org.kuangheng.server.assessment.Sandbox;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries changes on the recorded inputs of the standing verdicts. Reads only. */
@Component
class WhatIf implements Sandbox {
  private static final int MOST_CHANGES = 1_000;
  private static final int MOST_MINES = 4_000;

  private final VerdictStore verdicts;
  private final Tools tools;

  WhatIf(VerdictStore verdicts, Tools tools) {
    this.verdicts = verdicts;
    this.tools = tools;
  }

  /** A mine as it stands, and as it would. */
  private record Pair(Verdict before, Computed after) {}

  @Override
  @Transactional(readOnly = true)
  public Tried attempt(Caller caller, Trial trial) {
    caller.require(Permission.SANDBOX);
    if (trial.county() != null && !caller.sees(trial.county())) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "county", "what", trial.county());
    }
    limit("facts", trial.facts().size() + trial.thresholds().size(), MOST_CHANGES);
    Pack pack = tools.packs().active();
    List<Long> ids =
        verdicts.standingIn(trial.county()).values().stream()
            .sorted(Comparator.comparing(Standing::mine))
            .map(Standing::id)
            .toList();
    limit("county", ids.size(), MOST_MINES);
    List<String> documents = new ArrayList<>(verdicts.documents(ids).values());
    Supposition supposition = new Supposition(pack, trial);
    List<Issue> issues = supposition.issues();
    if (!issues.isEmpty()) {
      throw new Refusal(DecisionDesk.status(issues), issues);
    }
    Pack supposed = tools.packs().draft(pack.id(), SupposedLimits.of(pack, trial.thresholds()));
    Assessor assessor = new Assessor(supposed);
    List<Pair> pairs =
        documents.parallelStream()
            .map(Receipt::read)
            .map(recorded -> pair(recorded, supposition, assessor))
            .toList();
    supposition.requireKnown(pairs.stream().map(pair -> pair.after().id()).toList());
    return tried(pack, pairs);
  }

  private static Pair pair(
      VerdictCodec.Recorded recorded, Supposition supposition, Assessor assessor) {
    Computed supposed =
        new Computed(
            supposition.of(recorded.mine()),
            recorded.findings(),
            assessor.assess(
                supposition.of(recorded.mine()), recorded.findings(), recorded.verdict().asOf()));
    return new Pair(recorded.verdict(), supposed);
  }

  private Tried tried(Pack pack, List<Pair> pairs) {
    Map<String, Map<String, Integer>> before = new TreeMap<>();
    Map<String, Map<String, Integer>> after = new TreeMap<>();
    List<Difference> flips = new ArrayList<>();
    LocalDate asOf = tools.around().today();
    for (Pair pair : pairs) {
      String county = pair.after().county();
      asOf = pair.before().asOf();
      count(before, county, pair.before().outcome());
      count(after, county, pair.after().verdict().outcome());
      if (!pair.before().outcome().equals(pair.after().verdict().outcome())) {
        flips.add(Differences.between(pair.before(), pair.after()));
      }
    }
    flips.sort(Comparator.comparing(Difference::mine));
    return new Tried(asOf, pack.id(), pairs.size(), before, after, flips);
  }

  private static void count(
      Map<String, Map<String, Integer>> counts, String county, String outcome) {
    counts.computeIfAbsent(county, _ -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
  }

  private static void limit(String field, int given, int limit) {
    if (given > limit) {
      throw Refusal.of(AssessmentProblem.SANDBOX_TOO_LARGE, field, "given", given, "limit", limit);
    }
  }
}
