package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Progress;

/** A run that goes on from an earlier one answers as a run from nothing. */
final class SolvedComponentsTest {
  private static final int MINES = 7;

  @Test
  void afterAnyChangeTheResultIsThatOfAFullRun() {
    long reused = 0;
    for (int seed = 0; seed < 40; seed++) {
      World world = RandomWorld.of(seed, MINES);
      SolvedComponents known = new SolvedComponents(1000);
      Consolidator.propose(world.request(), Progress.SILENT, known);
      long before = known.use().reused();
      Random random = new Random(seed);
      for (int change = 0; change < 3; change++) {
        alter(world, random);
        Request request = world.request();
        assertThat(Consolidator.propose(request, Progress.SILENT, known))
            .as("seed %d, change %d", seed, change)
            .isEqualTo(Consolidator.propose(request, Progress.SILENT));
      }
      reused += known.use().reused() - before;
    }
    assertThat(reused).as("components not solved again").isGreaterThan(150);
  }

  private static void alter(World world, Random random) {
    String name = RandomWorld.name(random.nextInt(MINES));
    DrawnMine mine = world.mine(name);
    switch (random.nextInt(7)) {
      case 0 -> mine.retained(String.valueOf(10 * (1 + random.nextInt(30))));
      case 1 -> mine.capacity(String.valueOf(5 * (1 + random.nextInt(9))));
      case 2 -> mine.owner("虚构新主公司" + random.nextInt(3));
      case 3 -> mine.county(random.nextBoolean() ? "140882" : "140881");
      case 4 -> mine.method(MiningMethod.OPEN_PIT);
      case 5 -> mine.mineral(random.nextBoolean() ? "copper" : "iron");
      default -> world.ban(name, RandomWorld.name(random.nextInt(MINES)));
    }
  }

  @Test
  void onlyTheComponentThatChangedIsSolvedAgain() {
    World world =
        World.drawn(
            """
            A A B B . . . . . . C C D D
            """);
    SolvedComponents known = new SolvedComponents(100);
    Consolidator.propose(world.request(), Progress.SILENT, known);
    long first = known.use().solved();
    world.mine("D").retained("55");
    Consolidator.propose(world.request(), Progress.SILENT, known);
    assertThat(known.use().reused()).isPositive();
    assertThat(known.use().solved() - first).isEqualTo(first / 2);
  }

  @Test
  void theLeastRecentlyUsedGoesFirst() {
    World world = RandomWorld.of(1, MINES);
    SolvedComponents none = new SolvedComponents(0);
    Consolidator.propose(world.request(), Progress.SILENT, none);
    Consolidator.propose(world.request(), Progress.SILENT, none);
    assertThat(none.use().reused()).isZero();
  }
}
