package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.Progress;

/** The proposal against every partition, judged by an independent referee. */
class BruteForceTest {
  @Test
  void onFiveHundredAndTwentySmallFieldsTheValueEqualsThatOfEveryPartitionTried() {
    int merged = 0;
    for (int seed = 0; seed < 520; seed++) {
      Request request = RandomWorld.of(seed, 4 + seed % 4).request();
      ConsolidationResult result = Consolidator.propose(request, Progress.SILENT);
      Scenario best = result.scenarios().getFirst();
      Referee referee = new Referee(request);
      List<BigDecimal> expected = referee.bestScore();
      assertThat(Referee.compare(scoreOf(referee, best, seed), expected))
          .as("seed %d: %s left %s", seed, World.groups(best), World.leftOver(best))
          .isZero();
      assertThat(best.proof().optimal()).as("seed %d proof", seed).isTrue();
      merged += best.groups().stream().anyMatch(g -> g.members().size() > 1) ? 1 : 0;
      checkAlternatives(referee, result, expected, seed);
    }
    assertThat(merged).as("fields with a merger").isGreaterThan(250);
  }

  private static void checkAlternatives(
      Referee referee, ConsolidationResult result, List<BigDecimal> best, int seed) {
    Set<List<String>> seen = new HashSet<>();
    for (Scenario scenario : result.scenarios()) {
      List<String> mergers =
          World.groups(scenario).stream().filter(group -> group.length() > 1).toList();
      assertThat(seen.add(mergers)).as("seed %d: %s twice", seed, mergers).isTrue();
      assertThat(Referee.compare(best, scoreOf(referee, scenario, seed)))
          .as("seed %d: %s beats the best", seed, scenario.id())
          .isNotPositive();
    }
  }

  /** Checks every group by the referee's own rules, and scores the scenario. */
  private static List<BigDecimal> scoreOf(Referee referee, Scenario scenario, int seed) {
    List<List<Integer>> groups = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Scenario.Group group : scenario.groups()) {
      List<Integer> members = group.members().stream().map(referee::indexOf).toList();
      assertThat(referee.allows(members)).as("seed %d: %s", seed, group.members()).isTrue();
      members.forEach(m -> assertThat(seen.add(m)).as("seed %d: %d twice", seed, m).isTrue());
      groups.add(members);
    }
    List<Integer> out = scenario.leftOver().stream().map(l -> referee.indexOf(l.mine())).toList();
    out.forEach(m -> assertThat(seen.add(m)).as("seed %d: %d twice", seed, m).isTrue());
    assertThat(seen).as("seed %d: all mines", seed).hasSize(referee.size());
    assertThat(scenario.leftOver())
        .as("seed %d: reasons", seed)
        .allSatisfy(left -> assertThat(left.reasons()).isNotEmpty());
    return referee.score(groups, out.size(), referee.lockedOut(out));
  }
}
