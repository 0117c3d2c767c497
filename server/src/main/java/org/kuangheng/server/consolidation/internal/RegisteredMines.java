package org.kuangheng.server.consolidation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Assessor;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.assessment.Assessments;
import org.kuangheng.server.assessment.Assessments.Assessed;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.policy.PolicyPacks;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Registry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The registry's mines with the verdicts of {@link Assessments}. */
@Component
class RegisteredMines implements AssessedMines {
  private final Registry registry;
  private final PolicyPacks packs;
  private final ObjectProvider<Assessments> assessments;

  RegisteredMines(Registry registry, PolicyPacks packs, ObjectProvider<Assessments> assessments) {
    this.registry = registry;
    this.packs = packs;
    this.assessments = assessments;
  }

  @Override
  public Assessed at(@Nullable String county, LocalDate asOf) {
    Assessments verdicts = assessments.getIfAvailable();
    if (verdicts != null) {
      return verdicts.assessed(county, asOf);
    }
    Pack pack = packs.active();
    Set<CountyCode> counties = county == null ? Set.of() : Set.of(new CountyCode(county));
    Survey survey = registry.survey(AsOf.now(asOf), counties);
    Map<MineId, SpatialFindings> findings = SpatialSurvey.of(survey, pack, Progress.SILENT);
    return new Assessed(pack, asOf, survey, findings, assess(pack, survey, findings, asOf));
  }

  /** Verdicts of every mine of a survey. */
  static Map<MineId, Verdict> assess(
      Pack pack, Survey survey, Map<MineId, SpatialFindings> findings, LocalDate asOf) {
    return new Assessor(pack).assess(survey.mines(), findings, asOf);
  }

  @Override
  public Optional<String> decided(MineId mine) {
    Assessments verdicts = assessments.getIfAvailable();
    return verdicts == null ? Optional.empty() : verdicts.decided(mine);
  }

  @Override
  public List<MineRecord> around(Set<MineId> mines, Metres within, LocalDate asOf) {
    return RowScope.EVERYTHING.get(() -> registry.around(mines, within, AsOf.now(asOf)).mines());
  }
}
