package org.kuangheng.consolidation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowSolverTest {
  private static final Deadline NEVER = Deadline.in(Duration.ofDays(1));

  @Test
  void whatItFindsIsAdmissibleAndNeverBetterThanTheExactOptimum() {
    int equal = 0;
    for (int seed = 0; seed < 60; seed++) {
      Problem problem = new RandomField(seed, 13, 0.1).problem();
      Partition found = new WindowSolver(seed).solve(problem, 1, NEVER).best();
      Partition best = new ExactSolver().solve(problem, 1, NEVER).best();
      ExactSolverTest.verify(problem, found, seed);
      int order = Arrays.compare(best.cost(), found.cost());
      assertThat(order).as("seed %d", seed).isNotPositive();
      equal += order == 0 ? 1 : 0;
    }
    assertThat(equal).as("windows as large as the field find its optimum").isEqualTo(60);
  }

  @Test
  void aFieldOfEightyIsSolvedAlikeTwiceForTheSameSeedAndGivesAlternatives() {
    Problem problem = new RandomField(5, 80, 0.01).problem();
    Solution first = new WindowSolver(1).solve(problem, 4, NEVER);
    Solution second = new WindowSolver(1).solve(problem, 4, NEVER);
    assertThat(first.proved()).isFalse();
    assertThat(first.ranked()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      ExactSolverTest.verify(problem, first.ranked().get(i), 5);
      assertThat(first.ranked().get(i).mergers()).isEqualTo(second.ranked().get(i).mergers());
    }
  }

  @Test
  void itStopsAtItsDeadlineWithAnAdmissibleAnswer() {
    Problem problem = new RandomField(9, 300, 0.005).problem();
    long start = System.nanoTime();
    Solution solution = new WindowSolver(1).solve(problem, 1, Deadline.in(Duration.ofMillis(300)));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    ExactSolverTest.verify(problem, solution.best(), 9);
  }

  @Test
  void aCancelledThreadGetsTheBestFoundSoFar() {
    Problem problem = new RandomField(9, 60, 0.02).problem();
    Thread.currentThread().interrupt();
    Solution solution = new WindowSolver(1).solve(problem, 1, NEVER);
    assertThat(Thread.interrupted()).isTrue();
    ExactSolverTest.verify(problem, solution.best(), 9);
    assertThat(solution.best().groups()).isEqualTo(List.of());
  }
}
