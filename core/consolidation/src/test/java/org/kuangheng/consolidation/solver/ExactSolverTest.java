package org.kuangheng.consolidation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExactSolverTest {
  private static final Deadline NEVER = Deadline.in(Duration.ofDays(1));

  @Test
  void theBestCostEqualsThatOfEveryPartitionTriedOnSixHundredSmallFields() {
    for (int seed = 0; seed < 600; seed++) {
      Problem problem = new RandomField(seed, 2 + seed % 7, (seed % 5) * 0.15).problem();
      Solution solution = new ExactSolver().solve(problem, 1, NEVER);
      assertThat(solution.best().cost())
          .as("seed %d", seed)
          .isEqualTo(EveryPartition.costs(problem).getFirst());
      assertThat(solution.proved()).as("seed %d", seed).isTrue();
      verify(problem, solution.best(), seed);
    }
  }

  @Test
  void theRankedAnswersAreTheCheapestThatDifferInTheirMergers() {
    for (int seed = 1000; seed < 1150; seed++) {
      Problem problem = new RandomField(seed, 3 + seed % 5, 0.3).problem();
      Solution solution = new ExactSolver().solve(problem, 4, NEVER);
      Set<String> mergers = new HashSet<>();
      long[] last = solution.best().cost();
      for (Partition partition : solution.ranked()) {
        verify(problem, partition, seed);
        assertThat(mergers.add(partition.mergers())).as("seed %d repeats", seed).isTrue();
        assertThat(Arrays.compare(last, partition.cost()))
            .as("seed %d order", seed)
            .isNotPositive();
        last = partition.cost();
      }
      assertThat(solution.ranked())
          .as("seed %d", seed)
          .hasSize(Math.min(4, EveryPartition.distinctMergers(problem)));
    }
  }

  @Test
  void theSecondAnswerIsTheSecondBestOfAllPartitions() {
    for (int seed = 2000; seed < 2200; seed++) {
      Problem problem = new RandomField(seed, 3 + seed % 5, 0.3).problem();
      RankedDerivations ranked =
          new RankedDerivations(
              SubsetProgram.run(GroupTable.of(problem, NEVER).orElseThrow(), NEVER), 10);
      List<long[]> all = EveryPartition.costs(problem);
      for (int rank = 0; rank < Math.min(10, all.size()); rank++) {
        List<int[]> groups =
            ranked.groups(rank).orElseThrow().stream().map(GroupTable::members).toList();
        assertThat(Partition.of(problem, groups).cost())
            .as("seed %d rank %d", seed, rank)
            .isEqualTo(all.get(rank));
      }
    }
  }

  @Test
  void aProblemOfOneNodeThatMayNotStandAloneLeavesItOut() {
    Problem problem = new RandomField(3, 1, 0).problem();
    assertThat(EveryPartition.costs(problem).getFirst())
        .isEqualTo(new ExactSolver().solve(problem, 3, NEVER).best().cost());
  }

  @Test
  void fieldsOfFifteenAndTwentyAreProvedWithinSeconds() {
    for (int size : new int[] {15, 20}) {
      for (double density : new double[] {0.1, 0.3}) {
        Problem problem = new RandomField(size, size, density).problem();
        long start = System.nanoTime();
        Solution solution = new ExactSolver().solve(problem, 4, NEVER);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.println("nodes " + size + " density " + density + ": " + millis + " ms ");
        verify(problem, solution.best(), size);
        assertThat(solution.proved()).isTrue();
        assertThat(millis).as("nodes %d density %s", size, density).isLessThan(60_000);
      }
    }
  }

  @Test
  void aDeadlineAlreadyReachedStillGivesAnAdmissibleAnswerWithoutProof() {
    Problem problem = new RandomField(7, 18, 0.2).problem();
    Solution solution = new ExactSolver().solve(problem, 1, Deadline.in(Duration.ZERO));
    verify(problem, solution.best(), 7);
    assertThat(solution.proved()).isFalse();
  }

  static void verify(Problem problem, Partition partition, long seed) {
    Set<Integer> seen = new HashSet<>();
    long[] sum = new long[partition.cost().length];
    for (int[] group : partition.groups()) {
      long[] cost = problem.rule().costOf(group);
      assertThat(cost).as("seed %d: group %s", seed, Arrays.toString(group)).isNotNull();
      for (int i = 0; i < sum.length && cost != null; i++) {
        sum[i] += cost[i];
      }
      assertThat(problem.on(group).components()).as("seed %d connected", seed).hasSize(1);
      for (int node : group) {
        assertThat(seen.add(node)).as("seed %d: node %d twice", seed, node).isTrue();
      }
    }
    for (int node : partition.leftOut()) {
      assertThat(seen.add(node)).as("seed %d: node %d twice", seed, node).isTrue();
      long[] cost = problem.rule().costOfLeaving(node);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += cost[i];
      }
    }
    assertThat(seen).as("seed %d: every node", seed).hasSize(problem.size());
    assertThat(partition.cost()).as("seed %d: cost", seed).isEqualTo(sum);
  }
}
