package org.kuangheng.documents;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;

/**
 * The record a county plan (县级方案) is filled from: the pack, the survey, what was concluded from it
 * and what people wrote. Mines without a readable area are absent from {@code findings}; a mine
 * without a verdict counts as undecided.
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
    Lang lang,
    Written written) {
  /**
   * What people wrote into the plan.
   *
   * @param chapters text by chapter of the pack's form, one paragraph a line; it follows what the
   *     record says
   * @param approvedOn the day the county approved the plan, {@code null} for a draft
   */
  public record Written(Map<String, String> chapters, @Nullable LocalDate approvedOn) {
    /** A draft to which nobody has added a word. */
    public static final Written NOTHING = new Written(Map.of(), null);

    public Written {
      chapters = Map.copyOf(chapters);
    }
  }

  public PlanInput {
    findings = Map.copyOf(findings);
    verdicts = Map.copyOf(verdicts);
  }

  /** A draft straight from the record. */
  public PlanInput(
      Pack pack,
      Survey survey,
      Map<MineId, SpatialFindings> findings,
      Map<MineId, Verdict> verdicts,
      ConsolidationResult consolidation,
      LocalDate asOf,
      Lang lang) {
    this(pack, survey, findings, verdicts, consolidation, asOf, lang, Written.NOTHING);
  }
}
