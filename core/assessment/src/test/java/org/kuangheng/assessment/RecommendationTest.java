package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.assessment.Judged.soundIronMine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuangheng.assessment.TinyPack.Formula;
import org.kuangheng.assessment.Verdict.Change;
import org.kuangheng.assessment.Verdict.Flip;
import org.kuangheng.assessment.Verdict.Question;
import org.kuangheng.assessment.Verdict.Shortcut;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.ScaleTable;

/** How a verdict words its questions, its short cuts and the changes that would flip it. */
class RecommendationTest {
  private static Flip flip(Verdict verdict, String fact) {
    return verdict.flips().stream()
        .filter(flip -> flip.changes().size() == 1)
        .filter(flip -> flip.changes().getFirst().fact().equals(fact))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no flip by " + fact + " in " + verdict.flips()));
  }

  /** The pack without these facts in its catalogue, though its thresholds use them. */
  private static Pack without(Set<String> facts) {
    Pack pack = Packs.yuncheng();
    List<FactDefinition> rest = new ArrayList<>(pack.facts());
    rest.removeIf(fact -> facts.contains(fact.id()));
    return Packs.with(pack, "facts", rest);
  }

  @Test
  void anotherMethodIsNamedInBothLanguages() {
    Verdict verdict = Judged.of(soundIronMine(), Places.ALONE).verdict();
    Flip flip = flip(verdict, "method");
    assertThat(flip.changes())
        .containsExactly(new Change("method", "UNDERGROUND", "OPEN_PIT", null));
    assertThat(flip.becomes()).isEqualTo("OTHER");
    assertThat(flip.text().zh()).isEqualTo("若开采方式由“地下”变为“露天”，则变为其他处置");
    assertThat(flip.text().en()).contains("\"underground\"", "\"open pit\"");
  }

  @Test
  void aYesOrNoIsNamedInBothLanguages() {
    Flip flip = flip(Judged.of(soundIronMine(), Places.ALONE).verdict(), "hasContiguousMine");
    assertThat(flip.changes()).containsExactly(new Change("hasContiguousMine", "否", "是", null));
    assertThat(flip.text().zh()).contains("由“否”变为“是”，则变为");
    assertThat(flip.text().en()).contains("from \"no\" to \"yes\"");
  }

  @Test
  void twoChangesAreJoinedInBothLanguages() {
    Mines twice = soundIronMine().fact("majorAccident", true).fact("resourcesExhausted", true);
    Flip flip = Judged.of(twice, Places.ALONE).verdict().flips().getFirst();
    assertThat(flip.changes()).hasSize(2);
    assertThat(flip.text().zh()).contains("由“是”变为“否”，且").endsWith("，则变为单独保留");
    assertThat(flip.text().en()).contains(" to \"no\" and ");
  }

  private static Mines onlyLicensed() {
    return soundIronMine()
        .fact("validExplorationLicence", false)
        .fact("delimitationApproval", false)
        .fact("refusedNotOwnFault", false)
        .fact("grantContractOrConfirmation", false);
  }

  @Test
  void aMineThatHangsOnItsLicenceWouldLeaveTheProgrammeWithoutIt() {
    Flip flip =
        Judged.of(onlyLicensed(), Places.ALONE).verdict().flips().stream()
            .filter(one -> one.changes().getFirst().fact().equals("validMiningLicence"))
            .findFirst()
            .orElseThrow();
    assertThat(flip.becomes()).isNull();
    assertThat(flip.text().zh()).endsWith("则不属整治整合对象");
  }

  @Test
  void whereOtherGroundsAreOpenTheMineWouldBecomeUndecided() {
    TinyPack tiny =
        TinyPack.of(
            TinyPack.names(2),
            new Formula.Input("fact0"),
            List.of(new Formula.Or(new Formula.Input("fact0"), new Formula.Input("fact1"))));
    Formula open = new Formula.Or(new Formula.Input("fact0"), new Formula.Input("fact1"));
    TinyPack ground = TinyPack.of(TinyPack.names(2), open, List.of(open));
    Verdict verdict = assess(ground, "fact0", true);
    assertThat(verdict.recommended()).isEqualTo("category0");
    assertThat(verdict.flips())
        .singleElement()
        .satisfies(flip -> assertThat(flip.becomes()).isNull())
        .satisfies(flip -> assertThat(flip.text().zh()).endsWith("则变为待定"));
    assertThat(assess(tiny, "fact0", true).flips())
        .singleElement()
        .satisfies(flip -> assertThat(flip.text().zh()).endsWith("则不属整治整合对象"));
  }

  @Test
  void aMineThatNoCategoryTakesIsDecidedAsThat() {
    Formula eligible = new Formula.Input("fact0");
    Formula condition = new Formula.Input("fact1");
    TinyPack tiny = TinyPack.of(TinyPack.names(2), eligible, List.of(condition));
    Mines mine = Mines.unknown(tiny.pack()).fact("fact0", true);
    Verdict taken = assess(tiny, mine.fact("fact1", true));
    assertThat(flip(taken, "fact1").text().zh()).endsWith("则不属任何处置方式");
    assertThat(flip(taken, "fact1").becomes()).isNull();
    Verdict fallen = assess(tiny, mine.fact("fact1", false));
    assertThat(fallen.recommended()).isNull();
    assertThat(fallen.possible()).isEmpty();
    assertThat(fallen.deciding()).isEmpty();
    assertThat(flip(fallen, "fact1").becomes()).isEqualTo("category0");
  }

  private static Verdict assess(TinyPack tiny, String fact, boolean value) {
    return assess(tiny, Mines.unknown(tiny.pack()).fact(fact, value));
  }

  private static Verdict assess(TinyPack tiny, Mines mine) {
    return new Assessor(tiny.pack()).assess(mine.build(), null, Mines.DAY);
  }

  @Test
  void aQuestionIsPutToTheUnitsThatMayAnswerAndShowsWhatEachAnswerDecides() {
    Verdict verdict = Judged.of(soundIronMine().forget("majorAccident"), Places.ALONE).verdict();
    FactDefinition fact = Packs.yuncheng().findFact("majorAccident").orElseThrow();
    assertThat(verdict.deciding())
        .singleElement()
        .satisfies(
            set -> {
              assertThat(set.facts())
                  .containsExactly(
                      new Question("majorAccident", fact.assertedBy(), fact.question()));
              assertThat(set.shortcuts())
                  .containsExactlyInAnyOrder(
                      new Shortcut("majorAccident", "是", "CLOSURE"),
                      new Shortcut("majorAccident", "否", "SOLE_RETENTION"));
            });
  }

  @Test
  void wordsAreAnswersAndAmountsAreNot() {
    Verdict method = undecided(Packs.yuncheng(), "iron", null, "45");
    Verdict combined = undecided(Packs.yuncheng(), "iron", MiningMethod.COMBINED, "45");
    assertThat(combined.recommended()).isNotNull();
    assertThat(method.deciding().getFirst().shortcuts())
        .containsExactlyInAnyOrder(
            new Shortcut("method", "COMBINED", combined.recommended()),
            new Shortcut("method", "OPEN_PIT", "OTHER"),
            new Shortcut("method", "UNDERGROUND", "SOLE_RETENTION"));
    Verdict capacity = undecided(Packs.yuncheng(), "iron", MiningMethod.UNDERGROUND, null);
    assertThat(capacity.deciding().getFirst().facts())
        .extracting(Question::fact)
        .containsExactly("capacity");
    assertThat(capacity.deciding().getFirst().shortcuts()).isEmpty();
  }

  private static List<String> minerals(Pack pack) {
    return pack.scaleTable().rows().stream().map(ScaleTable.Row::mineral).distinct().toList();
  }

  private static Verdict undecided(
      Pack pack,
      @Nullable String mineral,
      @Nullable MiningMethod method,
      @Nullable String capacity) {
    Mines mine = Mines.ordinary(pack).reserves("500");
    if (mineral != null) {
      mine.mineral(mineral);
    }
    if (method != null) {
      mine.method(method);
    }
    if (capacity != null) {
      mine.capacity(capacity);
    }
    return new Assessor(pack).assess(mine.build(), Places.ALONE, Mines.DAY);
  }

  @Test
  void whatIsNoFactOfThePackIsAskedOfTheCountyByItsName() {
    Pack bare = without(Set.of("capacity", "mineral", "recoverableReserves", "serviceLifeYears"));
    Verdict capacity = undecided(bare, "iron", MiningMethod.UNDERGROUND, null);
    assertThat(capacity.deciding().getFirst().facts())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.fact()).isEqualTo("capacity");
              assertThat(question.units()).containsExactly("COUNTY");
              assertThat(question.question().zh()).isEqualTo("请补充：capacity");
            });
    Verdict mineral = undecided(bare, null, MiningMethod.UNDERGROUND, "45");
    assertThat(mineral.deciding().getFirst().facts())
        .extracting(Question::fact)
        .containsExactly("mineral");
    List<Shortcut> each = new ArrayList<>();
    for (String code : minerals(bare)) {
      Verdict known = undecided(bare, code, MiningMethod.UNDERGROUND, "45");
      each.add(new Shortcut("mineral", code, known.recommended()));
    }
    assertThat(mineral.deciding().getFirst().shortcuts())
        .as("every mineral, also those that behave alike")
        .containsExactlyInAnyOrderElementsOf(each)
        .contains(
            new Shortcut("mineral", "iron", "SOLE_RETENTION"),
            new Shortcut("mineral", "antimony", "SOLE_RETENTION"));
  }

  @Test
  void anAmountThatIsNoFactOfThePackHasTheUnitOfTheField() {
    Pack bare =
        without(
            Set.of(
                "capacity",
                "recoverableReserves",
                "serviceLifeYears",
                "remainingShare",
                "remainingLifeYears"));
    Mines mine =
        Mines.ordinary(bare).ore("iron", MiningMethod.UNDERGROUND).capacity("45").reserves("600");
    List<Change> changes = new ArrayList<>();
    for (SpatialFindings place : List.of(Places.ALONE, Places.inReserve("40"))) {
      new Assessor(bare)
          .assess(mine.build(), place, Mines.DAY)
          .flips()
          .forEach(flip -> changes.add(flip.changes().getFirst()));
    }
    assertThat(changes)
        .extracting(change -> change.fact() + " " + change.unit())
        .contains(
            "capacity 万吨/年",
            "recoverableReserves 万吨",
            "serviceLifeYears 年",
            "remainingShare %",
            "remainingLifeYears 年");
  }
}
