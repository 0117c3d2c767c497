package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;

@Tag("constraint:CAPACITY")
@Tag("clause:2[b]")
@Tag("clause:4.4.2")
class CapacityTest {
  @ParameterizedTest(name = "{0}: {1} ×10⁴ t for 5 years -> {2}")
  @CsvSource({
    "iron,149.99,false",
    "iron,150,true",
    "iron,150.01,true",
    "phosphate,249.99,false",
    "phosphate,250,true",
    "phosphate,250.01,true"
  })
  void theReservesCarryTheMinimumForTheYearsBelowAtAndAbove(
      String mineral, String total, boolean held) {
    World world = World.drawn("A B");
    world.mine("A").mineral(mineral).retained("100");
    world
        .mine("B")
        .mineral(mineral)
        .retained(new BigDecimal(total).subtract(BigDecimal.valueOf(100)).toPlainString());
    Scenario best = world.best();
    assertThat(best.groups()).hasSize(held ? 1 : 0);
    if (!held) {
      assertThat(best.leftOver().getFirst().reasons())
          .anySatisfy(
              reason -> {
                assertThat(reason.constraint()).isEqualTo(ConstraintName.CAPACITY);
                assertThat(String.valueOf(reason.partner())).isEqualTo("B");
              });
    }
  }

  @ParameterizedTest(name = "{0} ×10⁴ t, {1}, {2} ×10⁴ t/a together -> {3} ×10⁴ t/a, {4}")
  @CsvSource({
    "160,UNDERGROUND,20,30,MEDIUM",
    "200,UNDERGROUND,36,36,MEDIUM",
    "200,UNDERGROUND,60,40,MEDIUM",
    "499.95,UNDERGROUND,40,40,MEDIUM",
    "500,UNDERGROUND,40,100,LARGE",
    "299.9,OPEN_PIT,20,30,SMALL",
    "300,OPEN_PIT,20,60,MEDIUM",
    "2000,UNDERGROUND,150,150,LARGE"
  })
  void theCapacityChosenReachesTheHighestClassTheReservesCarry(
      String total, MiningMethod method, int together, String chosen, ScaleClass scale) {
    World world = World.drawn("A B");
    String half = new BigDecimal(total).divide(BigDecimal.TWO).toPlainString();
    for (String name : new String[] {"A", "B"}) {
      world.mine(name).method(method).retained(half).capacity(String.valueOf(together / 2));
    }
    world.pack.singleMineMayUpgrade = false;
    Scenario.Group group = world.best().groups().getFirst();
    assertThat(group.capacity().tenThousands()).isEqualByComparingTo(chosen);
    assertThat(group.scaleClass()).isEqualTo(scale);
  }

  @Test
  void aMinimumByReservesBandIsThatOfTheMergedMine() {
    World world = World.drawn("A B");
    world.pack.singleMineMayUpgrade = false;
    world.pack.capacityLimits.clear();
    world.pack.capacityLimits.add(TestPack.band("20", null, "150", "iron"));
    world.pack.capacityLimits.add(TestPack.band("50", "150", null, "iron"));
    world.mine("A").retained("70");
    world.mine("B").retained("70");
    assertThat(World.groups(world.best())).containsExactly("AB");
    world.mine("B").retained("80");
    assertThat(World.leftOver(world.best())).containsExactly("A", "B");
  }

  @Test
  void aMineralWithoutAMinimumMayMergeButIsFlagged() {
    World world = World.drawn("A B");
    world.mine("A").mineral("copper");
    world.mine("B").mineral("copper");
    Scenario.Group group = world.best().groups().getFirst();
    assertThat(group.flags())
        .anySatisfy(flag -> assertThat(flag.en()).contains("no minimum capacity"));
  }
}
