package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("constraint:MINERALS")
@Tag("clause:4.4.1[1]")
class MineralsTest {
  @Test
  void minesOfDifferentMineralsDoNotMergeWhereThePackForbidsIt() {
    World world = World.drawn("A B");
    world.mine("B").mineral("phosphate").retained("200");
    Scenario best = world.best();
    assertThat(World.leftOver(best)).containsExactly("A", "B");
    assertThat(best.leftOver().getFirst().reasons())
        .anySatisfy(r -> assertThat(r.constraint()).isEqualTo(ConstraintName.MINERALS));
    world.pack.sameMineralOnly = false;
    assertThat(World.groups(world.best())).hasSize(1);
  }

  @Test
  void aCoExistingMineralThatIsMainInOneMemberJoinsThem() {
    World world = World.drawn("A B");
    world.mine("B").mineral("copper", "iron");
    assertThat(World.groups(world.best())).containsExactly("AB");
  }

  @Test
  void threeMinesNeedOneMineralCommonToAll() {
    World world = World.drawn("A B C");
    world.pack.singleMineMayUpgrade = false;
    world.mine("A").mineral("iron", "copper").retained("60");
    world.mine("B").mineral("copper", "gold").retained("60");
    world.mine("C").mineral("gold").retained("60");
    assertThat(World.groups(world.best())).doesNotContain("ABC");
    world.mine("C").mineral("gold", "copper");
    assertThat(World.groups(world.best())).containsExactly("ABC");
  }
}
