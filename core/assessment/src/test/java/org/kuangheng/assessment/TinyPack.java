package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.DecisionModel;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Pack.Category;
import org.kuangheng.policy.Pack.Criterion;

/** A small random pack: yes-no facts, and decisions as random three-valued formulas over them. */
record TinyPack(Pack pack, List<String> facts, Map<String, Formula> decisions) {
  private static final String ELIGIBLE = "eligible";

  /** A formula in Kleene's three-valued logic, but for {@link Else}. */
  sealed interface Formula {
    record Input(String fact) implements Formula {}

    record Not(Formula of) implements Formula {}

    record And(Formula left, Formula right) implements Formula {}

    record Or(Formula left, Formula right) implements Formula {}

    /** The first if it is known, or else the second. */
    record Else(Formula first, Formula second) implements Formula {}

    default Truth in(Map<String, ? extends @Nullable Object> facts) {
      return switch (this) {
        case Input input ->
            facts.get(input.fact()) instanceof Boolean b ? Truth.of(b) : Truth.UNKNOWN;
        case Not not -> not.of().in(facts).negate();
        case And and -> and.left().in(facts).and(and.right().in(facts));
        case Or or -> or.left().in(facts).or(or.right().in(facts));
        case Else choice -> {
          Truth first = choice.first().in(facts);
          yield first == Truth.UNKNOWN ? choice.second().in(facts) : first;
        }
      };
    }

    default void collect(Set<String> names) {
      switch (this) {
        case Input input -> names.add(input.fact());
        case Not not -> not.of().collect(names);
        case And and -> {
          and.left().collect(names);
          and.right().collect(names);
        }
        case Or or -> {
          or.left().collect(names);
          or.right().collect(names);
        }
        case Else choice -> {
          choice.first().collect(names);
          choice.second().collect(names);
        }
      }
    }
  }

  static TinyPack random(Random random, int factCount, int categoryCount) {
    List<String> facts = names(factCount);
    List<Formula> categories = new ArrayList<>();
    for (int i = 0; i < categoryCount; i++) {
      categories.add(formula(random, facts, 3));
    }
    return of(facts, formula(random, facts, 1), categories);
  }

  /** fact0, fact1 and so on. */
  static List<String> names(int factCount) {
    return IntStream.range(0, factCount).mapToObj(i -> "fact" + i).toList();
  }

  /** Categories are tried in order. */
  static TinyPack of(List<String> facts, Formula eligible, List<Formula> conditions) {
    Map<String, Formula> decisions = new HashMap<>();
    List<Category> categories = new ArrayList<>();
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      String name = "category" + i;
      decisions.put(name, conditions.get(i));
      categories.add(new Category(name, both(name), Category.Kind.OTHER, name, "1"));
      criteria.add(criterion(name, name));
    }
    decisions.put(ELIGIBLE, eligible);
    return new TinyPack(
        pack(
            facts.stream().map(TinyPack::definition).toList(),
            List.of(criterion(ELIGIBLE, "")),
            criteria,
            categories,
            new Formulas(decisions)),
        facts,
        decisions);
  }

  private record Formulas(Map<String, Formula> formulas) implements DecisionModel {
    @Override
    public Set<String> inputs() {
      Set<String> names = new TreeSet<>();
      formulas.values().forEach(formula -> formula.collect(names));
      return names;
    }

    @Override
    public Set<String> decisions() {
      return formulas.keySet();
    }

    @Override
    public Set<String> inputsOf(String decision) {
      Set<String> names = new TreeSet<>();
      Formula formula = formulas.get(decision);
      if (formula != null) {
        formula.collect(names);
      }
      return names;
    }

    @Override
    public Map<String, @Nullable Object> evaluate(Map<String, ? extends @Nullable Object> inputs) {
      Map<String, @Nullable Object> results = new HashMap<>();
      formulas.forEach((name, formula) -> results.put(name, formula.in(inputs).toBoolean()));
      return results;
    }
  }

  /** The outcome by definition: eligibility, then the first category not excluded. */
  int outcome(Map<String, Boolean> values) {
    Truth eligible = truth(ELIGIBLE, values);
    if (eligible == Truth.NOT_MET) {
      return Outcome.INELIGIBLE;
    }
    int code = Outcome.NOTHING;
    for (int i = 0; i < pack.categories().size(); i++) {
      Truth truth = truth(pack.categories().get(i).decision(), values);
      if (truth != Truth.NOT_MET) {
        code = truth == Truth.MET ? i : Outcome.UNDECIDED;
        break;
      }
    }
    return eligible == Truth.MET ? code : Outcome.UNDECIDED;
  }

  private Truth truth(String decision, Map<String, Boolean> values) {
    Formula formula = decisions.get(decision);
    if (formula == null) {
      throw new IllegalArgumentException(decision);
    }
    return formula.in(values);
  }

  private static Formula formula(Random random, List<String> facts, int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      Formula input = new Formula.Input(facts.get(random.nextInt(facts.size())));
      return random.nextInt(3) == 0 ? new Formula.Not(input) : input;
    }
    Formula left = formula(random, facts, depth - 1);
    Formula right = formula(random, facts, depth - 1);
    return random.nextBoolean() ? new Formula.And(left, right) : new Formula.Or(left, right);
  }

  private static LocalizedText both(String text) {
    return new LocalizedText(text, text);
  }

  private static FactDefinition definition(String id) {
    return new FactDefinition(
        id,
        both(id),
        FactDefinition.Kind.YES_NO,
        null,
        List.of(),
        false,
        List.of("NR"),
        both(id + "?"),
        both(id));
  }

  private static Criterion criterion(String decision, String category) {
    return new Criterion(decision, "1", category, decision, both(decision), false, both(decision));
  }

  private static Pack pack(
      List<FactDefinition> facts,
      List<Criterion> grounds,
      List<Criterion> criteria,
      List<Category> categories,
      DecisionModel decisions) {
    Pack like = Packs.yuncheng();
    return new Pack(
        "tiny",
        like.version(),
        like.title(),
        like.documentNumber(),
        like.issuer(),
        like.issued(),
        like.inForceFrom(),
        like.inForceTo(),
        like.crs(),
        like.documents(),
        like.clauses(),
        like.departments(),
        facts,
        List.of(),
        like.scaleTable(),
        like.life(),
        grounds,
        criteria,
        categories,
        List.of(),
        like.consolidation(),
        List.of(),
        like.stages(),
        like.targets(),
        Map.of(),
        like.publication(),
        like.assumptions(),
        like.plan(),
        decisions,
        like.texts(),
        like.hash());
  }
}
