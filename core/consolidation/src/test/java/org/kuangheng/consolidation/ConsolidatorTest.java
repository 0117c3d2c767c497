package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Truth;

class ConsolidatorTest {
  @Test
  void twoContiguousMinesTooSmallAloneMergeIntoOneMediumMine() {
    World world = World.drawn("A A B B");
    Scenario best = world.best();
    assertThat(World.groups(best)).containsExactly("AB");
    Scenario.Group group = best.groups().getFirst();
    assertThat(group.retained().tenThousands()).isEqualByComparingTo("200");
    assertThat(group.capacity().tenThousands()).isEqualByComparingTo("30");
    assertThat(group.life().value()).isBetween(new BigDecimal("6.66"), new BigDecimal("6.67"));
    assertThat(group.scaleClass()).isEqualTo(ScaleClass.MEDIUM);
    assertThat(group.justifications()).hasSize(ConstraintName.values().length);
    assertThat(best.proof().optimal()).isTrue();
    assertThat(group.merged()).isNotNull();
  }

  @Test
  void aGapBetweenNeighboursIsTakenInAndItsAreaGiven() {
    World world = World.drawn("A A . B B");
    Scenario.Group group = world.best().groups().getFirst();
    assertThat(group.gaps()).hasSize(1);
    assertThat(group.gaps().getFirst().gap().planarArea().value().doubleValue())
        .isBetween(9_900.0, 10_100.0);
  }

  @Test
  void rightsLaidOverOneAnotherAreFlaggedBecauseTheirReservesMayBeCountedTwice() {
    World world = World.drawn("A A B B");
    assertThat(flags(world)).noneMatch(flag -> flag.contains("counted twice"));
    world.mine("B").addCell(0, 1);
    assertThat(flags(world))
        .anySatisfy(
            flag -> assertThat(flag).contains("overlap in plan by 10000 m²", "counted twice"));
  }

  private static List<String> flags(World world) {
    return world.best().groups().getFirst().flags().stream().map(LocalizedText::en).toList();
  }

  @Test
  void everyMineThatMayNotMergeIsNamedWithItsReason() {
    World world = World.drawn("A A B B C C D D E E F F G G H H I I");
    world.mine("A").recommended("CLOSURE");
    world.mine("B").recommended("GUIDED_EXIT");
    world.mine("C").recommended("SOLE_RETENTION");
    world.mine("D").eligible(Truth.NOT_MET);
    world.mine("E").mineral(null);
    world.mine("F").retained(null);
    world.mine("G").withoutArea();
    world.mine("H").undecided("CLOSURE", "OTHER");
    ConsolidationResult result = world.propose();
    assertThat(
            result.excluded().stream().map(out -> out.mine().value()).collect(Collectors.joining()))
        .isEqualTo("ABCDEFGH");
    assertThat(result.excluded()).allSatisfy(out -> assertThat(both(out.reason())).isNotBlank());
  }

  private static String both(LocalizedText text) {
    return text.zh() + text.en();
  }

  @Test
  void anUndecidedMineThatMayStillMergeTakesPartWithAFlag() {
    World world = World.drawn("A A B B");
    world.mine("A").undecided("CLOSURE", "CONSOLIDATION");
    Scenario.Group group = world.best().groups().getFirst();
    assertThat(group.members()).hasSize(2);
    assertThat(group.flags()).anySatisfy(flag -> assertThat(flag.en()).contains("undecided"));
  }
}
