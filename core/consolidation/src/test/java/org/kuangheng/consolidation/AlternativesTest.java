package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.Progress;

class AlternativesTest {
  @Test
  void atLeastThreeAlternativesDifferInWhoMergesWithWhom() {
    ConsolidationResult result = World.drawn("A B C D\nE F G H").propose();
    assertThat(result.scenarios()).hasSizeGreaterThanOrEqualTo(4);
    Set<List<String>> seen = new HashSet<>();
    result
        .scenarios()
        .forEach(
            scenario ->
                assertThat(
                        seen.add(
                            World.groups(scenario).stream().filter(g -> g.length() > 1).toList()))
                    .isTrue());
    assertThat(result.scenarios().stream().filter(s -> s.proof().optimal())).hasSize(1);
  }

  @Test
  void whereFewerExistItSaysSo() {
    ConsolidationResult result = World.drawn("A B").propose();
    assertThat(result.scenarios()).hasSize(2);
    assertThat(result.issues())
        .anySatisfy(
            issue -> assertThat(issue.code()).isEqualTo(ConsolidationIssue.FEWER_ALTERNATIVES));
  }

  @Test
  void alternativesOfTwoComponentsAreCombinedWithoutLosingHomes() {
    ConsolidationResult result = World.drawn("A B C D . . . . . E F G H").propose();
    Scenario best = result.scenarios().getFirst();
    assertThat(best.leftOver()).isEmpty();
    assertThat(result.scenarios()).hasSize(4);
    assertThat(result.scenarios()).allSatisfy(s -> assertThat(s.leftOver()).isEmpty());
  }

  @Test
  void theSameRequestGivesTheSameResult() {
    Request request = RandomWorld.of(17, 7).request();
    ConsolidationResult first = Consolidator.propose(request, Progress.SILENT);
    ConsolidationResult second = Consolidator.propose(request, Progress.SILENT);
    assertThat(first.scenarios().stream().map(World::groups).toList())
        .isEqualTo(second.scenarios().stream().map(World::groups).toList());
    assertThat(first.scenarios().stream().map(Scenario::leftOver).toList())
        .isEqualTo(second.scenarios().stream().map(Scenario::leftOver).toList());
  }

  @Test
  void nobodyToMergeGivesOneEmptyScenarioAndSaysSo() {
    World world = World.drawn("A");
    world.mine("A").recommended("CLOSURE");
    ConsolidationResult result = world.propose();
    assertThat(result.scenarios()).hasSize(1);
    assertThat(result.scenarios().getFirst().groups()).isEmpty();
    assertThat(result.issues())
        .anySatisfy(issue -> assertThat(issue.code()).isEqualTo(ConsolidationIssue.NO_CANDIDATES));
  }
}
