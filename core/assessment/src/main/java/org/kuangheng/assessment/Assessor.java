package org.kuangheng.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict.Eligibility;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;

/**
 * Assesses mines (研判) under one pack: eligibility, criteria, thresholds, scale, service life, and
 * the recommended disposition with what would decide or flip it. Safe for use by many threads.
 */
public final class Assessor {
  private final Layout layout;
  private final Outcomes outcomes;

  public Assessor(Pack pack) {
    this.layout = new Layout(pack);
    this.outcomes = new Outcomes(layout);
  }

  /** {@code findings} is {@code null} where the mine has no readable area. */
  public Verdict assess(MineRecord mine, @Nullable SpatialFindings findings, LocalDate asOf) {
    MineCase mineCase = new MineCase(mine, findings, layout, asOf);
    Map<String, @Nullable Object> results = outcomes.evaluate(mineCase.vector());
    CriteriaReport report = new CriteriaReport(mineCase, results);
    Recommendation.Result recommendation = Recommendation.of(mineCase, outcomes);
    Pack pack = layout.pack;
    Verdict draft =
        new Verdict(
            mine.id(),
            pack.id(),
            asOf,
            new Eligibility(Outcomes.eligible(pack, results), report.of(pack.eligibility())),
            report.of(pack.criteria()),
            report.thresholds(),
            ScaleReport.of(mineCase),
            life(mineCase),
            recommendation.recommended(),
            recommendation.possible(),
            recommendation.deciding(),
            recommendation.flips(),
            Alerts.of(mineCase, results),
            Receipts.PENDING);
    return Receipts.sign(draft, pack, mine, findings);
  }

  /** Every mine's verdict, in the order given; mines without findings have no readable area. */
  public Map<MineId, Verdict> assess(
      List<MineRecord> mines, Map<MineId, SpatialFindings> findings, LocalDate asOf) {
    List<Verdict> list =
        mines.parallelStream().map(mine -> assess(mine, findings.get(mine.id()), asOf)).toList();
    Map<MineId, Verdict> verdicts = new LinkedHashMap<>();
    list.forEach(verdict -> verdicts.put(verdict.mine(), verdict));
    return verdicts;
  }

  private static Verdict.Life life(MineCase mineCase) {
    Pack pack = mineCase.layout.pack;
    ReserveStatement statement = mineCase.mine.reserves();
    ServiceLife.Terms terms =
        new ServiceLife.Terms(
            mineCase.mineral(),
            mineCase.reserves.base(pack.life().base()),
            mineCase.capacity,
            statement == null ? null : statement.dilution());
    return ServiceLife.of(pack.life(), terms, mineCase.reserves.steps());
  }
}
