package org.kuangheng.server.assessment.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.assessment.Assessments;
import org.kuangheng.server.assessment.Decision;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.registry.AsOf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What other features ask of verdicts. */
@Component
class AssessmentsOnRecord implements Assessments {
  private final Worklist worklist;
  private final DecisionStore decisions;
  private final MineAssessor assessor;
  private final Tools tools;
  private final TransactionTemplate wide;

  AssessmentsOnRecord(
      Worklist worklist,
      DecisionStore decisions,
      MineAssessor assessor,
      Tools tools,
      PlatformTransactionManager transactions) {
    this.worklist = worklist;
    this.decisions = decisions;
    this.assessor = assessor;
    this.tools = tools;
    this.wide = new TransactionTemplate(transactions);
    this.wide.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.wide.setReadOnly(true);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Stored> find(MineId mine) {
    return worklist
        .find(mine.value(), null)
        .map(
            full ->
                new Stored(
                    Receipt.read(full.receipt()).verdict(),
                    full.row().run(),
                    full.row().computedAt(),
                    full.row().stale()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> decided(MineId mine) {
    return decisions.standing(mine.value()).map(Decision::category);
  }

  /**
   * Neighbours across the border count for the verdicts, which needs a transaction that sees them;
   * what is handed out holds the counties of the scope only.
   */
  @Override
  public Assessed assessed(@Nullable String county, LocalDate asOf) {
    RowScope scope = RowScope.current();
    return RowScope.EVERYTHING.get(() -> wide.execute(_ -> assessed(county, asOf, scope)));
  }

  private Assessed assessed(@Nullable String county, LocalDate asOf, RowScope scope) {
    Pack pack = tools.packs().active();
    Set<CountyCode> counties =
        (county != null ? Set.of(county) : scope.everything() ? Set.<String>of() : scope.counties())
            .stream().map(CountyCode::new).collect(Collectors.toSet());
    AsOf moment = AsOf.now(asOf);
    Survey survey = tools.registry().survey(moment, counties);
    Set<MineId> own = survey.mines().stream().map(MineRecord::id).collect(Collectors.toSet());
    Survey wider =
        counties.isEmpty()
            ? survey
            : tools.registry().around(own, MineAssessor.reach(pack), moment);
    Map<MineId, SpatialFindings> findings = SpatialSurvey.of(wider, pack, Progress.SILENT);
    Map<MineId, Verdict> verdicts = assessor.assessor(pack).assess(survey.mines(), findings, asOf);
    // a merger within the survey knows no neighbour outside it
    Map<MineId, SpatialFindings> inside = new LinkedHashMap<>();
    for (MineId mine : verdicts.keySet()) {
      SpatialFindings found = findings.get(mine);
      if (found != null) {
        inside.put(mine, found.among(own));
      }
    }
    return new Assessed(pack, asOf, survey, inside, verdicts);
  }
}
