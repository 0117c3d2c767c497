package org.kuangheng.policy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * What a pack's FEEL must not hold: numbers and dates (limits live in the thresholds), quantifiers
 * (they are not three-valued) and the clock.
 */
final class DmnRules {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\.?\\d[\\d.]*");
  private static final Pattern QUANTIFIER = Pattern.compile("(?<![\\w.])(every|some|for)(?=\\s)");
  private static final Pattern CLOCK = Pattern.compile("(?<![\\w.])(now|today)\\s*\\(");
  private static final Pattern CONVERSION =
      Pattern.compile("(?<![\\w.])(number|date|time|duration|date and time)\\s*\\(\\s*\"");
  private static final Pattern AT_LITERAL = Pattern.compile("@\\s*\"");

  private DmnRules() {}

  /** Adds an issue for each breach, with the decision, the line and the word. */
  static void check(DmnModelFile model, List<Issue> issues) {
    for (DmnModelFile.Expression expression : model.expressions()) {
      String code = expression.code();
      Map<PolicyIssue, List<Pattern>> rules =
          Map.of(
              PolicyIssue.NUMBER_IN_DMN, List.of(NUMBER, CONVERSION, AT_LITERAL),
              PolicyIssue.QUANTIFIER_IN_DMN, List.of(QUANTIFIER),
              PolicyIssue.CLOCK_IN_DMN, List.of(CLOCK));
      for (PolicyIssue rule : PolicyIssue.values()) {
        for (Pattern pattern : rules.getOrDefault(rule, List.of())) {
          report(rule, pattern.matcher(code), new Where(model.name(), expression), issues);
        }
      }
    }
  }

  private record Where(String file, DmnModelFile.Expression expression) {}

  private static void report(PolicyIssue rule, Matcher matcher, Where where, List<Issue> issues) {
    while (matcher.find()) {
      issues.add(
          Issue.of(
              rule,
              Place.line(where.file(), where.expression().line())
                  .atField(where.expression().decision()),
              "decision",
              where.expression().decision(),
              "word",
              matcher.group().strip()));
    }
  }
}
