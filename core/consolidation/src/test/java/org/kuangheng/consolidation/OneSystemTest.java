package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.policy.LayerRule;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

@Tag("constraint:ONE_SYSTEM")
@Tag("clause:4.4.2")
class OneSystemTest {
  /** The ground of the middle column of {@code A . B}. */
  private static Geometry middle(double north) {
    return new GeometryFactory()
        .toGeometry(new Envelope(37_500_100, 37_500_200, 3_899_900, 3_899_900 + north));
  }

  private static LayerRule hard() {
    return new LayerRule(
        "reserve",
        TestPack.text("reserve"),
        LayerRule.Strength.HARD,
        BigDecimal.ZERO,
        List.of(),
        "law",
        List.of(),
        "4.1.7",
        "A");
  }

  @Test
  void neighboursWhoseWholeGapMayNotBeMinedCannotBecomeOneSystem() {
    World world = World.drawn("A . B\nA . B");
    world.pack.layers.add(hard());
    world.zone("reserve", middle(200));
    Scenario best = world.best();
    assertThat(World.leftOver(best)).containsExactly("A", "B");
    assertThat(best.leftOver().getFirst().reasons())
        .anySatisfy(r -> assertThat(r.constraint()).isEqualTo(ConstraintName.ONE_SYSTEM));
  }

  @Test
  void aGapThatIsOnlyPartlyHeldStillJoinsThem() {
    World world = World.drawn("A . B\nA . B");
    world.pack.layers.add(hard());
    world.zone("reserve", middle(100));
    Scenario.Group group = world.best().groups().getFirst();
    assertThat(group.members()).hasSize(2);
    assertThat(group.gaps().getFirst().gap().planarArea().value().doubleValue())
        .isBetween(9_900.0, 10_100.0);
  }

  @Test
  void groundOfAnotherRightBetweenThemJoinsThemOnlyIfThatRightIsAMember() {
    World world = World.drawn("A C B");
    assertThat(World.groups(world.best())).containsExactly("ABC");
    world.mine("C").recommended("SOLE_RETENTION");
    assertThat(World.leftOver(world.best())).containsExactly("A", "B");
  }

  @Test
  void aGroupSaysHowManySystemsBecomeOne() {
    Scenario.Group group = World.drawn("A B").best().groups().getFirst();
    assertThat(group.justifications())
        .anySatisfy(
            j -> {
              assertThat(j.constraint()).isEqualTo(ConstraintName.ONE_SYSTEM);
              assertThat(j.needed()).isEqualByComparingTo("1");
              assertThat(j.text().en()).contains("2 today");
            });
  }
}
