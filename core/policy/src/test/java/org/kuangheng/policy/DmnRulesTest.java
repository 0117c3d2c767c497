package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** Words of FEEL that a pack's expressions may not hold, and their look-alikes that they may. */
class DmnRulesTest {
  private static List<Issue> check(String... texts) {
    List<DmnModelFile.Expression> expressions = new ArrayList<>();
    for (String text : texts) {
      expressions.add(
          new DmnModelFile.Expression("d" + expressions.size(), text, 10 + expressions.size()));
    }
    List<Issue> issues = new ArrayList<>();
    DmnRules.check(new DmnModelFile("m.dmn", "", Map.of(), Map.of(), expressions), issues);
    return issues;
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "life > 5 | NUMBER_IN_DMN | 5",
        "life > 5.25 | NUMBER_IN_DMN | 5.25",
        "life > .5 | NUMBER_IN_DMN | .5",
        "life > date( \"2025-12-31\") | NUMBER_IN_DMN | date( \"",
        "life > duration(\"P1Y\") | NUMBER_IN_DMN | duration(\"",
        "life > @\"2025-12-31\" | NUMBER_IN_DMN | @\"",
        "some x in list satisfies x | QUANTIFIER_IN_DMN | some",
        "every x in list satisfies x | QUANTIFIER_IN_DMN | every",
        "for x in list return x | QUANTIFIER_IN_DMN | for",
        "since < today() | CLOCK_IN_DMN | today(",
        "since < now () | CLOCK_IN_DMN | now (",
      })
  void aWordIsRefusedWithItsDecisionAndLine(String text, PolicyIssue code, String word) {
    assertThat(check("unsafe", text))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(code);
              assertThat(issue.place()).isEqualTo(Place.line("m.dmn", 11).atField("d1"));
              assertThat(issue.values())
                  .containsEntry("decision", "d1")
                  .containsEntry("word", word);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item2b",
        "unsafe // at least 30",
        "class = \"over 30\"",
        "forest and everything and somewhere",
        "snowToday",
        "date(since) = null"
      })
  void aLookAlikeIsAllowed(String text) {
    assertThat(check(text)).isEmpty();
  }

  @Test
  void everyBreachOfEveryExpressionIsNamed() {
    assertThat(check("life > 5 and capacity > 30", "today() = null and count(list) = 1"))
        .extracting(issue -> issue.values().get("word"))
        .containsExactly("5", "30", "1", "today(");
  }
}
