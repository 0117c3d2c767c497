package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.FactDefinition;

/**
 * Finds the nearest changes that flip a decided mine: one fact, or two where no single fact leads
 * to another disposition. Changes that lead to one come before those that leave the mine undecided.
 * Amounts move in steps of 0.01 to the nearest value on either side that flips; nearness of an
 * amount is the share by which it moves, and a yes or no, or a word, counts as a whole.
 */
final class FlipSearch {
  private static final BigDecimal STEP = new BigDecimal("0.01");
  private static final int MOST_PAIRS = 3;
  private static final int MOST_SINGLES = 8;
  private static final int MOST_EVALUATIONS = 600;

  private final MineCase mine;
  private final Outcomes outcomes;
  private final int code;
  private final List<Variable> variables;
  private int evaluations;

  /** A change of one fact to a value. */
  record Step(String fact, @Nullable Object from, Object to, BigDecimal nearness) {}

  /** Steps taken together, and what the outcome becomes. */
  record Found(List<Step> steps, int becomes) {
    Found {
      steps = List.copyOf(steps);
    }

    boolean decides() {
      return becomes != Outcome.UNDECIDED;
    }

    BigDecimal nearness() {
      return steps.stream().map(Step::nearness).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private FlipSearch(MineCase mine, Outcomes outcomes, Set<String> relevant, int code) {
    this.mine = mine;
    this.outcomes = outcomes;
    this.code = code;
    this.variables = known(relevant);
  }

  static List<Found> run(MineCase mine, Outcomes outcomes, Set<String> relevant, int code) {
    FlipSearch search = new FlipSearch(mine, outcomes, relevant, code);
    List<Found> singles = search.singles();
    List<Found> pairs =
        singles.stream().anyMatch(Found::decides) ? List.of() : nearest(search.pairs(), MOST_PAIRS);
    return Stream.concat(pairs.stream(), nearest(singles, MOST_SINGLES).stream()).toList();
  }

  /** Changes to another category before changes that leave the mine undecided. */
  private static List<Found> nearest(List<Found> found, int most) {
    return found.stream()
        .sorted(Comparator.comparing((Found one) -> !one.decides()).thenComparing(Found::nearness))
        .limit(most)
        .toList();
  }

  private Outcome outcome(Map<String, @Nullable Object> overrides) {
    evaluations++;
    return outcomes.of(mine.vectorWith(overrides));
  }

  /** The known facts of the relevant inputs, and the numbers that move them. */
  private List<Variable> known(Set<String> relevant) {
    Set<String> names =
        new TreeSet<>(
            Comparator.comparingInt(mine.layout::rank).thenComparing(Comparator.naturalOrder()));
    for (String input : relevant) {
      if (mine.layout.thresholds.containsKey(input)) {
        names.addAll(movers(mine.layout.thresholds.get(input).fact()));
        names.add(Arithmetic.METHOD);
      } else {
        names.addAll(movers(input));
      }
    }
    List<Variable> found = new ArrayList<>();
    for (String name : names) {
      Object value = mine.value(name);
      if (value != null) {
        found.add(new Variable(name, values(name, value)));
      }
    }
    return found;
  }

  private Set<String> movers(String fact) {
    String base = Arithmetic.baseFact(mine.layout.pack);
    return switch (fact) {
      case Arithmetic.LIFE -> Set.of(Arithmetic.LIFE, Arithmetic.CAPACITY, base);
      case Arithmetic.LIFE_LEFT ->
          Set.of(Arithmetic.LIFE_LEFT, Arithmetic.CAPACITY, base, Arithmetic.SHARE);
      case Arithmetic.RESERVES_LEFT -> Set.of(base, Arithmetic.SHARE);
      case Arithmetic.RETAINED, Arithmetic.RECOVERABLE -> Set.of(base);
      case Arithmetic.AREA_LEFT -> Set.of(Arithmetic.SHARE);
      case Arithmetic.SCALE_CLASS, Arithmetic.MEDIUM_OR_ABOVE ->
          Set.of(Arithmetic.CAPACITY, Arithmetic.METHOD);
      case Arithmetic.MINERAL -> Set.of();
      default -> Set.of(fact);
    };
  }

  private List<Object> values(String name, Object value) {
    if (value instanceof Boolean yes) {
      return List.of(!yes);
    }
    if (value instanceof BigDecimal) {
      return List.of();
    }
    List<Object> words = new ArrayList<>();
    if (name.equals(Arithmetic.METHOD)) {
      for (MiningMethod method : MiningMethod.values()) {
        words.add(method.name());
      }
    } else {
      FactDefinition fact = mine.layout.facts.get(name);
      if (fact != null && fact.kind() == FactDefinition.Kind.WORD) {
        words.addAll(fact.words());
      }
    }
    words.remove(value);
    return words;
  }

  private List<Found> singles() {
    List<Found> found = new ArrayList<>();
    for (Variable variable : mattering(variables)) {
      for (Step step : steps(variable, Map.of())) {
        add(found, List.of(step));
      }
    }
    return found;
  }

  /** The first fact of a pair is a yes-no or a word; the second may be an amount. */
  private List<Found> pairs() {
    List<Found> found = new ArrayList<>();
    List<Variable> words = variables.stream().filter(one -> !one.values().isEmpty()).toList();
    List<Variable> amounts = variables.stream().filter(one -> one.values().isEmpty()).toList();
    within(words, found);
    across(words, amounts, found);
    return found;
  }

  private void within(List<Variable> facts, List<Found> found) {
    if (facts.size() < 2 || holds(facts, List.of())) {
      return;
    }
    int half = facts.size() / 2;
    List<Variable> left = facts.subList(0, half);
    List<Variable> right = facts.subList(half, facts.size());
    within(left, found);
    within(right, found);
    across(left, right, found);
  }

  private void across(List<Variable> firsts, List<Variable> seconds, List<Found> found) {
    if (firsts.isEmpty() || seconds.isEmpty() || holds(firsts, seconds)) {
      return;
    }
    if (firsts.size() == 1 && seconds.size() == 1) {
      pair(firsts.getFirst(), seconds.getFirst(), found);
    } else if (firsts.size() >= seconds.size()) {
      int half = firsts.size() / 2;
      across(firsts.subList(0, half), seconds, found);
      across(firsts.subList(half, firsts.size()), seconds, found);
    } else {
      int half = seconds.size() / 2;
      across(firsts, seconds.subList(0, half), found);
      across(firsts, seconds.subList(half, seconds.size()), found);
    }
  }

  private void pair(Variable first, Variable second, List<Found> found) {
    for (Step one : candidates(first)) {
      for (Step two : steps(second, Map.of(one.fact(), one.to()))) {
        add(found, List.of(one, two));
      }
    }
  }

  /** Whether the outcome stays as it is when all these facts are unknown, so that none matters. */
  private boolean holds(List<Variable> facts, List<Variable> more) {
    if (evaluations > MOST_EVALUATIONS) {
      return true;
    }
    Map<String, @Nullable Object> unknown = new HashMap<>();
    facts.forEach(variable -> unknown.put(variable.fact(), null));
    more.forEach(variable -> unknown.put(variable.fact(), null));
    return outcome(unknown).code() == code;
  }

  private void add(List<Found> found, List<Step> steps) {
    Map<String, @Nullable Object> overrides = new HashMap<>();
    steps.forEach(step -> overrides.put(step.fact(), step.to()));
    int becomes = outcome(overrides).code();
    if (becomes != code && (steps.size() == 1 || becomes != Outcome.UNDECIDED)) {
      found.add(new Found(steps, becomes));
    }
  }

  /**
   * Those of the candidates whose value matters: halves are made unknown together, and a half that
   * leaves the outcome as it is holds none.
   */
  private List<Variable> mattering(List<Variable> candidates) {
    if (candidates.isEmpty() || holds(candidates, List.of())) {
      return List.of();
    }
    if (candidates.size() == 1) {
      return candidates;
    }
    int half = candidates.size() / 2;
    List<Variable> found = new ArrayList<>(mattering(candidates.subList(0, half)));
    found.addAll(mattering(candidates.subList(half, candidates.size())));
    return found;
  }

  /** The changes of one fact worth trying when the facts of {@code context} have other values. */
  private List<Step> steps(Variable variable, Map<String, @Nullable Object> context) {
    if (!(mine.value(variable.fact()) instanceof BigDecimal now)) {
      return candidates(variable);
    }
    List<Step> found = new ArrayList<>();
    boolean up = false;
    boolean down = false;
    for (BigDecimal value : near(now, Breakpoints.of(mine, variable.fact(), context))) {
      boolean above = value.compareTo(now) > 0;
      if (above ? up : down) {
        continue;
      }
      Map<String, @Nullable Object> overrides = new HashMap<>(context);
      overrides.put(variable.fact(), value);
      if (outcome(overrides).code() != code) {
        up |= above;
        down |= !above;
        found.add(new Step(variable.fact(), now, value, share(now, value)));
      }
    }
    return found;
  }

  private List<Step> candidates(Variable variable) {
    Object now = mine.value(variable.fact());
    return variable.values().stream()
        .map(value -> new Step(variable.fact(), now, value, BigDecimal.ONE))
        .toList();
  }

  /** Printable values just below, at and just above each point, nearest first. */
  private static List<BigDecimal> near(BigDecimal now, List<BigDecimal> points) {
    Set<BigDecimal> values = new TreeSet<>();
    for (BigDecimal point : points) {
      BigDecimal floor = point.setScale(2, RoundingMode.FLOOR);
      BigDecimal ceiling = point.setScale(2, RoundingMode.CEILING);
      values.add(floor.subtract(STEP));
      values.add(floor);
      values.add(ceiling);
      values.add(ceiling.add(STEP));
    }
    return values.stream()
        .filter(value -> value.signum() >= 0 || now.signum() < 0)
        .filter(value -> value.compareTo(now) != 0)
        .sorted(Comparator.comparing(value -> value.subtract(now).abs()))
        .toList();
  }

  private static BigDecimal share(BigDecimal from, BigDecimal to) {
    BigDecimal distance = to.subtract(from).abs();
    return from.signum() == 0 ? distance : distance.divide(from.abs(), MathContext.DECIMAL32);
  }
}
