package org.kuangheng.cli.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangheng.assessment.Assessor;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.cli.InputFiles;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Consolidator;
import org.kuangheng.consolidation.Request;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.Pack;
import org.kuangheng.survey.SurveyKeys;
import org.kuangheng.survey.SurveyReader;

/** Survey → surroundings → verdicts → mergers, under one pack on one day. */
public record Chain(
    Pack pack,
    Survey survey,
    LocalDate asOf,
    Map<MineId, SpatialFindings> findings,
    Map<MineId, Verdict> verdicts) {

  /** Reads the folder and assesses every mine in it. */
  public static Chain assess(Path folder, String packId, LocalDate asOf, Progress progress)
      throws BlockedException {
    Pack pack = Packs.load(packId);
    progress.step("read", 0, 0);
    Survey survey =
        LayersNotChecked.named(
            SurveyReader.read(InputFiles.folder(folder), SurveyKeys.of(pack)), pack);
    if (survey.mines().isEmpty()) {
      List<Issue> issues = new ArrayList<>(survey.issues());
      issues.add(Issue.of(CliIssue.NO_MINES, Place.of(folder.toString()), "path", folder));
      throw new BlockedException(issues);
    }
    progress.step("surroundings", 0, survey.mines().size());
    Map<MineId, SpatialFindings> findings = SpatialSurvey.of(survey, pack, progress);
    progress.step("assess", 0, survey.mines().size());
    return new Chain(
        pack, survey, asOf, findings, new Assessor(pack).assess(survey.mines(), findings, asOf));
  }

  /** Proposes mergers on the assessed survey. */
  public ConsolidationResult consolidate(PeoplesRules rules, Duration time, Progress progress) {
    progress.step("consolidate", 0, 0);
    List<Set<MineId>> locks = rules.locks();
    return Consolidator.propose(
        new Request(pack, survey, findings, verdicts, locks, rules.bans(), time, rules.seed()),
        progress);
  }
}
