package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.Lang;

@Tag("constraint:LOCK")
@Tag("clause:4.4")
class LockTest {
  private static World fourInARow() {
    World world = World.drawn("A B C D");
    world.pack.maximumMembers = 2;
    return world;
  }

  @Test
  void lockedMinesAreInOneGroupEvenWhereThatCostsOthersTheirHome() {
    assertThat(World.groups(fourInARow().best())).containsExactly("AB", "CD");
    Scenario locked = fourInARow().lock("B", "C").best();
    assertThat(World.groups(locked)).containsExactly("BC");
    assertThat(World.leftOver(locked)).containsExactly("A", "D");
    assertThat(locked.leftOver().getFirst().reasons())
        .anySatisfy(r -> assertThat(r.constraint()).isIn(ConstraintName.SIZE, ConstraintName.LOCK));
  }

  @Test
  void aLockThatNoGroupCanKeepIsReportedAndItsMinesGoNowhereElse() {
    World world = fourInARow().lock("A", "D");
    ConsolidationResult result = world.propose();
    Scenario best = result.scenarios().getFirst();
    assertThat(World.groups(best)).containsExactly("BC");
    assertThat(World.leftOver(best)).containsExactly("A", "D");
    assertThat(best.leftOver().getFirst().reasons().getFirst().constraint())
        .isEqualTo(ConstraintName.LOCK);
    assertThat(result.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.code()).isEqualTo(ConsolidationIssue.LOCK_INFEASIBLE);
              assertThat(issue.what(Lang.ZH)).contains("A矿、D矿").contains("他人矿权");
            });
  }

  @Test
  void locksThatShareAMineAreOneLock() {
    World world = World.drawn("A B C D");
    assertThat(World.groups(world.lock("A", "B").lock("B", "C").best()))
        .anySatisfy(group -> assertThat(group).contains("ABC"));
  }

  @Test
  void aLockOnAMineThatTakesNoPartIsReportedAndNotDropped() {
    World world = World.drawn("A B C");
    world.mine("C").recommended("CLOSURE");
    ConsolidationResult result = world.lock("B", "C").lock("A", "X").propose();
    assertThat(result.issues().stream().map(issue -> (Object) issue.code()))
        .contains(ConsolidationIssue.LOCK_EXCLUDED, ConsolidationIssue.UNKNOWN_MINE);
    assertThat(World.leftOver(result.scenarios().getFirst())).containsExactly("A", "B");
  }
}
