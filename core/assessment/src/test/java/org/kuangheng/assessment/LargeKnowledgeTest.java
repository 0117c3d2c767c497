package org.kuangheng.assessment;

import org.junit.jupiter.api.Test;

/** What more knowledge does to a verdict, on many random mines. */
class LargeKnowledgeTest {
  private static final Knowledge MANY = new Knowledge(200);

  @Test
  void whatAnAssessorRemembersOfOtherMinesChangesNoVerdict() {
    MANY.whatAnAssessorRemembersOfOtherMinesChangesNoVerdict();
  }

  @Test
  void addingKnowledgeNeverContradictsADecidedVerdictOrATruth() {
    MANY.addingKnowledgeNeverContradictsADecidedVerdictOrATruth();
  }

  @Test
  void answeringTheQuestionsOfAnUndecidedMineDecidesItWhateverTheAnswers() {
    MANY.answeringTheQuestionsOfAnUndecidedMineDecidesItWhateverTheAnswers();
  }
}
