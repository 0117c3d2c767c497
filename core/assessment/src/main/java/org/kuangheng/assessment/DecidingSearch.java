package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for an undecided mine, the categories still possible and the smallest set of unknown facts
 * whose answers, whatever they are, decide it.
 *
 * <p>The outcome is a function of the unknown facts. A set decides it for every answer exactly if
 * it holds every fact that alone can change the outcome for some answers to the others (an
 * essential fact): two completions that differ in outcome can be walked into one another fact by
 * fact, so an essential fact lies on the way. Hence the smallest set is one, and it is the set of
 * all essential facts. The search finds essential facts by changing one answer in known
 * completions, then proves that they suffice, or finds what is missing.
 *
 * <p>Work is bounded; if the bound is reached, the facts not yet cleared are all asked for, which
 * decides the mine too but may ask too much.
 */
final class DecidingSearch {
  private static final int MOST_EVALUATIONS = 1_000;
  private static final int OPEN = -1;

  private final MineCase mine;
  private final Outcomes outcomes;
  private final List<Variable> variables;
  private final Map<Integer, int[]> witnesses = new LinkedHashMap<>();
  private final BitSet essential = new BitSet();
  private final Map<List<Integer>, @Nullable Object[]> byNumbers = new HashMap<>();

  /** Where each variable stands among the inputs; {@link #OPEN} for numbers. */
  private final int[] places;

  private final boolean hasNumbers;
  private int evaluations;
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

  private DecidingSearch(MineCase mine, Outcomes outcomes, List<Variable> variables) {
    this.mine = mine;
    this.outcomes = outcomes;
    this.variables = variables;
    this.places = new int[variables.size()];
    boolean numbers = false;
    for (int i = 0; i < places.length; i++) {
      String fact = variables.get(i).fact();
      Integer at = mine.layout.movesNumbers(fact) ? null : mine.layout.find(fact);
      places[i] = at == null ? OPEN : at;
      numbers |= at == null;
    }
    this.hasNumbers = numbers;
  }

  static Result run(MineCase mine, Outcomes outcomes, List<Variable> variables) {
    return new DecidingSearch(mine, outcomes, variables).run();
  }

  private Result run() {
    int[] blank = new int[variables.size()];
    java.util.Arrays.fill(blank, OPEN);
    explore(blank, 0);
    if (Integer.bitCount(found) == 1) {
      lookForAnother(blank);
    }
    if (exhausted()) {
      found |= outcome(blank).possible();
    }
    changeOneAnswer();
    proveOrExtend();
    if (exhausted()) {
      essential.set(0, variables.size());
    }
    return new Result(found, essential.stream().boxed().toList(), !exhausted());
  }

  private boolean exhausted() {
    return evaluations > MOST_EVALUATIONS;
  }

  private Outcome outcome(int[] answers) {
    evaluations++;
    @Nullable Object[] vector = withNumbers(answers).clone();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != OPEN && places[i] != OPEN) {
        vector[places[i]] = variables.get(i).values().get(answers[i]);
      }
    }
    mine.layout.normalise(vector);
    return outcomes.of(vector);
  }

  /** The inputs with the numbers answered, computed once for each combination of their answers. */
  private @Nullable Object[] withNumbers(int[] answers) {
    if (!hasNumbers) {
      return mine.vector();
    }
    List<Integer> key = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      if (places[i] == OPEN) {
        key.add(answers[i]);
      }
    }
    return byNumbers.computeIfAbsent(key, _ -> computed(answers));
  }

  private @Nullable Object[] computed(int[] answers) {
    Map<String, @Nullable Object> overrides = new HashMap<>();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != OPEN && places[i] == OPEN) {
        overrides.put(variables.get(i).fact(), variables.get(i).values().get(answers[i]));
      }
    }
    return mine.vectorWith(overrides);
  }

  /** Collects the outcomes reachable below a partial answer, leaving out branches with none new. */
  private void explore(int[] answers, int from) {
    Outcome outcome = outcome(answers);
    if (outcome.decided()) {
      found |= Outcome.bit(outcome.code());
      if (!witnesses.containsKey(outcome.code())) {
        int[] full = completed(answers);
        witnesses.put(outcome(full).code(), full);
      }
      return;
    }
    if ((outcome.possible() & ~found) == 0 || exhausted()) {
      return;
    }
    int next = nextOpen(answers, from);
    if (next == answers.length) {
      found |= outcome.possible();
      return;
    }
    for (int value = 0; value < variables.get(next).values().size(); value++) {
      answers[next] = value;
      explore(answers, next + 1);
    }
    answers[next] = OPEN;
  }

  /** A hole in the pack is no category that could be listed as possible; look for it too. */
  private void lookForAnother(int[] blank) {
    List<int[]> ends = new ArrayList<>();
    List<Integer> codes = new ArrayList<>();
    twoOutcomes(blank.clone(), 0, ends, codes);
    for (int i = 0; i < ends.size(); i++) {
      found |= Outcome.bit(codes.get(i));
      witnesses.putIfAbsent(codes.get(i), ends.get(i));
    }
  }

  private static int nextOpen(int[] answers, int from) {
    int next = from;
    while (next < answers.length && answers[next] != OPEN) {
      next++;
    }
    return next;
  }

  private static int[] completed(int[] answers) {
    int[] full = answers.clone();
    for (int i = 0; i < full.length; i++) {
      full[i] = Math.max(full[i], 0);
    }
    return full;
  }

  private void changeOneAnswer() {
    for (Map.Entry<Integer, int[]> witness : witnesses.entrySet()) {
      int[] answers = witness.getValue();
      for (int i = 0; i < answers.length && !exhausted(); i++) {
        if (!essential.get(i) && changes(answers, i, witness.getKey())) {
          essential.set(i);
        }
      }
    }
  }

  private boolean changes(int[] answers, int variable, int code) {
    int kept = answers[variable];
    boolean changed = false;
    for (int value = 0; value < variables.get(variable).values().size() && !changed; value++) {
      if (value != kept) {
        answers[variable] = value;
        Outcome outcome = outcome(answers);
        changed = outcome.decided() && outcome.code() != code;
      }
    }
    answers[variable] = kept;
    return changed;
  }

  private void proveOrExtend() {
    int[] blank = new int[variables.size()];
    java.util.Arrays.fill(blank, OPEN);
    List<Integer> order = new ArrayList<>(essential.stream().boxed().toList());
    while (!exhausted() && order.size() < variables.size()) {
      int missing = prove(blank, order, 0);
      if (missing == OPEN) {
        return;
      }
      essential.set(missing);
      order.add(missing);
      java.util.Arrays.fill(blank, OPEN);
    }
  }

  /** Another essential fact, or {@link #OPEN} once every answer to those in order decides. */
  private int prove(int[] answers, List<Integer> order, int depth) {
    if (exhausted() || outcome(answers).decided()) {
      return OPEN;
    }
    if (depth == order.size()) {
      return essentialBelow(answers);
    }
    int variable = order.get(depth);
    for (int value = 0; value < variables.get(variable).values().size(); value++) {
      answers[variable] = value;
      int missing = prove(answers, order, depth + 1);
      if (missing != OPEN) {
        return missing;
      }
    }
    answers[variable] = OPEN;
    return OPEN;
  }

  /** Walks between two completions with different outcomes; {@link #OPEN} if there are none. */
  private int essentialBelow(int[] answers) {
    List<int[]> ends = new ArrayList<>();
    List<Integer> codes = new ArrayList<>();
    twoOutcomes(answers.clone(), 0, ends, codes);
    if (ends.size() < 2) {
      return OPEN;
    }
    int[] at = ends.get(0).clone();
    int[] to = ends.get(1);
    for (int i = 0; i < at.length; i++) {
      if (at[i] != to[i]) {
        at[i] = to[i];
        Outcome outcome = outcome(at);
        if (outcome.decided() && outcome.code() != codes.get(0)) {
          return i;
        }
      }
    }
    return OPEN;
  }

  private void twoOutcomes(int[] answers, int from, List<int[]> ends, List<Integer> codes) {
    if (ends.size() == 2 || exhausted()) {
      return;
    }
    Outcome outcome = outcome(answers);
    if (outcome.decided()) {
      if (!codes.contains(outcome.code())) {
        codes.add(outcome.code());
        ends.add(completed(answers));
      }
      return;
    }
    int next = nextOpen(answers, from);
    if (next == answers.length) {
      return;
    }
    for (int value = 0; value < variables.get(next).values().size(); value++) {
      answers[next] = value;
      twoOutcomes(answers, next + 1, ends, codes);
    }
    answers[next] = OPEN;
  }
}
