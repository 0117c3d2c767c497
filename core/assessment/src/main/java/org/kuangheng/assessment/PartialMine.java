package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One mine with some of its unknown facts answered: what the decisions say of it then, which of the
 * facts left open may still matter, and when two such states come to the same.
 */
final class PartialMine {
  /** Stands for a fact left open. */
  static final int OPEN = -1;

  private final MineCase mine;
  private final Outcomes outcomes;
  private final List<Variable> variables;

  /** Where each variable stands among the inputs; {@link #OPEN} for numbers. */
  private final int[] places;

  private final int[] numbers;
  private final int[] overriding;
  private final int[] order;
  private final Map<Integer, Scope> scopes = new HashMap<>();
  private final Map<List<Integer>, @Nullable Object[]> byNumbers = new HashMap<>();
  private int evaluations;

  /** What the decisions still open rest on: variables, and places among the inputs. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out
  private record Scope(BitSet variables, int[] places, boolean numbers) {}

  PartialMine(MineCase mine, Outcomes outcomes, List<Variable> variables) {
    this.mine = mine;
    this.outcomes = outcomes;
    this.variables = variables;
    this.places = new int[variables.size()];
    for (int i = 0; i < places.length; i++) {
      String fact = variables.get(i).fact();
      Integer at = mine.layout.movesNumbers(fact) ? null : mine.layout.find(fact);
      places[i] = at == null ? OPEN : at;
    }
    this.numbers = IntStream.range(0, places.length).filter(i -> places[i] == OPEN).toArray();
    this.overriding =
        IntStream.range(0, places.length)
            .filter(i -> !mine.layout.overrides.of(variables.get(i).fact()).isEmpty())
            .toArray();
    this.order = order();
  }

  private int[] order() {
    Comparator<Integer> byFact =
        Comparator.comparing(i -> variables.get(i).fact(), outcomes.order().comparator());
    Set<Integer> first = new HashSet<>(Arrays.stream(overriding).boxed().toList());
    return IntStream.range(0, places.length)
        .boxed()
        .sorted(
            Comparator.<Integer, Boolean>comparing(i -> !first.contains(i)).thenComparing(byFact))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How often the decisions were asked. */
  int evaluations() {
    return evaluations;
  }

  int size() {
    return places.length;
  }

  int values(int variable) {
    return variables.get(variable).values().size();
  }

  int[] blank() {
    int[] answers = new int[places.length];
    Arrays.fill(answers, OPEN);
    return answers;
  }

  /**
   * What the decisions say. A finding left open that could override others may yet overturn what
   * follows from them, so it is tried with each of its answers.
   */
  Outcome outcome(int[] answers) {
    for (int variable : overriding) {
      if (answers[variable] == OPEN) {
        Outcome all = null;
        for (int value = 0; value < values(variable); value++) {
          answers[variable] = value;
          Outcome one = outcome(answers);
          all = all == null ? one : all.or(one);
        }
        answers[variable] = OPEN;
        return Objects.requireNonNull(all);
      }
    }
    evaluations++;
    return outcomes.of(vector(answers));
  }

  private @Nullable Object[] vector(int[] answers) {
    @Nullable Object[] vector = withNumbers(answers).clone();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != OPEN && places[i] != OPEN) {
        vector[places[i]] = variables.get(i).values().get(answers[i]);
      }
    }
    mine.layout.normalise(vector);
    return vector;
  }

  /** The inputs with the numbers answered, computed once for each combination of their answers. */
  private @Nullable Object[] withNumbers(int[] answers) {
    return numbers.length == 0
        ? mine.vector()
        : byNumbers.computeIfAbsent(numbers(answers), _ -> computed(answers));
  }

  private List<Integer> numbers(int[] answers) {
    return Arrays.stream(numbers).mapToObj(i -> answers[i]).toList();
  }

  private @Nullable Object[] computed(int[] answers) {
    Map<String, @Nullable Object> overrides = new HashMap<>();
    for (int i : numbers) {
      if (answers[i] != OPEN) {
        overrides.put(variables.get(i).fact(), variables.get(i).values().get(answers[i]));
      }
    }
    return mine.vectorWith(overrides);
  }

  /** The open facts that may still matter to an undecided outcome. */
  BitSet open(int[] answers, Outcome outcome) {
    BitSet open = (BitSet) scope(outcome.open()).variables().clone();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != OPEN) {
        open.clear(i);
      }
    }
    return open;
  }

  /** Of these the one to answer first: for the first open decision, in the pack's branch order. */
  int first(BitSet candidates, Outcome outcome) {
    for (int bits = outcome.open(); bits != 0; ) {
      int bit = (bits & Outcome.INELIGIBLE_BIT) != 0 ? Outcome.INELIGIBLE_BIT : bits & -bits;
      bits &= ~bit;
      BitSet inScope = scope(bit).variables();
      for (int variable : order) {
        if (candidates.get(variable) && inScope.get(variable)) {
          return variable;
        }
      }
    }
    return OPEN;
  }

  /** Equal for states whose outcomes are the same whatever the answers to the rest. */
  List<Object> key(int[] answers, Outcome outcome) {
    Scope scope = scope(outcome.open());
    @Nullable Object[] vector = vector(answers);
    List<Object> key = new ArrayList<>(scope.places().length + 3);
    key.add(outcome.open());
    key.add(outcome.possible());
    List<Integer> amounts = scope.numbers() ? numbers(answers) : List.of();
    key.add(amounts.contains(OPEN) ? amounts : List.of());
    for (int place : scope.places()) {
      Object value = vector[place];
      key.add(value == null ? List.of() : value);
    }
    return key;
  }

  private Scope scope(int bits) {
    return scopes.computeIfAbsent(bits, this::scopeOf);
  }

  private Scope scopeOf(int bits) {
    Set<String> inputs = new TreeSet<>();
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      inputs.addAll(outcomes.order().inputsOf(rest & -rest));
    }
    boolean amounts = inputs.stream().anyMatch(mine.layout::movesNumbers);
    BitSet found = new BitSet();
    for (int i = 0; i < places.length; i++) {
      if (places[i] == OPEN ? amounts : inputs.contains(variables.get(i).fact())) {
        found.set(i);
      }
    }
    int[] at =
        inputs.stream()
            .map(mine.layout::find)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .toArray();
    return new Scope(found, at, amounts);
  }
}
