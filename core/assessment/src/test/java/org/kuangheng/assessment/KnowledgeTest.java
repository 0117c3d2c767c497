package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.assessment.Judged.soundIronMine;

import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.Pack;

/** What a verdict asks while it is undecided, and what would flip it, under the Yuncheng pack. */
class KnowledgeTest {
  private static final Pack PACK = Packs.yuncheng();
  private static final Knowledge FEW = new Knowledge(40);

  @Test
  void whatAnAssessorRemembersOfOtherMinesChangesNoVerdict() {
    FEW.whatAnAssessorRemembersOfOtherMinesChangesNoVerdict();
  }

  @Test
  void addingKnowledgeNeverContradictsADecidedVerdictOrATruth() {
    FEW.addingKnowledgeNeverContradictsADecidedVerdictOrATruth();
  }

  @Test
  void answeringTheQuestionsOfAnUndecidedMineDecidesItWhateverTheAnswers() {
    FEW.answeringTheQuestionsOfAnUndecidedMineDecidesItWhateverTheAnswers();
  }

  @Test
  void aMissingCapacityIsAskedForAndItsAnswersBoundThePossibilities() {
    Judged judged =
        Judged.of(
            Mines.ordinary(PACK).ore("iron", MiningMethod.UNDERGROUND).reserves("500"),
            Places.ALONE);
    assertThat(judged.asked()).containsExactly("capacity");
    assertThat(judged.verdict().possible()).containsExactly("SOLE_RETENTION", "OTHER");
    assertThat(judged.verdict().deciding().getFirst().facts().getFirst().units()).isNotEmpty();
  }

  @Test
  void reservesTooSmallForAnyMediumMineDecideItWithoutTheCapacity() {
    Judged.of(
            Mines.ordinary(PACK).ore("iron", MiningMethod.UNDERGROUND).reserves("100"),
            Places.ALONE)
        .becomes("OTHER");
  }

  @Test
  void missingReservesAndCapacityAreBothAskedFor() {
    Judged judged =
        Judged.of(Mines.ordinary(PACK).ore("iron", MiningMethod.UNDERGROUND), Places.ALONE);
    assertThat(judged.asked()).containsExactlyInAnyOrder("capacity", "recoverableReserves");
  }

  @Test
  void theMethodIsAskedForOnlyWhereItMatters() {
    assertThat(
            Judged.of(
                    Mines.ordinary(PACK).mineral("iron").capacity("45").reserves("500"),
                    Places.ALONE)
                .asked())
        .containsExactly("method");
    Judged.of(Mines.ordinary(PACK).mineral("iron").capacity("70").reserves("500"), Places.ALONE)
        .becomes("SOLE_RETENTION");
  }

  @Test
  void theNearestNumericChangesCrossTheirThresholdInTheFieldsUnits() {
    Verdict verdict =
        Judged.of(soundIronMine().capacity("31").reserves("500"), Places.ALONE).verdict();
    assertThat(verdict.flips().getFirst().changes().getFirst())
        .isEqualTo(new Verdict.Change("capacity", "31", "29.99", "万吨/年"));
    assertThat(verdict.flips().getFirst().becomes()).isEqualTo("OTHER");
    assertThat(verdict.flips().getFirst().text().en())
        .contains("fell from 31 to 29.99 ×10⁴ t/a", "would become");
    assertThat(verdict.flips())
        .flatExtracting(Verdict.Flip::changes)
        .contains(
            new Verdict.Change("recoverableReserves", "500", "147.25", "万吨"),
            new Verdict.Change("serviceLifeYears", "16.98", "5", "年"),
            new Verdict.Change("hasContiguousMine", "否", "是", null));
  }

  @Test
  void aMineThatTwoCriteriaCloseFlipsOnlyByPairs() {
    Verdict verdict =
        Judged.of(
                soundIronMine().fact("majorAccident", true).fact("resourcesExhausted", true),
                Places.ALONE)
            .verdict();
    assertThat(verdict.recommended()).isEqualTo("CLOSURE");
    assertThat(verdict.flips())
        .filteredOn(flip -> flip.becomes() != null)
        .isNotEmpty()
        .allSatisfy(flip -> assertThat(flip.changes()).hasSize(2));
    assertThat(verdict.flips().getFirst().changes())
        .extracting(Verdict.Change::fact)
        .containsExactlyInAnyOrder("majorAccident", "resourcesExhausted");
  }

  @Test
  void aNumericFlipReallyFlips() {
    Verdict verdict = Judged.of(soundIronMine().capacity("31"), Places.ALONE).verdict();
    int tried = 0;
    for (Verdict.Flip flip : verdict.flips()) {
      Verdict.Change change = flip.changes().getFirst();
      Mines changed = soundIronMine().capacity("31");
      if (change.fact().equals("capacity")) {
        changed.capacity(change.to());
      } else if (change.fact().equals("recoverableReserves")) {
        changed.reserves(change.to());
      } else {
        continue;
      }
      tried++;
      assertThat(Judged.of(changed, Places.ALONE).verdict().recommended())
          .as("%s", flip)
          .isEqualTo(flip.becomes());
    }
    assertThat(tried).isGreaterThanOrEqualTo(2);
  }
}
