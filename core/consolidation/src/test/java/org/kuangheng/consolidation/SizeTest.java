package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("constraint:SIZE")
@Tag("clause:4.4")
class SizeTest {
  @Test
  void theNumberOfMembersBelowAtAndAboveTheLimit() {
    for (int most : new int[] {2, 3, 4}) {
      World world = World.drawn("A B C");
      world.pack.maximumMembers = most;
      world.mine("A").retained("50");
      world.mine("B").retained("50");
      world.mine("C").retained("50");
      Scenario best = world.best();
      assertThat(best.groups()).as("limit %d", most).hasSize(most >= 3 ? 1 : 0);
      if (most == 2) {
        assertThat(best.leftOver()).hasSize(3);
      }
    }
  }

  @Test
  void aMineBesideAFullGroupIsToldThatTheGroupIsFull() {
    World world = World.drawn("A B C");
    world.pack.maximumMembers = 2;
    world.mine("C").retained("10");
    Scenario best = world.best();
    assertThat(World.groups(best)).containsExactly("AB");
    assertThat(best.leftOver().getFirst().reasons())
        .anySatisfy(
            r -> {
              assertThat(r.constraint()).isEqualTo(ConstraintName.SIZE);
              assertThat(r.shortfall()).isEqualByComparingTo("1");
            });
  }

  @Test
  void aMineThatMeetsTheMinimumAloneStaysByUpgradingOnlyWhereThePackLetsIt() {
    World world = World.drawn("A");
    world.mine("A").retained("200");
    assertThat(World.groups(world.best())).containsExactly("A");
    world.pack.singleMineMayUpgrade = false;
    Scenario best = world.best();
    assertThat(World.leftOver(best)).containsExactly("A");
    assertThat(best.leftOver().getFirst().reasons().getFirst().constraint())
        .isEqualTo(ConstraintName.SIZE);
  }
}
