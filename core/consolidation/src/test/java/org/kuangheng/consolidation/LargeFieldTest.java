package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.Progress;

class LargeFieldTest {
  /** A block of mines, each one cell, so that every mine touches up to four others. */
  private static World block(int rows, int columns, long seed, int richest) {
    StringBuilder picture = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        picture.append("M%03d ".formatted(row * columns + column));
      }
      picture.append('\n');
    }
    World world = World.drawn(picture.toString());
    Random random = new Random(seed);
    for (int i = 0; i < rows * columns; i++) {
      world
          .mine("M%03d".formatted(i))
          .retained(String.valueOf(10 + random.nextInt(richest)))
          .capacity(String.valueOf(2 + random.nextInt(8)))
          .owner("虚构" + random.nextInt(rows * columns / 2) + "公司");
    }
    return world;
  }

  private static Scenario timed(String what, World world) {
    Request request = world.request();
    long wall = System.nanoTime();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ConsolidationResult result = Consolidator.propose(request, Progress.SILENT);
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    wall = System.nanoTime() - wall;
    System.out.println(
        what + ": " + cpu / 1_000_000 + " ms of processor, " + wall / 1_000_000 + " ms of clock");
    assertThat(Duration.ofNanos(cpu)).as(what).isLessThan(Duration.ofSeconds(10));
    return result.scenarios().getFirst();
  }

  @Test
  void aComponentOfFifteenIsSolvedWithProof() {
    assertThat(timed("15 mines", block(3, 5, 1, 90)).proof().optimal()).isTrue();
  }

  @Test
  void aComponentOfTwentyIsSolvedWithProof() {
    assertThat(timed("20 mines", block(4, 5, 2, 90)).proof().optimal()).isTrue();
  }

  @Test
  void aComponentOfSixtyGivesTheBestFoundWithABoundAndSaysSo() {
    World world = block(6, 10, 3, 60);
    Scenario best = timed("60 mines", world);
    assertThat(best.proof().optimal()).isFalse();
    assertThat(best.proof().bound()).isLessThanOrEqualTo(best.proof().value());
    assertThat(world.time(Duration.ofMillis(200)).best().groups()).isNotNull();
  }

  @Test
  void whereNoAnswerCanHouseAMineTheBoundSaysSoAtAnySize() {
    World world = block(3, 10, 4, 1);
    world.pack.maximumMembers = 3;
    Scenario best = timed("30 poor mines", world);
    assertThat(best.proof().value()).isEqualByComparingTo("30");
    assertThat(best.proof().bound()).isEqualByComparingTo("30");
    assertThat(best.leftOver()).hasSize(30);
  }

  @Test
  void locksAreKeptInALargeComponentToo() {
    World world = block(5, 5, 5, 60).lock("M000", "M002").ban("M000", "M001");
    world.pack.maximumMembers = 8;
    Scenario best = timed("25 mines with a lock", world);
    assertThat(best.groups())
        .anySatisfy(
            group ->
                assertThat(group.members().stream().map(String::valueOf))
                    .contains("M000", "M002")
                    .doesNotContain("M001"));
  }
}
