package org.kuangheng.assessment;

import org.junit.jupiter.api.Test;

/** Deciding sets and flips against brute force, on many packs. */
class LargeSearchOracleTest {
  private static final SearchOracle ORACLE = new SearchOracle(150, 12, 7, 4);

  @Test
  void aMineIsDecidedExactlyIfEveryCompletionGivesTheSame() {
    ORACLE.aMineIsDecidedExactlyIfEveryCompletionGivesTheSame();
  }

  @Test
  void theDecidingSetIsASmallestSetThatDecidesWhateverTheAnswers() {
    ORACLE.theDecidingSetIsASmallestSetThatDecidesWhateverTheAnswers();
  }

  @Test
  void aShortcutDecidesByItself() {
    ORACLE.aShortcutDecidesByItself();
  }

  @Test
  void theFlipsAreAllSingleFactsThatChangeTheOutcomeOrElsePairs() {
    ORACLE.theFlipsAreAllSingleFactsThatChangeTheOutcomeOrElsePairs();
  }

  @Test
  void withManyFactsUnknownTheDecidingSetIsStillASmallest() {
    SearchOracle wide = new SearchOracle(24, 2, 12, 4);
    wide.aMineIsDecidedExactlyIfEveryCompletionGivesTheSame();
    wide.theDecidingSetIsASmallestSetThatDecidesWhateverTheAnswers();
  }
}
