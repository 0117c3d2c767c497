package org.kuangheng.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.Programme.Effort;
import org.kuangheng.consolidation.Programme.Solved;
import org.kuangheng.consolidation.merging.Constraints;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.consolidation.merging.Finding;
import org.kuangheng.consolidation.merging.Lock;
import org.kuangheng.consolidation.merging.MergingRules;
import org.kuangheng.consolidation.merging.Phrase;
import org.kuangheng.consolidation.merging.Wishes;
import org.kuangheng.consolidation.solver.Deadline;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Progress;

/**
 * Proposes mergers (整合方案). Deterministic for a request, unless its time limit cuts the search of a
 * component short; cancelled by interrupting the thread: then the best found is handed back.
 */
public final class Consolidator {
  private static final int LEAST_ALTERNATIVES = 3;

  private Consolidator() {}

  public static ConsolidationResult propose(Request request, Progress progress) {
    return propose(request, progress, new SolvedComponents(0));
  }

  /** Solves only the components that {@code known} has not; the result is the same. */
  public static ConsolidationResult propose(
      Request request, Progress progress, SolvedComponents known) {
    Deadline deadline = Deadline.in(request.timeLimit());
    progress.step("consolidation.candidates", 0, request.survey().mines().size());
    Ground ground = Ground.of(request.survey(), request.pack());
    Candidates candidates = Candidates.of(request, ground);
    WishReading reading = new WishReading(request, candidates);
    Wishes wishes = reading.read();
    progress.step("consolidation.links", 0, candidates.members().size());
    MergingRules rules =
        new MergingRules(request.pack(), dayOf(request), request.survey().counties());
    Field field =
        new Field(
            rules,
            candidates.members(),
            new Links(request, ground).between(candidates.members()),
            wishes);
    int wanted = Math.max(LEAST_ALTERNATIVES, rules.stated().alternatives());
    Objectives objectives = new Objectives(field);
    Effort effort = new Effort(deadline, request.seed(), wanted + 1, progress);
    ComponentDigest digest = new ComponentDigest(field, request.pack().hash(), dayOf(request));
    Solved solved =
        new Programme(field, objectives, effort, new Programme.Known(known, digest)).solve();
    List<Answer> answers = Answer.ranked(solved.solutions(), wanted);
    LeftOverReasons reasons = new LeftOverReasons(request, ground, field, candidates.excluded());
    List<Scenario> scenarios =
        new ScenarioDrawing(field, objectives, reasons, solved).draw(answers, progress);
    List<Issue> issues = new ArrayList<>(reading.issues());
    issues.addAll(unkept(field, answers.getFirst()));
    issues.addAll(remarks(field, solved, answers.size() - 1, wanted));
    return new ConsolidationResult(scenarios, candidates.excluded(), issues);
  }

  private static LocalDate dayOf(Request request) {
    return request.verdicts().values().stream()
        .map(Verdict::asOf)
        .max(Comparator.naturalOrder())
        .orElse(request.pack().inForceFrom());
  }

  /**
   * Locks of candidates only that the best answer could not keep, with what stands against them.
   */
  private static List<Issue> unkept(Field field, Answer best) {
    List<Issue> issues = new ArrayList<>();
    for (Lock lock : field.wishes().locks()) {
      boolean kept = best.groups().stream().anyMatch(group -> holds(lock, group));
      if (kept || !lock.keepable()) {
        continue;
      }
      int[] places = lock.places().stream().toArray();
      Optional<Finding> broken = Constraints.firstBroken(field.merged(places));
      LocalizedText why = broken.map(Finding::text).orElse(Phrase.LOCK_CONFLICT.with());
      List<String> names =
          lock.places().stream().mapToObj(place -> field.member(place).mine().name()).toList();
      issues.add(
          Issue.of(
              ConsolidationIssue.LOCK_INFEASIBLE,
              Place.of("request"),
              "mines",
              String.join("、", names),
              "reason_zh",
              why.zh(),
              "reason_en",
              why.en()));
    }
    return issues;
  }

  private static boolean holds(Lock lock, int[] group) {
    for (int place : group) {
      if (lock.places().get(place)) {
        return true;
      }
    }
    return false;
  }

  private static List<Issue> remarks(Field field, Solved solved, int found, int wanted) {
    List<Issue> issues = new ArrayList<>();
    Place place = Place.of("request");
    if (field.size() == 0) {
      issues.add(Issue.of(ConsolidationIssue.NO_CANDIDATES, place));
    } else if (found < wanted) {
      issues.add(
          Issue.of(ConsolidationIssue.FEWER_ALTERNATIVES, place, "found", found, "wanted", wanted));
    }
    if (!solved.proved()) {
      int largest = solved.components().stream().mapToInt(nodes -> nodes.length).max().orElse(0);
      issues.add(Issue.of(ConsolidationIssue.NOT_PROVED, place, "mines", largest));
    }
    return issues;
  }
}
