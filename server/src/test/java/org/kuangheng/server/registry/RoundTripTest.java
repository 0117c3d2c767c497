package org.kuangheng.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kuangheng.assessment.Assessor;
import org.kuangheng.assessment.CanonicalForms;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackReader;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.testing.RunningServer;
import org.kuangheng.survey.SurveyKeys;
import org.kuangheng.survey.SurveyReader;

/** What goes into the registry comes out of it. */
final class RoundTripTest {
  private static final java.time.LocalDate ASSESSED = java.time.LocalDate.of(2025, 6, 30);

  private static Pack pack() {
    return java.util.Objects.requireNonNull(
        PackReader.read(Examples.root().resolve("policy-packs/yuncheng-2025-9")).pack());
  }

  private static Survey files() {
    return SurveyReader.read(
        Examples.root().resolve("examples/yuncheng-demo"), SurveyKeys.of(pack()));
  }

  /** The demo is loaded when the server starts, through formsOf and apply. */
  private static Survey registry() {
    RunningServer.shared();
    return RowScope.EVERYTHING.get(
        () -> {
          Survey all = Examples.registry().survey(AsOf.now(ASSESSED), Set.of());
          return only(all, files());
        });
  }

  /** Other tests put mines of their own in. */
  private static Survey only(Survey all, Survey like) {
    Set<MineId> ids =
        like.mines().stream()
            .map(MineRecord::id)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    return new Survey(
        all.mines().stream().filter(mine -> ids.contains(mine.id())).toList(),
        all.constraints().stream().filter(f -> !f.id().startsWith(f.layer() + ".T-")).toList(),
        all.workings().stream().filter(w -> ids.contains(w.mine())).toList(),
        all.counties(),
        all.inputs(),
        all.issues(),
        all.coverage(),
        all.seats());
  }

  @Test
  void everyMineOfTheDemoComesOutAsItWentIn() {
    Survey files = files();
    Survey registry = registry();
    assertThat(files.mines()).hasSize(132);
    assertThat(trees(registry.mines())).isEqualTo(trees(files.mines()));
    assertThat(registry.seats()).isEqualTo(files.seats());
    assertThat(registry.constraints()).hasSameSizeAs(files.constraints());
    assertThat(registry.workings()).hasSameSizeAs(files.workings());
    assertThat(registry.coverage().supplied()).isEqualTo(files.coverage().supplied());
    assertThat(registry.coverage().checks())
        .containsExactlyInAnyOrderElementsOf(files.coverage().checks());
  }

  @Test
  void verdictsFromTheRegistryEqualVerdictsFromTheFiles() {
    Pack pack = pack();
    assertThat(verdicts(registry(), pack)).isEqualTo(verdicts(files(), pack));
  }

  private static Map<String, String> trees(List<MineRecord> mines) {
    Map<String, String> trees = new TreeMap<>();
    mines.forEach(
        mine -> trees.put(mine.id().value(), RegistryForms.text(CanonicalForms.exact(mine))));
    return trees;
  }

  private static Map<String, String> verdicts(Survey survey, Pack pack) {
    Assessor assessor = new Assessor(pack);
    Map<MineId, SpatialFindings> findings = SpatialSurvey.of(survey, pack, Progress.SILENT);
    List<MineRecord> mines = new ArrayList<>(survey.mines());
    mines.sort(Comparator.comparing(MineRecord::id));
    Map<String, String> verdicts = new TreeMap<>();
    for (MineRecord mine : mines) {
      Verdict verdict = assessor.assess(mine, findings.get(mine.id()), ASSESSED);
      verdicts.put(mine.id().value(), CanonicalForms.digest(verdict).hex());
    }
    return verdicts;
  }
}
