package org.kuangheng.consolidation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The best, second best, third best … partition of a solved subset program, found lazily: only the
 * subsets on the way to an answer are opened (Huang and Chiang's lazy k-best).
 */
final class RankedDerivations {
  private static final Comparator<Derivation> ORDER =
      Comparator.comparing(Derivation::cost, Arrays::compare)
          .thenComparingInt(Derivation::chosen)
          .thenComparingInt(Derivation::rankOfRest);

  private final SubsetProgram program;
  private final int most;
  private final Map<Integer, Opened> opened = new HashMap<>();

  /** At most {@code most} answers will be asked for. */
  RankedDerivations(SubsetProgram program, int most) {
    this.program = program;
    this.most = most;
  }

  // Primitive arrays, for speed: this record is never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Derivation(long[] cost, int chosen, int rankOfRest) {}

  private record Opened(List<Derivation> found, PriorityQueue<Derivation> next) {}

  /** The groups, as masks, of the answer of this rank from 0; empty where fewer exist. */
  Optional<List<Integer>> groups(int rank) {
    int full = (1 << program.size()) - 1;
    if (find(full, rank).isEmpty()) {
      return Optional.empty();
    }
    List<Integer> groups = new ArrayList<>();
    collect(full, rank, groups);
    return Optional.of(groups);
  }

  private void collect(int subset, int rank, List<Integer> groups) {
    if (subset == 0) {
      return;
    }
    Derivation derivation = find(subset, rank).orElseThrow();
    if (derivation.chosen() != 0) {
      groups.add(derivation.chosen());
    }
    collect(SubsetProgram.after(subset, derivation.chosen()), derivation.rankOfRest(), groups);
  }

  private Optional<Derivation> find(int subset, int rank) {
    Opened at = open(subset);
    while (at.found().size() <= rank) {
      if (!at.found().isEmpty()) {
        pushSuccessor(subset, at.found().getLast(), at.next());
      }
      Derivation next = at.next().poll();
      if (next == null) {
        return Optional.empty();
      }
      at.found().add(next);
    }
    return Optional.of(at.found().get(rank));
  }

  private Optional<long[]> costOf(int subset, int rank) {
    if (subset == 0) {
      return rank == 0 ? Optional.of(program.leastOf(0)) : Optional.empty();
    }
    return find(subset, rank).map(Derivation::cost);
  }

  private void pushSuccessor(int subset, Derivation last, PriorityQueue<Derivation> queue) {
    int rank = last.rankOfRest() + 1;
    costOf(SubsetProgram.after(subset, last.chosen()), rank)
        .map(rest -> new Derivation(program.cost(subset, last.chosen(), rest), last.chosen(), rank))
        .ifPresent(queue::add);
  }

  private Opened open(int subset) {
    Opened known = opened.get(subset);
    if (known != null) {
      return known;
    }
    PriorityQueue<Derivation> worstFirst = new PriorityQueue<>(ORDER.reversed());
    for (int chosen : program.choicesAt(subset)) {
      long[] rest = program.leastOf(SubsetProgram.after(subset, chosen));
      worstFirst.add(new Derivation(program.cost(subset, chosen, rest), chosen, 0));
      if (worstFirst.size() > most) {
        worstFirst.poll();
      }
    }
    PriorityQueue<Derivation> next = new PriorityQueue<>(ORDER);
    next.addAll(worstFirst);
    Opened fresh = new Opened(new ArrayList<>(), next);
    opened.put(subset, fresh);
    return fresh;
  }
}
