package org.kuangheng.documents;

import java.time.LocalDate;
import java.util.Map;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;

/**
 * The record a county plan (县级方案) is filled from: the pack, the survey and what was concluded from
 * it. Mines without a readable area are absent from {@code findings}; a mine without a verdict
 * counts as undecided.
 *
 * @param asOf the day of assessment
 * @param lang the language of the documents
 */
public record PlanInput(
    Pack pack,
    Survey survey,
    Map<MineId, SpatialFindings> findings,
    Map<MineId, Verdict> verdicts,
    ConsolidationResult consolidation,
    LocalDate asOf,
    Lang lang) {
  public PlanInput {
    findings = Map.copyOf(findings);
    verdicts = Map.copyOf(verdicts);
  }
}
