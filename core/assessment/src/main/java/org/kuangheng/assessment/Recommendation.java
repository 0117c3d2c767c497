package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict.Change;
import org.kuangheng.assessment.Verdict.DecidingSet;
import org.kuangheng.assessment.Verdict.Flip;
import org.kuangheng.assessment.Verdict.Question;
import org.kuangheng.assessment.Verdict.Shortcut;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Pack.Category;

/**
 * The recommended disposition of one mine, what would decide it while it is undecided, and what
 * would flip it once decided.
 */
final class Recommendation {
  private static final String COUNTY = "COUNTY";

  private final MineCase mine;
  private final Outcomes outcomes;
  private final Pack pack;
  private final Set<String> relevant;

  /**
   * @param recommended the category's code, {@code null} while undecided and for a mine not in the
   *     programme
   */
  record Result(
      @Nullable String recommended,
      List<String> possible,
      List<DecidingSet> deciding,
      List<Flip> flips) {}

  private Recommendation(MineCase mine, Outcomes outcomes) {
    this.mine = mine;
    this.outcomes = outcomes;
    this.pack = mine.layout.pack;
    this.relevant = mine.layout.relevant();
  }

  static Result of(MineCase mine, Outcomes outcomes) {
    return new Recommendation(mine, outcomes).result();
  }

  private Result result() {
    Outcome outcome = outcomes.of(mine.vector());
    if (outcome.decided()) {
      String code = category(outcome.code());
      return new Result(
          code, code == null ? List.of() : List.of(code), List.of(), flips(outcome.code()));
    }
    List<Variable> variables = Unknowns.of(mine, relevant);
    DecidingSearch.Result search = outcomes.deciding(mine, variables);
    if (search.exact() && Integer.bitCount(search.possible()) == 1) {
      List<String> only = categories(search.possible());
      return new Result(only.isEmpty() ? null : only.getFirst(), only, List.of(), List.of());
    }
    List<Variable> asked =
        search.facts().stream()
            .map(variables::get)
            .sorted(Comparator.comparing(Variable::fact, mine.layout.order()))
            .toList();
    DecidingSet set =
        new DecidingSet(
            asked.stream().map(this::question).toList(),
            shortcuts(asked),
            search.exact() ? null : Sentence.MAY_ASK_TOO_MUCH.with());
    return new Result(
        null, categories(search.possible()), asked.isEmpty() ? List.of() : List.of(set), List.of());
  }

  private @Nullable String category(int code) {
    return code < 0 ? null : pack.categories().get(code).code();
  }

  private List<String> categories(int bits) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < pack.categories().size(); i++) {
      if ((bits & Outcome.bit(i)) != 0) {
        codes.add(pack.categories().get(i).code());
      }
    }
    return codes;
  }

  private Question question(Variable variable) {
    FactDefinition fact = mine.layout.facts.get(variable.fact());
    if (fact == null) {
      return new Question(
          variable.fact(),
          List.of(COUNTY),
          Sentence.QUESTION_DATUM.with("fact", mine.label(variable.fact())));
    }
    List<String> units = fact.assertedBy().isEmpty() ? List.of(COUNTY) : fact.assertedBy();
    return new Question(variable.fact(), units, fact.question());
  }

  /** Every answer, also those that behave alike, so that none seems to be left out. */
  private List<Shortcut> shortcuts(List<Variable> asked) {
    List<Shortcut> found = new ArrayList<>();
    for (Variable variable : asked) {
      for (Object value : Unknowns.everyAnswer(mine, variable)) {
        String answer = Variable.answer(value);
        if (answer == null) {
          continue;
        }
        Outcome outcome = outcomes.of(mine.vectorWith(Map.of(variable.fact(), value)));
        if (outcome.decided()) {
          found.add(new Shortcut(variable.fact(), answer, category(outcome.code())));
        }
      }
    }
    return found;
  }

  private List<Flip> flips(int code) {
    return FlipSearch.run(mine, outcomes, relevant, code).stream().map(this::flip).toList();
  }

  private Flip flip(FlipSearch.Found found) {
    List<Change> changes = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (FlipSearch.Step step : found.steps()) {
      changes.add(
          new Change(
              step.fact(),
              step.from() == null ? null : print(step.from()),
              print(step.to()),
              step.to() instanceof BigDecimal ? unit(step.fact()) : null));
      LocalizedText text = sentence(step);
      zh.add(text.zh());
      en.add(text.en());
    }
    LocalizedText all = new LocalizedText(String.join("，且", zh), String.join(" and ", en));
    return new Flip(
        changes,
        category(found.becomes()),
        Sentence.FLIP.with("changes", all, "becomes", becomes(found.becomes())));
  }

  private LocalizedText sentence(FlipSearch.Step step) {
    LocalizedText label = mine.label(step.fact());
    if (step.from() instanceof BigDecimal from && step.to() instanceof BigDecimal to) {
      Sentence sentence = to.compareTo(from) > 0 ? Sentence.CHANGE_UP : Sentence.CHANGE_DOWN;
      return sentence.with(
          "fact",
          label,
          "from",
          print(from),
          "to",
          print(to),
          "unit",
          Print.unit(unit(step.fact())));
    }
    return Sentence.CHANGE_WORD.with(
        "fact",
        label,
        "from",
        words(step.fact(), step.from()),
        "to",
        words(step.fact(), step.to()));
  }

  private static LocalizedText words(String fact, @Nullable Object value) {
    if (fact.equals(Arithmetic.METHOD) && value instanceof String name) {
      return Print.method(MiningMethod.valueOf(name));
    }
    return switch (value) {
      case null -> new LocalizedText("不详", "unknown");
      case Boolean yes -> new LocalizedText(Print.yesNo(yes), yes ? "yes" : "no");
      default -> new LocalizedText(value.toString(), value.toString());
    };
  }

  private LocalizedText becomes(int code) {
    return switch (code) {
      case Outcome.UNDECIDED -> Sentence.BECOMES_UNDECIDED.with();
      case Outcome.INELIGIBLE -> Sentence.BECOMES_INELIGIBLE.with();
      case Outcome.NOTHING -> Sentence.BECOMES_NOTHING.with();
      default -> {
        Category category = pack.categories().get(code);
        yield Sentence.BECOMES_CATEGORY.with("category", category.name());
      }
    };
  }

  private String unit(String fact) {
    String unit = mine.layout.unit(fact);
    if (unit != null) {
      return unit;
    }
    return switch (fact) {
      case Arithmetic.CAPACITY -> "万吨/年";
      case Arithmetic.LIFE, Arithmetic.LIFE_LEFT -> "年";
      case Arithmetic.SHARE -> "%";
      case Arithmetic.AREA_LEFT -> "km²";
      default -> "万吨";
    };
  }

  private static String print(Object value) {
    return switch (value) {
      case Boolean yes -> Print.yesNo(yes);
      case BigDecimal amount -> Print.brief(amount);
      default -> value.toString();
    };
  }
}
