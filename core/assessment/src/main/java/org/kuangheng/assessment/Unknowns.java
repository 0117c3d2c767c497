package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.ScaleTable;
import org.kuangheng.policy.Threshold;

/**
 * The unknown facts an outcome may rest on: asserted facts, and for what is computed, the stated
 * numbers it lacks. First come the findings that override others, so that what they override never
 * seems to matter beside them; then numbers, because few of their values differ.
 */
final class Unknowns {
  private final MineCase mine;
  private final Layout layout;
  private final Set<String> relevant;

  private Unknowns(MineCase mine, Set<String> relevant) {
    this.mine = mine;
    this.layout = mine.layout;
    this.relevant = relevant;
  }

  /** {@code relevant} are the inputs of the decisions asked about. */
  static List<Variable> of(MineCase mine, Set<String> relevant) {
    return new Unknowns(mine, relevant).variables();
  }

  /** A variable's values with those left out of it because they behave alike. */
  static List<Object> everyAnswer(MineCase mine, Variable variable) {
    return switch (variable.fact()) {
      case Arithmetic.METHOD, Arithmetic.MINERAL ->
          new Unknowns(mine, Set.of()).values(variable.fact(), Map.of());
      default -> variable.values();
    };
  }

  private List<Variable> variables() {
    Set<String> names = new LinkedHashSet<>();
    for (String input : relevant) {
      if (mine.value(input) == null && !standsIn(input)) {
        names.addAll(missing(input));
      }
    }
    Map<String, Variable> found = new LinkedHashMap<>();
    boolean reservesFree = Set.of(Arithmetic.CAPACITY, base()).containsAll(numbers(names));
    for (String name : names.stream().sorted(order()).toList()) {
      add(found, name);
      if (reservesFree && name.equals(Arithmetic.CAPACITY)) {
        found.computeIfPresent(
            name, (_, capacity) -> Alike.collapsed(mine, capacity, List.of(Map.of())));
      }
    }
    for (String input : stillUnknown(found)) {
      add(found, input);
    }
    collapse(found);
    return found.values().stream()
        .sorted(Comparator.comparingInt(variable -> turn(variable.fact())))
        .toList();
  }

  private int turn(String fact) {
    if (!layout.overrides.of(fact).isEmpty()) {
      return 0;
    }
    return layout.movesNumbers(fact) ? 1 : 2;
  }

  private Set<String> numbers(Set<String> names) {
    return names.stream().filter(layout::movesNumbers).collect(Collectors.toSet());
  }

  /**
   * Only with reserves alone unknown beside it may capacity be collapsed before them: whatever the
   * capacity, some reserves give any service life.
   */
  private void collapse(Map<String, Variable> found) {
    List<Variable> numbers =
        found.values().stream().filter(variable -> layout.movesNumbers(variable.fact())).toList();
    Alike.collapsed(mine, numbers).forEach(variable -> found.put(variable.fact(), variable));
  }

  private String base() {
    return Arithmetic.baseFact(layout.pack);
  }

  /** Whether what this fact would override is known, so that nobody needs to override it. */
  private boolean standsIn(String input) {
    Set<String> overridden = layout.overrides.of(input);
    return !overridden.isEmpty()
        && overridden.stream().allMatch(other -> mine.value(other) != null);
  }

  private Comparator<String> order() {
    return Comparator.<String, Boolean>comparing(name -> !asserted(name))
        .thenComparingInt(layout::rank)
        .thenComparing(Comparator.naturalOrder());
  }

  private boolean asserted(String name) {
    FactDefinition fact = layout.facts.get(name);
    return fact != null && !fact.computed();
  }

  private void add(Map<String, Variable> found, String name) {
    List<Object> values = values(name, found);
    if (!values.isEmpty()) {
      found.putIfAbsent(name, new Variable(name, values));
    }
  }

  /** Inputs that stay unknown though every fact found is answered; they must be asked directly. */
  private List<String> stillUnknown(Map<String, Variable> found) {
    Map<String, @Nullable Object> answers = new LinkedHashMap<>();
    found.forEach((name, variable) -> answers.put(name, variable.values().getFirst()));
    @Nullable Object[] vector = mine.vectorWith(answers);
    List<String> still = new ArrayList<>();
    for (String input : relevant) {
      Integer at = layout.find(input);
      if (at != null && vector[at] == null && !standsIn(input)) {
        still.add(compared(input));
      }
    }
    return still;
  }

  private Set<String> missing(String input) {
    Set<String> roots = new LinkedHashSet<>();
    Threshold threshold = layout.thresholds.get(input);
    if (threshold == null) {
      roots.addAll(roots(input));
    } else {
      roots.addAll(roots(threshold.fact()));
      for (Threshold.Limit row : threshold.limits()) {
        selectors(row, roots);
      }
    }
    roots.removeIf(root -> mine.value(root) != null);
    return roots.isEmpty() ? Set.of(compared(input)) : roots;
  }

  /** The amount a threshold compares while that is unknown; else the input itself. */
  private String compared(String input) {
    Threshold threshold = layout.thresholds.get(input);
    return threshold != null && mine.value(threshold.fact()) == null ? threshold.fact() : input;
  }

  private void selectors(Threshold.Limit row, Set<String> roots) {
    if (!row.minerals().isEmpty()) {
      roots.add(Arithmetic.MINERAL);
    }
    if (!row.methods().isEmpty()) {
      roots.add(Arithmetic.METHOD);
    }
    if (row.bandFact() != null) {
      roots.addAll(roots(row.bandFact()));
    }
  }

  private Set<String> roots(String fact) {
    String base = base();
    return switch (fact) {
      case Arithmetic.LIFE -> Set.of(Arithmetic.CAPACITY, base, Arithmetic.MINERAL);
      case Arithmetic.LIFE_LEFT ->
          Set.of(Arithmetic.CAPACITY, base, Arithmetic.MINERAL, Arithmetic.SHARE);
      case Arithmetic.RESERVES_LEFT -> Set.of(Arithmetic.RETAINED, Arithmetic.SHARE);
      case Arithmetic.AREA_LEFT -> Set.of(Arithmetic.SHARE);
      case Arithmetic.SCALE_CLASS, Arithmetic.MEDIUM_OR_ABOVE ->
          Set.of(Arithmetic.CAPACITY, Arithmetic.MINERAL, Arithmetic.METHOD);
      default -> Set.of(fact);
    };
  }

  private List<Object> values(String name, Map<String, Variable> found) {
    if (name.equals(Arithmetic.METHOD)) {
      return Arrays.stream(MiningMethod.values()).<Object>map(Enum::name).toList();
    }
    if (name.equals(Arithmetic.MINERAL)) {
      return minerals();
    }
    FactDefinition fact = layout.facts.get(name);
    boolean threshold = layout.thresholds.containsKey(name);
    if (threshold || name.equals(Arithmetic.MEDIUM_OR_ABOVE)) {
      return List.of(false, true);
    }
    if (fact == null) {
      return Arithmetic.DERIVED.contains(name) ? amounts(name, found) : List.of(false, true);
    }
    return switch (fact.kind()) {
      case YES_NO -> List.of(false, true);
      case WORD -> List.copyOf(fact.words());
      case AMOUNT -> amounts(name, found);
      case DAY -> List.of();
    };
  }

  /** Minerals that some table or threshold treats apart. */
  private List<Object> minerals() {
    FactDefinition fact = layout.facts.get(Arithmetic.MINERAL);
    if (fact != null && !fact.words().isEmpty()) {
      return List.copyOf(fact.words());
    }
    Set<String> codes = new TreeSet<>();
    layout.pack.scaleTable().rows().stream().map(ScaleTable.Row::mineral).forEach(codes::add);
    layout.pack.thresholds().stream()
        .flatMap(threshold -> threshold.limits().stream())
        .flatMap(row -> row.minerals().stream())
        .forEach(codes::add);
    return List.copyOf(codes);
  }

  private List<Object> amounts(String name, Map<String, Variable> found) {
    Set<BigDecimal> points = new TreeSet<>(Breakpoints.of(mine, name, Map.of()));
    Variable capacities = found.get(Arithmetic.CAPACITY);
    if (name.equals(base()) && capacities != null) {
      for (Object capacity : capacities.values()) {
        points.addAll(Breakpoints.of(mine, name, Map.of(Arithmetic.CAPACITY, capacity)));
      }
    }
    return between(List.copyOf(points));
  }

  /** One value below, at, between and above the points. */
  private static List<Object> between(List<BigDecimal> points) {
    List<Object> values = new ArrayList<>();
    BigDecimal two = BigDecimal.valueOf(2);
    for (int i = 0; i < points.size(); i++) {
      BigDecimal point = points.get(i);
      BigDecimal below =
          i > 0
              ? points.get(i - 1).add(point)
              : point.signum() > 0 ? point : point.subtract(two).multiply(two);
      values.add(below.divide(two));
      values.add(point);
    }
    if (!points.isEmpty()) {
      BigDecimal last = points.getLast();
      values.add(last.add(last.abs()).add(BigDecimal.ONE));
    } else {
      values.add(BigDecimal.ONE);
    }
    return values;
  }
}
