package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict.CriterionResult;
import org.kuangheng.assessment.Verdict.Input;
import org.kuangheng.assessment.Verdict.ThresholdResult;
import org.kuangheng.policy.Comparison;
import org.kuangheng.policy.Pack.Criterion;
import org.kuangheng.policy.Threshold;
import org.kuangheng.policy.ThresholdTest;

/** Writes down each criterion's and threshold's outcome with the inputs it rests on. */
final class CriteriaReport {
  private final MineCase mine;
  private final Map<String, @Nullable Object> results;

  CriteriaReport(MineCase mine, Map<String, @Nullable Object> results) {
    this.mine = mine;
    this.results = results;
  }

  List<CriterionResult> of(List<Criterion> criteria) {
    List<CriterionResult> found = new ArrayList<>(criteria.size());
    for (Criterion criterion : criteria) {
      found.add(
          new CriterionResult(
              criterion.id(),
              criterion.clause(),
              criterion.category(),
              Outcomes.truth(results, criterion.decision()),
              inputs(criterion.decision())));
    }
    return found;
  }

  private List<Input> inputs(String decision) {
    return mine.layout.inputsOf(decision).stream().map(this::input).toList();
  }

  private Input input(String name) {
    Threshold threshold = mine.layout.thresholds.get(name);
    if (threshold != null) {
      return new Input(name, comparison(threshold), computedFrom(threshold), null);
    }
    if (Arithmetic.DERIVED.contains(name)) {
      return new Input(name, derived(name), "SYSTEM", null);
    }
    KnownFact known = mine.stated.getOrDefault(name, KnownFact.UNKNOWN);
    String value =
        known.value() == null ? null : Print.value(known.value(), mine.layout.unit(name));
    return new Input(name, value, known.source(), known.note());
  }

  private @Nullable String derived(String name) {
    Object value = mine.value(name);
    if (value == null) {
      return null;
    }
    String unit = mine.layout.unit(name);
    return switch (value) {
      case Boolean yes -> Print.yesNo(yes);
      case BigDecimal amount ->
          unit == null ? Print.brief(amount) : Print.brief(amount) + " " + unit;
      default -> value.toString();
    };
  }

  private @Nullable String comparison(Threshold threshold) {
    ThresholdTest test = mine.test(threshold);
    BigDecimal actual = test.actual();
    BigDecimal limit = limit(test);
    if (actual == null || limit == null) {
      return null;
    }
    Comparison comparison = threshold.comparison();
    String sign =
        comparison.isMetBy(actual.compareTo(limit)) ? sign(comparison) : opposite(comparison);
    return Print.brief(actual) + " " + sign + " " + Print.plain(limit) + " " + threshold.unit();
  }

  static @Nullable BigDecimal limit(ThresholdTest test) {
    Threshold.Limit row = test.limit();
    return row == null ? null : row.value();
  }

  static String sign(Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> "≥";
      case MORE_THAN -> ">";
      case AT_MOST -> "≤";
      case LESS_THAN -> "<";
    };
  }

  private static String opposite(Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> "<";
      case MORE_THAN -> "≤";
      case AT_MOST -> ">";
      case LESS_THAN -> "≥";
    };
  }

  private String computedFrom(Threshold threshold) {
    KnownFact known = mine.stated.get(threshold.fact());
    return known == null || known.source() == null ? "SYSTEM" : known.source();
  }

  List<ThresholdResult> thresholds() {
    List<ThresholdResult> found = new ArrayList<>();
    for (Threshold threshold : mine.layout.pack.thresholds()) {
      ThresholdTest test = mine.test(threshold);
      found.add(
          new ThresholdResult(
              threshold.id(),
              threshold.clause(),
              test.truth(),
              test.actual(),
              limit(test),
              threshold.unit(),
              test.margin()));
    }
    return found;
  }
}
