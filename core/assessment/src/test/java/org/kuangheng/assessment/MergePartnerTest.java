package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.assessment.Judged.soundIronMine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.assessment.SpatialFindings.Neighbour;
import org.kuangheng.assessment.Verdict.CriterionResult;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.geo.prism.Separation;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Progress;
import org.kuangheng.kernel.SquareMetres;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.Pack;

/** Which neighbours count as mines to merge with: near enough, and admitted by the pack's rules. */
@Tag("clause:4.4.1[2]")
class MergePartnerTest {
  private static final String CRITERION = "4.4.1(2)";
  private static final String FACT = "hasMergePartner";

  private static Neighbour neighbour(String id, String metres, Truth mineral, boolean county) {
    boolean touches = metres.equals("0");
    Contact contact =
        new Contact(
            "demo-001",
            id,
            touches ? Contact.Kind.EDGE : Contact.Kind.NEAR,
            SquareMetres.ZERO,
            new Metres(new BigDecimal(metres)),
            touches ? Metres.of(100) : Metres.ZERO);
    Separation separation = new Separation(Truth.MET, Truth.UNKNOWN, mineral.negate());
    return new Neighbour(new MineId(id), contact, false, separation, mineral, county);
  }

  private static SpatialFindings among(Neighbour... neighbours) {
    return new SpatialFindings(List.of(neighbours), List.of(), null, List.of(), false);
  }

  /** A mine too small to stay alone, so that its partner decides. */
  private static Mines smallIronMine() {
    return soundIronMine().capacity("20");
  }

  private static Judged under(Pack pack, Mines mine, SpatialFindings findings) {
    return new Judged(new Assessor(pack).assess(mine.build(), findings, Mines.DAY));
  }

  private static LocalizedText note(Judged judged) {
    return Objects.requireNonNull(judged.input(CRITERION, FACT).note(), "no note");
  }

  @ParameterizedTest(name = "{0} m, common mineral {1}, same county {2}: {3}")
  @CsvSource({
    "0,MET,true,MET",
    "300,MET,true,MET",
    "300.01,MET,true,NOT_MET",
    "0,NOT_MET,true,NOT_MET",
    "100,NOT_MET,true,NOT_MET",
    "0,MET,false,NOT_MET",
    "100,UNKNOWN,true,UNKNOWN",
    "100,UNKNOWN,false,NOT_MET",
    "300.01,UNKNOWN,true,NOT_MET"
  })
  void aNeighbourCountsOnlyWhereTheRulesWouldAdmitIt(
      String metres, Truth mineral, boolean county, Truth expected) {
    Judged judged =
        Judged.of(smallIronMine(), among(neighbour("demo-002", metres, mineral, county)));
    assertThat(judged.truth(CRITERION)).isEqualTo(expected);
    switch (expected) {
      case MET -> judged.becomes("CONSOLIDATION");
      case NOT_MET -> judged.becomes("OTHER");
      case UNKNOWN -> assertThat(judged.undecided().asked()).containsExactly(FACT);
    }
  }

  @ParameterizedTest(name = "same mineral only {0}, same county only {1}: {2} of {3}, {4}")
  @CsvSource({
    "false,false,NOT_MET,false,MET",
    "false,true,NOT_MET,true,MET",
    "false,true,MET,false,NOT_MET",
    "true,false,MET,false,MET",
    "true,false,NOT_MET,true,NOT_MET",
    "false,true,UNKNOWN,true,MET"
  })
  void whatIsRefusedIsThePacksChoice(
      boolean mineralOnly, boolean countyOnly, Truth mineral, boolean county, Truth expected) {
    Judged judged =
        under(
            Packs.merging(Packs.yuncheng(), mineralOnly, countyOnly),
            smallIronMine(),
            among(neighbour("demo-002", "100", mineral, county)));
    assertThat(judged.truth(CRITERION)).isEqualTo(expected);
  }

  @Test
  void oneAdmittedNeighbourIsEnoughAndTheRefusedOnesAreNamedWithTheirReason() {
    Judged judged =
        Judged.of(
            smallIronMine(),
            among(
                neighbour("demo-002", "0", Truth.NOT_MET, true),
                neighbour("demo-003", "12.5", Truth.MET, false),
                neighbour("demo-004", "20", Truth.UNKNOWN, true),
                neighbour("demo-005", "250", Truth.MET, true)));
    judged.becomes("CONSOLIDATION");
    assertThat(judged.input(CRITERION, FACT).source())
        .contains("demo-005")
        .doesNotContain("demo-002", "demo-003", "demo-004");
    assertThat(note(judged).zh())
        .contains(
            "demo-002（相距 0 米，无共同矿种）", "demo-003（相距 12.5 米，不在同一县域）", "demo-004（相距 20 米，有一方矿种不详");
    assertThat(note(judged).en())
        .contains("demo-002 (0 m away, no mineral in common)", "demo-003 (12.5 m away, of another");
    assertThat(note(judged).zh()).doesNotContain("demo-005");
  }

  @Test
  void noNoteStandsWhereNobodyIsRefused() {
    assertThat(
            Judged.of(smallIronMine(), among(neighbour("demo-002", "0", Truth.MET, true)))
                .input(CRITERION, FACT)
                .note())
        .isNull();
    assertThat(
            Judged.of(smallIronMine(), among(neighbour("demo-002", "301", Truth.NOT_MET, true)))
                .input(CRITERION, FACT)
                .note())
        .as("too far to be looked at")
        .isNull();
  }

  @Test
  void ofManyRefusedTheFirstFiveAreNamedAndAllCounted() {
    List<Neighbour> many = new ArrayList<>();
    for (int i = 2; i <= 8; i++) {
      many.add(neighbour("demo-00" + i, "10", Truth.NOT_MET, true));
    }
    Judged judged = Judged.of(smallIronMine(), among(many.toArray(new Neighbour[0])));
    assertThat(note(judged).zh()).contains("共 7 座", "demo-006").doesNotContain("demo-007");
    assertThat(note(judged).en()).contains("7 mines near", "demo-006").doesNotContain("demo-007");
  }

  @Test
  @Tag("clause:4.3")
  void aContiguousMineOfAnotherMineralStillKeepsALargeMineFromStayingAlone() {
    Judged judged =
        Judged.of(soundIronMine(), among(neighbour("demo-002", "0", Truth.NOT_MET, true)));
    assertThat(judged.truth("4.3")).isEqualTo(Truth.NOT_MET);
    assertThat(judged.truth("4.4.1(1)")).isEqualTo(Truth.MET);
    judged.becomes("OTHER");
  }

  @Test
  void whatTheBureauSaysCountsWhereTheMineralLeavesItOpen() {
    SpatialFindings open = among(neighbour("demo-002", "100", Truth.UNKNOWN, true));
    for (boolean answer : List.of(true, false)) {
      Mines mine =
          smallIronMine().fact(FACT, new FactValue.YesNo(answer), "NR", VerificationState.VERIFIED);
      Judged.of(mine, open).becomes(answer ? "CONSOLIDATION" : "OTHER");
    }
  }

  @Test
  void theReceiptOfARefusedNeighbourIsRecomputed() {
    SpatialFindings findings = among(neighbour("demo-002", "100", Truth.MET, false));
    MineRecord mine = smallIronMine().build();
    Verdict verdict = new Assessor(Packs.yuncheng()).assess(mine, findings, Mines.DAY);
    var tree = VerdictCodec.toTree(new VerdictCodec.Recorded(verdict, mine, findings));
    VerdictCodec.Parsed parsed = VerdictCodec.parse(tree, "receipt.json");
    assertThat(parsed.issues()).isEmpty();
    assertThat(Objects.requireNonNull(parsed.recorded()).findings()).isEqualTo(findings);
    assertThat(ReceiptCheck.verify(tree, Packs.yuncheng())).isEmpty();
  }

  private static Mines drawn(String id, double x, String mineral) {
    return Mines.unknown(Packs.yuncheng())
        .id(id)
        .ore(mineral, MiningMethod.UNDERGROUND)
        .area(Places.area(Places.rectangle(x, 0, 1000, 1000)), null);
  }

  private static Neighbour between(Mines a, Mines b) {
    Survey survey =
        new Survey(
            List.of(a.build(), b.build()), List.of(), List.of(), Map.of(), Map.of(), List.of());
    Map<MineId, SpatialFindings> found =
        SpatialSurvey.of(survey, Packs.yuncheng(), Progress.SILENT);
    Neighbour one = only(found, "a");
    Neighbour other = only(found, "b");
    assertThat(one.sameMineral()).as("the same from either side").isEqualTo(other.sameMineral());
    assertThat(one.sameCounty()).isEqualTo(other.sameCounty());
    return one;
  }

  private static Neighbour only(Map<MineId, SpatialFindings> found, String id) {
    return Objects.requireNonNull(found.get(new MineId(id)), id).neighbours().getFirst();
  }

  @ParameterizedTest(name = "{0} with {1} beside {2} with {3}: {4}")
  @CsvSource({
    "iron,gold,iron,gold,MET",
    "iron,gold,copper,iron,MET",
    "iron,copper,copper,gold,MET",
    "iron,gold,copper,gold,NOT_MET",
    "iron,gold,bauxite,clay,NOT_MET"
  })
  void aCommonMineralIsTheMainOneOfEither(
      String main, String other, String mainThere, String otherThere, Truth expected) {
    Neighbour found =
        between(
            drawn("a", 0, main).otherMinerals(other),
            drawn("b", 1100, mainThere).otherMinerals(otherThere));
    assertThat(found.sameMineral()).isEqualTo(expected);
  }

  @Test
  void aMineralNobodyStatedLeavesTheCommonMineralOpen() {
    Mines unstated =
        Mines.unknown(Packs.yuncheng())
            .id("b")
            .area(Places.area(Places.rectangle(1100, 0, 1000, 1000)), null);
    assertThat(between(drawn("a", 0, "iron"), unstated).sameMineral()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aCountyIsTheCountyOfTheSurvey() {
    assertThat(between(drawn("a", 0, "iron"), drawn("b", 1100, "iron")).sameCounty()).isTrue();
    assertThat(
            between(drawn("a", 0, "iron"), drawn("b", 1100, "iron").county("140821")).sameCounty())
        .isFalse();
  }

  @Test
  void theCriterionCitesTheFactItRestsOn() {
    CriterionResult result =
        Judged.of(smallIronMine(), among(neighbour("demo-002", "0", Truth.NOT_MET, true)))
            .criterion(CRITERION);
    assertThat(result.inputs()).extracting(Verdict.Input::fact).containsExactly(FACT);
  }
}
