package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("constraint:RESERVES")
@Tag("clause:4.4.2")
class ReservesTest {
  @ParameterizedTest(name = "{0} and {1} of 150 ×10⁴ t -> {2}")
  @CsvSource({"80,69.99,false", "80,70,true", "80,70.01,true"})
  void theMembersTogetherReachTheMinimumBelowAtAndAboveIt(String a, String b, boolean held) {
    World world = World.drawn("A B");
    world.pack.minimumReserves = "minReserves";
    world.pack.capacityLimits.clear();
    world.mine("A").retained(a);
    world.mine("B").retained(b);
    Scenario best = world.best();
    assertThat(best.groups()).hasSize(held ? 1 : 0);
    if (!held) {
      assertThat(best.leftOver().getFirst().reasons())
          .anySatisfy(
              reason -> {
                assertThat(String.valueOf(reason.partner())).isEqualTo("B");
                assertThat(reason.constraint()).isEqualTo(ConstraintName.RESERVES);
                assertThat(reason.shortfall()).isEqualByComparingTo("0.01");
                assertThat(reason.unit()).isEqualTo("万吨");
                assertThat(reason.text().en()).contains("short of").contains("0.01");
              });
    }
  }
}
