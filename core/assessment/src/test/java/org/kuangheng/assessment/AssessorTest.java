package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;

/** Many mines at once, and the word for where a verdict leaves a mine. */
class AssessorTest {
  private static final Pack PACK = Packs.yuncheng();

  @Test
  void manyMinesAreJudgedInTheirOrderAsEachByItself() {
    Assessor assessor = new Assessor(PACK);
    MineRecord b = Judged.soundIronMine().id("demo-b").build();
    MineRecord a = Judged.soundIronMine().id("demo-a").build();
    Map<MineId, Verdict> verdicts =
        assessor.assess(List.of(b, a), Map.of(a.id(), Places.ALONE), Mines.DAY);
    assertThat(verdicts.keySet()).containsExactly(b.id(), a.id());
    assertThat(verdicts)
        .containsEntry(a.id(), assessor.assess(a, Places.ALONE, Mines.DAY))
        .containsEntry(b.id(), assessor.assess(b, null, Mines.DAY));
  }

  @Test
  void aMineIsLeftInACategoryUndecidedOrOutsideTheProgramme() {
    Mines mine = Judged.soundIronMine();
    assertThat(Judged.of(mine, Places.ALONE).verdict().outcome()).isEqualTo("SOLE_RETENTION");
    mine.forget("majorAccident");
    assertThat(Judged.of(mine, Places.ALONE).verdict().outcome()).isEqualTo("UNDECIDED");
    Mines untitled = Mines.unknown(PACK).fact("countyHoldsTakesPart", false);
    for (String ground :
        List.of(
            "validMiningLicence",
            "validExplorationLicence",
            "delimitationApproval",
            "refusedNotOwnFault",
            "grantContractOrConfirmation")) {
      untitled.fact(ground, false);
    }
    assertThat(Judged.of(untitled, Places.ALONE).verdict().outcome()).isEqualTo("NOT_ELIGIBLE");
  }
}
