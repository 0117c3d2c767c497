package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kuangheng.consolidation.Scenario.LeftOver;
import org.kuangheng.consolidation.Scenario.PartnerReason;

class LeftOverReasonsTest {
  private static LeftOver leftOver(World world, String name) {
    return world.best().leftOver().stream()
        .filter(left -> left.mine().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static PartnerReason with(LeftOver left, String partner) {
    return left.reasons().stream()
        .filter(reason -> String.valueOf(reason.partner()).equals(partner))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPartnerThatIsLeftOverTooSaysHowMuchThePairIsShort() {
    World world = World.drawn("A B");
    world.pack.minimumReserves = "minReserves";
    world.mine("A").retained("48.8");
    world.mine("B").retained("60");
    PartnerReason reason = with(leftOver(world, "A"), "B");
    assertThat(reason.constraint()).isEqualTo(ConstraintName.RESERVES);
    assertThat(reason.shortfall()).isEqualByComparingTo("41.2");
    assertThat(reason.text().en()).contains("short of the minimum of 150 ×10⁴ t by 41.20 ×10⁴ t");
    assertThat(reason.text().zh()).contains("尚差 41.20 万吨");
  }

  @Test
  void theMineItselfIsToldWhatItLacksAlone() {
    World world = World.drawn("A B");
    world.mine("A").retained("48.8");
    world.mine("B").retained("60");
    PartnerReason alone = with(leftOver(world, "A"), "null");
    assertThat(alone.constraint()).isEqualTo(ConstraintName.CAPACITY);
    assertThat(alone.text().en()).startsWith("Alone:").contains("short of 101.20 ×10⁴ t of ore");
  }

  @Test
  void evenAllTheLeftOverNeighboursTogetherAreNamedInTheSummary() {
    World world = World.drawn("A B C");
    world.mine("A").retained("20");
    world.mine("B").retained("30");
    world.mine("C").retained("40");
    assertThat(leftOver(world, "A").summary().en())
        .contains("2 possible partners")
        .contains("Even with all 3 linked mines")
        .contains("60.00 ×10⁴ t of ore");
  }

  @Test
  void aNeighbourThatTakesNoPartIsNamedWithItsReason() {
    World world = World.drawn("A B");
    world.mine("B").recommended("CLOSURE");
    PartnerReason reason = with(leftOver(world, "A"), "B");
    assertThat(reason.text().zh()).contains("B矿不参与整合").contains("CLOSURE");
  }

  @Test
  void aMineAloneInTheSurveyIsToldThatThereIsNoOther() {
    LeftOver left = leftOver(World.drawn("A"), "A");
    assertThat(left.summary().en()).contains("There is no other mine");
    assertThat(left.reasons()).hasSize(2);
  }

  @Test
  void everyLeftOverMineHasAReasonForEachLinkedNeighbour() {
    World world = World.drawn("A B C\nD E F");
    world.pack.maximumMembers = 1;
    Scenario best = world.best();
    assertThat(best.leftOver()).hasSize(6);
    assertThat(best.leftOver())
        .allSatisfy(
            left ->
                assertThat(left.reasons().stream().filter(r -> r.partner() != null)).hasSize(5));
  }
}
