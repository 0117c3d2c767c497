package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.assessment.TinyPack.Formula;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;

/** Findings of a person that stand in for computed ones are told from the decisions themselves. */
class OverridesTest {
  private static final Formula A = new Formula.Input("fact0");
  private static final Formula B = new Formula.Input("fact1");
  private static final Formula C = new Formula.Input("fact2");

  private static Overrides of(Formula condition) {
    TinyPack tiny = TinyPack.of(TinyPack.names(8), A, List.of(condition));
    return new Layout(tiny.pack()).overrides;
  }

  @Test
  void thePlansFindingsReplaceWhatTheSurveyComputes() {
    Pack pack = Packs.yuncheng();
    Overrides overrides = new Layout(pack).overrides;
    assertThat(overrides.of("minesBeyondBoundary")).containsExactly("workingsOutsidePrism");
    assertThat(overrides.of("unfitAfterWithdrawal"))
        .containsExactly("remainingLifeAfterWithdrawal");
    assertThat(pack.facts())
        .extracting(FactDefinition::id)
        .filteredOn(fact -> !overrides.of(fact).isEmpty())
        .containsExactlyInAnyOrder("minesBeyondBoundary", "unfitAfterWithdrawal");
  }

  @Test
  void aFindingThatStandsInForOthersOverridesThem() {
    Overrides one = of(new Formula.Else(A, B));
    assertThat(one.of("fact0")).containsExactly("fact1");
    assertThat(one.of("fact1")).isEmpty();
    Overrides two = of(new Formula.Else(C, new Formula.And(A, B)));
    assertThat(two.of("fact2")).isEqualTo(Set.of("fact0", "fact1"));
    assertThat(two.of("fact0")).isEmpty();
    assertThat(of(new Formula.Or(C, new Formula.Else(B, A))).of("fact1")).containsExactly("fact0");
  }

  @Test
  void whatCountsWhicheverWayTheFindingGoesIsNotOverridden() {
    Formula both = new Formula.And(C, new Formula.Else(A, B));
    assertThat(of(both).of("fact0")).containsExactly("fact1");
    Formula again = new Formula.And(B, new Formula.Else(A, B));
    assertThat(of(again).of("fact0")).isEmpty();
  }

  @Test
  void ordinaryConditionsOverrideNothing() {
    for (Formula condition :
        List.of(
            A,
            new Formula.And(A, B),
            new Formula.Or(A, B),
            new Formula.Or(new Formula.Not(A), B))) {
      Overrides overrides = of(condition);
      assertThat(overrides.of("fact0")).isEmpty();
      assertThat(overrides.of("fact1")).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} inputs")
  @ValueSource(ints = {6, 7})
  void aDecisionOnMoreThanSixInputsIsNotExamined(int inputs) {
    Formula condition = new Formula.Else(A, B);
    for (int i = 2; i < inputs; i++) {
      condition = new Formula.And(condition, new Formula.Input("fact" + i));
    }
    Set<String> expected = inputs <= 6 ? Set.of("fact1") : Set.of();
    assertThat(of(condition).of("fact0")).isEqualTo(expected);
  }
}
