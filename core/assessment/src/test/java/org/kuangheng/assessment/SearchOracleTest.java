package org.kuangheng.assessment;

import org.junit.jupiter.api.Test;

/**
 * Deciding sets and flips against brute force, on few packs: quick enough to run once per mutant.
 */
class SearchOracleTest {
  private static final SearchOracle ORACLE = new SearchOracle(20, 8, 6, 3);

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
}
