package org.kuangheng.server.assessment.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.CanonicalForms;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.assessment.Verdict.CriterionResult;
import org.kuangheng.assessment.VerdictCodec;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Truth;
import org.kuangheng.server.registry.EnterpriseContent;

/** A verdict just computed, with the inputs it rests on. */
record Computed(MineRecord mine, @Nullable SpatialFindings findings, Verdict verdict) {
  static Computed of(VerdictCodec.Recorded recorded) {
    return new Computed(recorded.mine(), recorded.findings(), recorded.verdict());
  }

  String id() {
    return mine.id().value();
  }

  String county() {
    return mine.county().value();
  }

  /** The enterprise whose people see it: the registry's id of the holder. */
  String enterprise() {
    return EnterpriseContent.idOf(mine.holder());
  }

  /** The receipt: what the command line writes and verifies, byte for byte. */
  String document() {
    return CanonicalJson.text(
        VerdictCodec.toTree(new VerdictCodec.Recorded(verdict, mine, findings)));
  }

  /** The mines around it that count as its neighbours. */
  List<String> neighbours() {
    return findings == null
        ? List.of()
        : findings.neighbours().stream().map(each -> each.mine().value()).toList();
  }

  /** Whether its neighbours' verdicts may differ because it is no longer what it was. */
  boolean isAnotherNeighbourThan(VerdictCodec.Recorded before) {
    MineRecord was = before.mine();
    return !Objects.equals(mine.mineral(), was.mineral())
        || !mine.otherMinerals().equals(was.otherMinerals())
        || !mine.county().equals(was.county())
        || !mine.oreBodies().equals(was.oreBodies())
        || !CanonicalForms.digest(mine.area()).equals(CanonicalForms.digest(was.area()));
  }

  List<String> clausesMet() {
    return verdict.criteria().stream()
        .filter(criterion -> criterion.truth() == Truth.MET)
        .map(CriterionResult::clause)
        .distinct()
        .toList();
  }

  /** The questions whose answers would decide it, by fact. */
  Map<String, Verdict.Question> asked() {
    Map<String, Verdict.Question> asked = new java.util.LinkedHashMap<>();
    if (verdict.outcome().equals(Verdict.UNDECIDED) && !verdict.deciding().isEmpty()) {
      verdict.deciding().getFirst().facts().forEach(each -> asked.put(each.fact(), each));
    }
    return asked;
  }
}
