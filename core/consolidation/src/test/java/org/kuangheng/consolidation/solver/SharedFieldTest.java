package org.kuangheng.consolidation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The published field of 202 mines: most regions with a sum of 30 or more; its optimum of 39 is
 * known. Skipped where the data set is not beside the repository.
 */
class SharedFieldTest {
  private static final int THRESHOLD = 30;

  @Test
  void theMostRegionsOfTheFieldOfTwoHundredMinesIsThirtyNine() throws IOException {
    Optional<Path> folder = folder();
    Assumptions.assumeTrue(folder.isPresent(), "the shared data set is not present");
    Problem problem = read(folder.orElseThrow());
    int regions = 0;
    for (int[] nodes : problem.components()) {
      Problem component = problem.on(nodes);
      Solution solution = new ExactSolver().solve(component, 1, Deadline.in(Duration.ofMinutes(1)));
      ExactSolverTest.verify(component, solution.best(), 0);
      assertThat(solution.proved()).isTrue();
      regions += solution.best().groups().size();
    }
    assertThat(regions).isEqualTo(39);
  }

  private static Optional<Path> folder() {
    String set = System.getenv("KUANGHENG_SHARED_DATA");
    Path data =
        set != null
            ? Path.of(set)
            : Path.of(System.getProperty("kuangheng.root", ".")).resolve("../shared/data");
    Path folder = data.resolve("regions").resolve("mines200");
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  private static Problem read(Path folder) throws IOException {
    List<String> nodes = Files.readAllLines(folder.resolve("nodes.csv"));
    int size = nodes.size() - 1;
    int[] amount = new int[size];
    List<BitSet> links = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String[] cells = nodes.get(i + 1).split(",", -1);
      amount[Integer.parseInt(cells[0])] = Integer.parseInt(cells[1]);
      links.add(new BitSet());
    }
    for (String line : Files.readAllLines(folder.resolve("edges.csv")).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      links.get(Integer.parseInt(cells[0])).set(Integer.parseInt(cells[1]));
      links.get(Integer.parseInt(cells[1])).set(Integer.parseInt(cells[0]));
    }
    return new Problem(size, links, List.of(), new MostRegions(amount));
  }

  /** A region saves one; every node costs one, so that no cost is negative. */
  private static final class MostRegions implements GroupRule {
    private final int[] amount;

    MostRegions(int[] amount) {
      this.amount = amount;
    }

    @Override
    public long @Nullable [] costOf(int[] members) {
      int sum = 0;
      for (int member : members) {
        sum += amount[member];
      }
      return sum < THRESHOLD ? null : new long[] {members.length - 1, 0};
    }

    @Override
    public long[] costOfLeaving(int node) {
      return new long[] {1, 1};
    }
  }
}
