package org.kuangheng.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kuangheng.consolidation.solver.Partition;
import org.kuangheng.consolidation.solver.Solution;

/** One answer for the whole field: a partition for every component. */
record Answer(List<Partition> parts) {
  /** Components looked at for combined alternatives; only the cheapest few can matter. */
  private static final int MOST_OPEN = 16;

  /** Leading costs an alternative in every component must keep: locks and the first two aims. */
  private static final int MOST_KEPT = 3;

  Answer {
    parts = List.copyOf(parts);
  }

  List<int[]> groups() {
    return parts.stream()
        .flatMap(part -> part.groups().stream())
        .sorted(Comparator.comparingInt((int[] group) -> group[0]))
        .toList();
  }

  int[] leftOut() {
    return parts.stream().flatMapToInt(part -> Arrays.stream(part.leftOut())).sorted().toArray();
  }

  String mergers() {
    return parts.stream().map(Partition::mergers).collect(Collectors.joining());
  }

  private long[] cost() {
    long[] sum = new long[parts.isEmpty() ? 0 : parts.getFirst().cost().length];
    for (Partition part : parts) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part.cost()[i];
      }
    }
    return sum;
  }

  /**
   * The best answer and up to {@code count} others that differ in their mergers: first those that
   * take the second, third … answer in every component where that is as good in the first two
   * objectives, then the next cheapest of all combinations.
   */
  static List<Answer> ranked(List<Solution> solutions, int count) {
    List<Answer> answers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Answer best = new Answer(solutions.stream().map(Solution::best).toList());
    answers.add(best);
    seen.add(best.mergers());
    int deepest = solutions.stream().mapToInt(s -> s.ranked().size()).max().orElse(0);
    for (int rank = 1; rank < deepest && answers.size() <= count; rank++) {
      int wanted = rank;
      Answer other = new Answer(solutions.stream().map(s -> asGood(s, wanted)).toList());
      if (seen.add(other.mergers())) {
        answers.add(other);
      }
    }
    nextCheapest(solutions, count, answers, seen);
    List<Answer> others = new ArrayList<>(answers.subList(1, answers.size()));
    others.sort(Comparator.comparing(Answer::cost, Arrays::compare));
    others.addFirst(best);
    return others;
  }

  /** The answer of this rank, or the last before it that is as good in locks and first aims. */
  private static Partition asGood(Solution solution, int rank) {
    Partition chosen = solution.best();
    int last = Math.min(rank, solution.ranked().size() - 1);
    int kept = Math.min(MOST_KEPT, chosen.cost().length);
    for (int i = 1; i <= last; i++) {
      Partition other = solution.ranked().get(i);
      if (Arrays.compare(chosen.cost(), 0, kept, other.cost(), 0, kept) == 0) {
        chosen = other;
      }
    }
    return chosen;
  }

  /** Best-first over the components whose second answers cost least; ranks only ever rise. */
  private static void nextCheapest(
      List<Solution> solutions, int count, List<Answer> answers, Set<String> seen) {
    List<Integer> open = cheapestToChange(solutions);
    PriorityQueue<Combination> queue =
        new PriorityQueue<>(
            Comparator.comparing(Combination::cost, Arrays::compare)
                .thenComparing(Combination::ranks, Arrays::compare));
    Set<List<Integer>> queued = new HashSet<>();
    queue.add(Combination.of(solutions, open, new int[open.size()]));
    while (answers.size() <= count && !queue.isEmpty()) {
      Combination next = queue.remove();
      if (seen.add(next.answer().mergers())) {
        answers.add(next.answer());
      }
      for (int i = 0; i < open.size(); i++) {
        if (next.ranks()[i] + 1 < solutions.get(open.get(i)).ranked().size()) {
          int[] raised = next.ranks().clone();
          raised[i]++;
          if (queued.add(Arrays.stream(raised).boxed().toList())) {
            queue.add(Combination.of(solutions, open, raised));
          }
        }
      }
    }
  }

  private static List<Integer> cheapestToChange(List<Solution> solutions) {
    return IntStream.range(0, solutions.size())
        .filter(i -> solutions.get(i).ranked().size() > 1)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> priceOfSecond(solutions.get(i)), Arrays::compare))
        .limit(MOST_OPEN)
        .toList();
  }

  private static long[] priceOfSecond(Solution solution) {
    long[] price = solution.ranked().get(1).cost().clone();
    for (int i = 0; i < price.length; i++) {
      price[i] -= solution.best().cost()[i];
    }
    return price;
  }

  // Primitive arrays, for speed: this record is never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Combination(long[] cost, int[] ranks, Answer answer) {
    static Combination of(List<Solution> solutions, List<Integer> open, int[] ranks) {
      List<Partition> parts = new ArrayList<>();
      solutions.forEach(solution -> parts.add(solution.best()));
      for (int i = 0; i < ranks.length; i++) {
        parts.set(open.get(i), solutions.get(open.get(i)).ranked().get(ranks[i]));
      }
      Answer answer = new Answer(parts);
      return new Combination(answer.cost(), ranks, answer);
    }
  }
}
