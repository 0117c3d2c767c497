package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.Title;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.policy.ConsolidationRules.LeadCriterion;

@Tag("clause:4.4.1[5]")
class LeadRankingTest {
  private static List<String> ranking(World world) {
    return world.best().groups().getFirst().lead().stream()
        .map(candidate -> candidate.mine().value())
        .toList();
  }

  @Test
  void theFirstCriterionOfThePackThatTellsThemApartDecides() {
    World world = World.drawn("A B C");
    world.mine("A").retained("60").capacity("9");
    world.mine("B").retained("50").capacity("9");
    world.mine("C").retained("55").capacity("12");
    world.pack.leadRanking = List.of(LeadCriterion.CAPACITY, LeadCriterion.RETAINED_RESERVES);
    assertThat(ranking(world)).containsExactly("C", "A", "B");
    world.mine("B").scale(ScaleClass.MEDIUM);
    world.mine("A").scale(null);
    world.pack.leadRanking = List.of(LeadCriterion.SCALE_CLASS, LeadCriterion.CAPACITY);
    assertThat(ranking(world)).containsExactly("B", "C", "A");
  }

  @Test
  void licencesGreenMineLargeGroupAndOpenViolationsCount() {
    World world = World.drawn("A B C");
    world.pack.leadRanking = List.of(LeadCriterion.VALID_LICENCES);
    world.mine("C").licence(Title.Kind.MINING_LICENCE).licence(Title.Kind.SAFETY_LICENCE);
    assertThat(ranking(world).getFirst()).isEqualTo("C");
    world.pack.leadRanking = List.of(LeadCriterion.GREEN_MINE);
    world.mine("B").fact("greenMine", true);
    assertThat(ranking(world).getFirst()).isEqualTo("B");
    world.pack.leadRanking = List.of(LeadCriterion.LARGE_GROUP);
    world.mine("C").fact("largeGroup", true);
    assertThat(ranking(world).getFirst()).isEqualTo("C");
    world.pack.leadRanking = List.of(LeadCriterion.NO_OPEN_VIOLATION);
    world.mine("A").fact("openViolation", true);
    assertThat(ranking(world).getLast()).isEqualTo("A");
    world.mine("A").fact("violationsSettled", true);
    assertThat(ranking(world).getFirst()).isEqualTo("A");
  }

  @Test
  void anEnterpriseWithTwoMembersStandsOnceAndEveryRankHasItsReasons() {
    World world = World.drawn("A B C");
    world.mine("A").owner("虚构甲公司");
    world.mine("B").owner("虚构甲公司");
    var lead = world.best().groups().getFirst().lead();
    assertThat(lead).hasSize(2);
    assertThat(lead)
        .allSatisfy(c -> assertThat(c.reasons()).hasSize(world.pack.leadRanking.size()));
  }

  @Test
  @Tag("clause:4.4.1")
  void anOpenViolationNotSettledFlagsTheGroup() {
    World world = World.drawn("A B");
    world.mine("A").fact("openViolation", true);
    assertThat(world.best().groups().getFirst().flags())
        .anySatisfy(flag -> assertThat(flag.zh()).contains("A矿").contains("尚未处理到位"));
    world.mine("A").fact("violationsSettled", true);
    assertThat(world.best().groups().getFirst().flags())
        .noneSatisfy(flag -> assertThat(flag.zh()).contains("尚未处理到位"));
  }
}
