package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("constraint:COUNTY")
@Tag("clause:4.4")
class CountyTest {
  @Test
  void aGroupCrossesCountiesOnlyWhereThePackLetsIt() {
    World world = World.drawn("A B");
    world.mine("B").county("140882");
    Scenario best = world.best();
    assertThat(World.leftOver(best)).containsExactly("A", "B");
    assertThat(best.leftOver().getFirst().reasons())
        .anySatisfy(
            r -> {
              assertThat(r.constraint()).isEqualTo(ConstraintName.COUNTY);
              assertThat(r.text().zh()).contains("140881、示例乙县");
            });
    world.pack.sameCountyOnly = false;
    assertThat(World.groups(world.best())).containsExactly("AB");
  }
}
