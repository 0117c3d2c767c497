package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.policy.LayerRule;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

@Tag("clause:4.1.7")
class WithdrawalTest {
  private static LayerRule layer(LayerRule.Strength strength) {
    return new LayerRule(
        "reserve",
        TestPack.text("保护区"),
        strength,
        BigDecimal.ZERO,
        List.of(),
        "law",
        List.of("EE"),
        "4.1.7",
        "A");
  }

  /** The westernmost hundred metres of the first row. */
  private static Geometry westernCell() {
    return new GeometryFactory()
        .toGeometry(new Envelope(37_500_000, 37_500_100, 3_900_000, 3_900_100));
  }

  @Test
  void groundThatMustBeGivenUpIsCutOutAndTheReservesCountInProportion() {
    World world = World.drawn("A A B B");
    world.pack.layers.add(layer(LayerRule.Strength.HARD));
    world.zone("reserve", westernCell());
    world.mine("A").retained("200");
    Scenario.Group group =
        world.best().groups().stream()
            .filter(g -> g.members().size() == 2)
            .findFirst()
            .orElseThrow();
    assertThat(group.retained().tenThousands().doubleValue()).isBetween(199.9, 200.1);
    assertThat(group.flags())
        .anySatisfy(flag -> assertThat(flag.en()).contains("50.00 % of the area is left"));
    assertThat(Objects.requireNonNull(group.merged()).planarArea().value().doubleValue())
        .isBetween(29_900.0, 30_100.0);
  }

  @Test
  void overlapWithAConditionalLayerOnlyFlagsTheGroup() {
    World world = World.drawn("A A B B");
    world.pack.layers.add(layer(LayerRule.Strength.CONDITIONAL));
    world.zone("reserve", westernCell());
    Scenario.Group group = world.best().groups().getFirst();
    assertThat(group.retained().tenThousands()).isEqualByComparingTo("200");
    assertThat(group.flags())
        .anySatisfy(flag -> assertThat(flag.zh()).contains("A矿").contains("保护区").contains("EE"));
  }

  @Test
  void aMineOfWhichNothingIsLeftTakesNoPart() {
    World world = World.drawn("A B");
    world.pack.layers.add(layer(LayerRule.Strength.HARD));
    world.zone("reserve", westernCell());
    assertThat(world.propose().excluded())
        .anySatisfy(out -> assertThat(out.reason().en()).contains("Nothing of its area is left"));
  }
}
