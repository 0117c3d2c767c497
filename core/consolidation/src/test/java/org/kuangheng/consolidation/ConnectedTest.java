package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("constraint:CONNECTED")
@Tag("clause:4.4.1[1]")
@Tag("clause:4.4.1[2]")
class ConnectedTest {
  @Test
  void contiguousMinesMayMergeAndMinesBeyondTheDistanceMayNot() {
    assertThat(World.groups(World.drawn("A B").best())).containsExactly("AB");
    Scenario apart = World.drawn("A . . . . B").best();
    assertThat(World.leftOver(apart)).containsExactly("A", "B");
  }

  @Test
  void theGapBelowAtAndAboveTheDistanceOfThePack() {
    for (String distance : new String[] {"199.9", "200", "200.1"}) {
      World world = World.drawn("A . . B");
      world.pack.neighbourDistance = new BigDecimal(distance);
      boolean merged = World.leftOver(world.best()).isEmpty();
      assertThat(merged).as("gap 200 m, limit %s m", distance).isEqualTo(!distance.equals("199.9"));
    }
  }

  @Test
  void minesOnOneOreBodyMayMergeAcrossMoreGroundWhereThePackLetsThem() {
    World world = World.drawn("A . . . . B");
    world.mine("A").oreBody("I");
    world.mine("B").oreBody("I");
    assertThat(World.groups(world.best())).containsExactly("AB");
    world.pack.mergeSameOreBody = false;
    assertThat(World.leftOver(world.best())).containsExactly("A", "B");
    world.pack.mergeSameOreBody = true;
    world.mine("B").oreBody("II");
    assertThat(World.leftOver(world.best())).containsExactly("A", "B");
  }

  @Test
  void twoMinesOnlyHangTogetherThroughAThirdInTheirGroup() {
    World world = World.drawn("A A . . . . B B\nC C C C C C C C");
    assertThat(World.groups(world.best())).containsExactly("ABC");
    world.mine("C").recommended("CLOSURE");
    assertThat(World.leftOver(world.best())).containsExactly("A", "B");
  }

  @Test
  void aMineWithoutNeighboursIsToldTheNearestMineAndItsDistance() {
    Scenario.LeftOver left = World.drawn("A . . . . . B").best().leftOver().getFirst();
    assertThat(left.reasons())
        .anySatisfy(
            reason -> {
              assertThat(reason.constraint()).isEqualTo(ConstraintName.CONNECTED);
              assertThat(String.valueOf(reason.partner())).isEqualTo("B");
              assertThat(reason.shortfall()).isEqualByComparingTo("200");
              assertThat(reason.text().zh()).contains("300 米以内没有相邻矿山").contains("500.00 米");
            });
  }
}
