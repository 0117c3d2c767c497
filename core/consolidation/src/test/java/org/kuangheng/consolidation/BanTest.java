package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("constraint:BAN")
@Tag("clause:4.4")
class BanTest {
  @Test
  void bannedMinesAreNeverInOneGroup() {
    World world = World.drawn("A B");
    assertThat(World.groups(world.best())).containsExactly("AB");
    Scenario banned = world.ban("A", "B").best();
    assertThat(World.leftOver(banned)).containsExactly("A", "B");
    assertThat(banned.leftOver().getFirst().reasons())
        .anySatisfy(r -> assertThat(r.constraint()).isEqualTo(ConstraintName.BAN));
  }

  @Test
  void bannedMinesAreNotBroughtTogetherByAThird() {
    World world = World.drawn("A B C").ban("A", "C");
    world.mine("A").retained("90");
    world.mine("B").retained("100");
    world.mine("C").retained("80");
    assertThat(World.groups(world.best())).containsExactly("AB");
  }

  @Test
  void aBanWithinALockIsReportedAsAContradiction() {
    ConsolidationResult result = World.drawn("A B").lock("A", "B").ban("A", "B").propose();
    assertThat(result.issues().stream().map(issue -> (Object) issue.code()))
        .contains(ConsolidationIssue.LOCK_BANNED, ConsolidationIssue.LOCK_INFEASIBLE);
    assertThat(World.groups(result.scenarios().getFirst())).isEmpty();
  }
}
