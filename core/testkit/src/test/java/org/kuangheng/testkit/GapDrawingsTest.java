package org.kuangheng.testkit;

import static org.kuangheng.testkit.GapsAssert.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.Metres;

/** Clause 4.4.1(2): only the necessary, unavoidable strip between neighbours is a gap. */
@Tag("clause:4.4.1[2]")
class GapDrawingsTest {
  private static final Metres WIDTH = Metres.of(150);

  @Test
  void onlyTheStripBetweenNeighboursIsAGapAndTheOpenGroundBelowStaysOut() {
    check(
        """
        A A A . B B B
        A A A . B B B
        A A A . . . .
        """,
        """
        - - - x - - -
        - - - x - - -
        - - - - - - -
        """);
  }

  @Test
  void staggeredNeighboursHaveAGapOnlyWhereTheyFaceEachOther() {
    check(
        """
        A A . . .
        A A . B B
        A A . B B
        . . . B B
        """,
        """
        - - - - -
        - - x - -
        - - x - -
        - - - - -
        """);
  }

  @Test
  void neighboursCornerToCornerHaveNoGap() {
    check(
        """
        A A . . .
        A A . . .
        . . . B B
        . . . B B
        """,
        """
        - - - - -
        - - - - -
        - - - - -
        - - - - -
        """);
  }

  @Test
  void theCornerOfAnLIsPartOfTheGap() {
    check(
        """
        A A A A A
        A . . . .
        A . B B B
        A . B B B
        """,
        """
        - - - - -
        - x x x x
        - x - - -
        - x - - -
        """);
  }

  @Test
  void aFingerInAUHasAGapOnThreeSides() {
    check(
        """
        A A A A A
        A . . . .
        A . B B B
        A . . . .
        A A A A A
        """,
        """
        - - - - -
        - x x x x
        - x - - -
        - x x x x
        - - - - -
        """);
  }

  @Test
  void aMineInsideAnotherHasAGapAllAround() {
    check(
        """
        A A A A A
        A . . . A
        A . B . A
        A . . . A
        A A A A A
        """,
        """
        - - - - -
        - x x x -
        - x - x -
        - x x x -
        - - - - -
        """);
  }

  @Test
  void theSlitBeyondASharedBoundaryIsAGap() {
    check(
        """
        A A A B B
        A A . B B
        A A . B B
        . . . B B
        """,
        """
        - - - - -
        - - x - -
        - - x - -
        - - - - -
        """);
  }

  @Test
  void groundWiderThanAllowedStaysOut() {
    check(
        """
        A A . . B
        A A A . B
        A A . . B
        """,
        """
        - - - - -
        - - - x -
        - - - - -
        """);
  }

  @Test
  void groundHeldByOthersStaysOutWithWhatLiesBehindIt() {
    assertThat(
            MineMap.drawn(
                    """
                    A A . . B B
                    A A . # B B
                    A A . . B B
                    A A C C B B
                    """)
                .gapsBetween("A", "B", Metres.of(200)))
        .isDrawnBy(
            """
            - - x x - -
            - - - - - -
            - - x x - -
            - - - - - -
            """);
  }

  @Test
  void aBayOfOneMineIsNoGapUnlessTheOtherClosesItWithinTheWidth() {
    check(
        """
        A A A A . B
        A . . . . B
        A A A A . B
        """,
        """
        - - - - x -
        - - - - - -
        - - - - x -
        """);
    assertThat(
            MineMap.drawn(
                    """
                    A A A A . B
                    A . . . . B
                    A A A A . B
                    """)
                .gapsBetween("A", "B", Metres.of(400)))
        .isDrawnBy(
            """
            - - - - x -
            - x x x x -
            - - - - x -
            """);
  }

  @Test
  void anOpenBayOfOneMineIsNoGap() {
    check(
        """
        A A A . B
        A . . . .
        A A A . B
        """,
        """
        - - - x -
        - - - - -
        - - - x -
        """);
  }

  @Test
  void aHoleOfOneMineStaysItsOwn() {
    check(
        """
        A A A . B
        A . A . B
        A A A . B
        """,
        """
        - - - x -
        - - - x -
        - - - x -
        """);
  }

  private static void check(String map, String gaps) {
    assertThat(MineMap.drawn(map).gapsBetween("A", "B", WIDTH)).isDrawnBy(gaps);
  }
}
