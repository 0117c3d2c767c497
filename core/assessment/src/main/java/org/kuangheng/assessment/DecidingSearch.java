package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds, for an undecided mine, the categories still possible and the smallest set of unknown facts
 * whose answers, whatever they are, decide it.
 *
 * <p>The outcome is a function of the unknown facts. A set decides it for every answer exactly if
 * it holds every fact that alone can change the outcome for some answers to the others (an
 * essential fact): two completions that differ in outcome can be walked into one another fact by
 * fact, so an essential fact lies on the way. Hence the smallest set is one, and it is the set of
 * all essential facts.
 *
 * <p>The search answers essential facts known so far, decision by decision, and passes over states
 * that come to the same as one seen, or where only essential facts are left open and no category is
 * new. Where none of the essential facts is left that could matter, the rest must not either; if it
 * does, another essential fact is found there and the search goes on with it.
 *
 * <p>Work is bounded; if the bound is reached, all facts are asked for, which decides the mine too
 * but may ask too much. The bound counts questions to the decisions, whether or not their answers
 * are remembered from other mines, so that the same mine always gets the same verdict.
 */
final class DecidingSearch {
  private static final int MOST_EVALUATIONS = 20_000;
  private static final int OPEN = PartialMine.OPEN;

  private final PartialMine mine;
  private final Map<Integer, int[]> witnesses = new LinkedHashMap<>();
  private final BitSet essential = new BitSet();
  private final Set<List<Object>> seen = new HashSet<>();
  private int found;

  /**
   * @param possible bits of the outcomes that some answers give
   * @param facts indices of the variables to be asked
   * @param exact whether the search was completed within its bound
   */
  record Result(int possible, List<Integer> facts, boolean exact) {
    Result {
      facts = List.copyOf(facts);
    }
  }

  /** Up to two completions with different outcomes. */
  private record Ends(List<int[]> answers, List<Integer> codes, Set<List<Object>> seen) {
    Ends() {
      this(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    }
  }

  private DecidingSearch(PartialMine mine) {
    this.mine = mine;
  }

  static Result run(MineCase mine, Outcomes outcomes, List<Variable> variables) {
    return new DecidingSearch(new PartialMine(mine, outcomes, variables)).run();
  }

  private Result run() {
    settle(mine.blank());
    if (exhausted()) {
      found |= mine.outcome(mine.blank()).possible();
      essential.set(0, mine.size());
    }
    return new Result(found, essential.stream().boxed().toList(), !exhausted());
  }

  private boolean exhausted() {
    return mine.evaluations() > MOST_EVALUATIONS;
  }

  /** Finds every outcome and every essential fact below a partial answer. */
  private void settle(int[] answers) {
    if (exhausted()) {
      return;
    }
    Outcome outcome = mine.outcome(answers);
    if (outcome.decided()) {
      note(outcome.code(), answers);
      return;
    }
    BitSet open = mine.open(answers, outcome);
    if (open.isEmpty()) {
      found |= outcome.possible();
      return;
    }
    if (nothingNew(outcome, open) || !seen.add(mine.key(answers, outcome))) {
      return;
    }
    BitSet known = (BitSet) open.clone();
    known.and(essential);
    int next = known.isEmpty() ? missingBelow(answers) : mine.first(known, outcome);
    if (next == OPEN) {
      return;
    }
    for (int value = 0; value < mine.values(next); value++) {
      answers[next] = value;
      settle(answers);
    }
    answers[next] = OPEN;
  }

  private boolean nothingNew(Outcome outcome, BitSet open) {
    BitSet rest = (BitSet) open.clone();
    rest.andNot(essential);
    return rest.isEmpty() && (outcome.possible() & ~found) == 0;
  }

  /** Remembers the first completion with an outcome, and tries each answer of it otherwise. */
  private void note(int code, int[] answers) {
    found |= Outcome.bit(code);
    if (witnesses.containsKey(code)) {
      return;
    }
    int[] full = completed(answers);
    witnesses.put(code, full);
    for (int i = 0; i < full.length && !exhausted(); i++) {
      if (!essential.get(i) && changes(full, i, code)) {
        essential.set(i);
      }
    }
  }

  private static int[] completed(int[] answers) {
    int[] full = answers.clone();
    for (int i = 0; i < full.length; i++) {
      full[i] = Math.max(full[i], 0);
    }
    return full;
  }

  private boolean changes(int[] answers, int variable, int code) {
    int kept = answers[variable];
    boolean changed = false;
    for (int value = 0; value < mine.values(variable) && !changed; value++) {
      if (value != kept) {
        answers[variable] = value;
        Outcome outcome = mine.outcome(answers);
        changed = outcome.decided() && outcome.code() != code;
      }
    }
    answers[variable] = kept;
    return changed;
  }

  /**
   * Walks between two completions with different outcomes to an essential fact; {@link #OPEN} if
   * there are none.
   */
  private int missingBelow(int[] answers) {
    Ends ends = new Ends();
    twoOutcomes(answers.clone(), ends);
    for (int i = 0; i < ends.codes().size(); i++) {
      note(ends.codes().get(i), ends.answers().get(i));
    }
    if (ends.codes().size() < 2) {
      return OPEN;
    }
    int[] at = ends.answers().get(0).clone();
    int[] to = ends.answers().get(1);
    for (int i = 0; i < at.length; i++) {
      if (at[i] != to[i]) {
        at[i] = to[i];
        Outcome outcome = mine.outcome(at);
        if (outcome.decided() && outcome.code() != ends.codes().get(0)) {
          essential.set(i);
          return i;
        }
      }
    }
    return OPEN;
  }

  private void twoOutcomes(int[] answers, Ends ends) {
    if (ends.codes().size() == 2 || exhausted()) {
      return;
    }
    Outcome outcome = mine.outcome(answers);
    if (outcome.decided()) {
      if (!ends.codes().contains(outcome.code())) {
        ends.codes().add(outcome.code());
        ends.answers().add(completed(answers));
      }
      return;
    }
    BitSet open = mine.open(answers, outcome);
    if (open.isEmpty()) {
      found |= outcome.possible();
      return;
    }
    if (!ends.seen().add(mine.key(answers, outcome))) {
      return;
    }
    int next = mine.first(open, outcome);
    for (int value = 0; value < mine.values(next); value++) {
      answers[next] = value;
      twoOutcomes(answers, ends);
    }
    answers[next] = OPEN;
  }
}
