package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.assessment.TinyPack.Formula;

/** What the search for deciding facts says of mines no category takes, and past its bound. */
class SearchBoundTest {
  private static final Formula ALWAYS =
      new Formula.Or(fact(0), new Formula.Or(new Formula.Not(fact(0)), new Formula.Input("known")));

  private static Formula fact(int number) {
    return new Formula.Input("fact" + number);
  }

  private static Formula same(Formula a, Formula b) {
    return new Formula.Or(
        new Formula.And(a, b), new Formula.And(new Formula.Not(a), new Formula.Not(b)));
  }

  private static List<String> facts(int count) {
    List<String> facts = new ArrayList<>(TinyPack.names(count));
    facts.add("known");
    return facts;
  }

  private static Verdict assess(TinyPack tiny) {
    Mines mine = Mines.unknown(tiny.pack()).fact("known", true);
    return new Assessor(tiny.pack()).assess(mine.build(), null, Mines.DAY);
  }

  private static Set<String> asked(Verdict verdict) {
    Set<String> asked = new TreeSet<>();
    verdict.deciding().forEach(set -> set.facts().forEach(one -> asked.add(one.fact())));
    return asked;
  }

  @Test
  void aMineThatMayFallThroughEveryCategoryIsNotDecided() {
    Formula condition = new Formula.Or(new Formula.Not(fact(0)), new Formula.Not(fact(1)));
    Verdict verdict = assess(TinyPack.of(facts(2), ALWAYS, List.of(condition)));
    assertThat(verdict.recommended()).isNull();
    assertThat(verdict.possible()).containsExactly("category0");
    assertThat(asked(verdict)).containsExactly("fact0", "fact1");
  }

  /**
   * Every fact like the last one, which is looked at after all others: nothing can be cut short.
   */
  private static Formula allLikeTheLast(int count) {
    Formula all = fact(count - 1);
    for (int i = 0; i < count - 1; i++) {
      all = new Formula.And(same(fact(i), fact(count - 1)), all);
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void withinItsBoundTheSearchFindsTheOneCombinationThatDiffers(int count) {
    Formula rest = new Formula.Or(fact(count), new Formula.Not(fact(count)));
    Verdict verdict =
        assess(TinyPack.of(facts(count + 1), ALWAYS, List.of(allLikeTheLast(count), rest)));
    assertThat(verdict.possible()).containsExactly("category0", "category1");
    assertThat(asked(verdict)).containsExactlyElementsOf(new TreeSet<>(TinyPack.names(count)));
  }

  /** Whether the number of facts met is even; balanced, because each half is written twice. */
  private static Formula even(int from, int to) {
    if (to - from == 1) {
      return new Formula.Not(fact(from));
    }
    int middle = (from + to) / 2;
    return same(even(from, middle), even(middle, to));
  }

  private static Verdict evenOrElse(int count) {
    Formula rest = new Formula.Or(fact(count), new Formula.Not(fact(count)));
    return assess(TinyPack.of(facts(count + 1), ALWAYS, List.of(even(0, count), rest)));
  }

  @Test
  void withinItsBoundTheSearchClearsAFactThatNeverMattersAndSaysNoMore() {
    Verdict verdict = evenOrElse(9);
    assertThat(asked(verdict)).containsExactlyElementsOf(new TreeSet<>(TinyPack.names(9)));
    assertThat(verdict.deciding().getFirst().note()).isNull();
  }

  @Test
  void pastItsBoundTheSearchAsksForAllItCouldNotClearAndSaysThatFewerMaySuffice() {
    Verdict verdict = evenOrElse(16);
    assertThat(verdict.recommended()).isNull();
    assertThat(verdict.possible()).containsExactly("category0", "category1");
    assertThat(asked(verdict)).containsExactlyElementsOf(new TreeSet<>(TinyPack.names(17)));
    assertThat(verdict.deciding().getFirst().note()).isEqualTo(Sentence.MAY_ASK_TOO_MUCH.with());
    Verdict.DecidingSet set = verdict.deciding().getFirst();
    assertThat(CanonicalForms.exact(set)).asString().contains("fewer may suffice");
  }
}
