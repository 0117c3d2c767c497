package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.assessment.Judged.soundIronMine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.Comparison;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Threshold;

/** What a verdict says of its scale, of its thresholds and of each input. */
class ReportsTest {
  private static final String CAPACITY = "生产规模 45 万吨/年（证载规模）";
  private static final String REACHED = "方案最低生产规模（第 2(b) 条）：45 ≥ 30 万吨/年，达到";
  private static final String OPEN = "方案最低生产规模（第 2(b) 条）：不详";
  private static final String TABLE = "国土资发〔2004〕208号 矿山生产建设规模分类";

  private static Verdict verdict(Pack pack, Mines mine) {
    return new Assessor(pack).assess(mine.build(), Places.ALONE, Mines.DAY);
  }

  private static List<String> scale(Mines mine) {
    return verdict(Packs.yuncheng(), mine).scale().steps().stream().map(LocalizedText::zh).toList();
  }

  private static Mines bare() {
    return Mines.ordinary(Packs.yuncheng());
  }

  @Test
  @Tag("clause:4.3")
  void theClassIsShownWithTheRowItIsReadFrom() {
    Mines mine = bare().ore("iron", MiningMethod.UNDERGROUND).capacity("45");
    assertThat(scale(mine))
        .containsExactly(CAPACITY, TABLE + "：铁（地下）大型 ≥ 100，中型 ≥ 30 万吨/年；45 为中型", REACHED);
    assertThat(verdict(Packs.yuncheng(), mine).scale().tableRow()).isEqualTo("iron underground");
    assertThat(scale(mine.capacity("100"))).anyMatch(step -> step.endsWith("；100 为大型"));
    assertThat(scale(mine.capacity("29.99")))
        .anyMatch(step -> step.endsWith("；29.99 为小型"))
        .endsWith("方案最低生产规模（第 2(b) 条）：须 ≥ 30 万吨/年，实为 29.99，未达到");
  }

  @Test
  @Tag("clause:4.3")
  void severalMethodsOfARowAreAllNamedAndNoneIsAnyMethod() {
    assertThat(scale(bare().ore("iron", MiningMethod.OPEN_PIT).capacity("45")))
        .contains(TABLE + "：铁（露天、露天/地下）大型 ≥ 200，中型 ≥ 60 万吨/年；45 为小型");
    Mines copper = bare().mineral("copper").capacity("45");
    assertThat(scale(copper)).anyMatch(step -> step.contains("（各种开采方式）"));
    assertThat(verdict(Packs.yuncheng(), copper).scale().tableRow()).isEqualTo("copper any method");
  }

  @Test
  void whatIsMissingForTheScaleIsSaid() {
    assertThat(scale(bare().ore("iron", MiningMethod.UNDERGROUND))).containsExactly("生产规模不详", OPEN);
    assertThat(scale(bare().capacity("45"))).containsExactly(CAPACITY, "矿种不详，不能划分规模", OPEN);
    assertThat(scale(bare().mineral("iron").capacity("45")))
        .containsExactly(CAPACITY, "开采方式不详，不能划分规模", REACHED);
    assertThat(scale(bare().ore("jade", MiningMethod.OPEN_PIT).capacity("45")))
        .contains(TABLE + " 未列矿种 jade，规模等级不详")
        .hasSize(3);
    Verdict unlisted =
        verdict(Packs.yuncheng(), bare().ore("jade", MiningMethod.OPEN_PIT).capacity("45"));
    assertThat(unlisted.scale().scaleClass()).isNull();
    assertThat(unlisted.scale().tableRow()).isNull();
    assertThat(unlisted.scale().capacityBasis()).isEqualTo("LICENSED");
  }

  @ParameterizedTest(name = "{1} {0} 30: {2}")
  @CsvSource({
    "AT_LEAST,30,30 ≥ 30 万吨/年",
    "AT_LEAST,29.99,29.99 < 30 万吨/年",
    "MORE_THAN,30.01,30.01 > 30 万吨/年",
    "MORE_THAN,30,30 ≤ 30 万吨/年",
    "AT_MOST,30,30 ≤ 30 万吨/年",
    "AT_MOST,30.01,30.01 > 30 万吨/年",
    "LESS_THAN,29.99,29.99 < 30 万吨/年",
    "LESS_THAN,30,30 ≥ 30 万吨/年"
  })
  void aComparisonIsPrintedAsItTurnsOut(Comparison comparison, String capacity, String printed) {
    Pack pack = Packs.yuncheng();
    List<Threshold> thresholds =
        pack.thresholds().stream()
            .map(
                one ->
                    one.id().equals("planMinimumCapacity")
                        ? Packs.with(one, "comparison", comparison)
                        : one)
            .toList();
    Verdict verdict =
        verdict(
            Packs.with(pack, "thresholds", thresholds),
            bare().ore("iron", MiningMethod.UNDERGROUND).capacity(capacity));
    assertThat(input(verdict, "planMinimumCapacity"))
        .isEqualTo(new Verdict.Input("planMinimumCapacity", printed, "SYSTEM", null));
  }

  private static Verdict.Input input(Verdict verdict, String fact) {
    return verdict.criteria().stream()
        .flatMap(criterion -> criterion.inputs().stream())
        .filter(input -> input.fact().equals(fact))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no criterion rests on " + fact));
  }

  @Test
  void aComparisonOfSomethingUnknownIsNotPrinted() {
    Verdict verdict = verdict(Packs.yuncheng(), bare());
    assertThat(input(verdict, "planMinimumCapacity").value()).isNull();
    assertThat(input(verdict, "scaleMediumOrAbove").value()).isNull();
    assertThat(verdict.thresholds())
        .filteredOn(result -> result.threshold().equals("planMinimumCapacity"))
        .singleElement()
        .satisfies(result -> assertThat(result.actual()).isNull())
        .satisfies(result -> assertThat(result.limit()).isNull())
        .satisfies(result -> assertThat(result.unit()).isEqualTo("万吨/年"));
  }

  @Test
  void aComputedInputIsPrintedAsTheSystems() {
    Verdict verdict = Judged.of(soundIronMine(), Places.ALONE).verdict();
    assertThat(input(verdict, "scaleMediumOrAbove"))
        .isEqualTo(new Verdict.Input("scaleMediumOrAbove", "是", "SYSTEM", null));
    assertThat(input(verdict, "hasContiguousMine").value()).isEqualTo("否");
    assertThat(verdict.criteria())
        .filteredOn(criterion -> criterion.criterion().equals("4.1.6"))
        .singleElement()
        .satisfies(criterion -> assertThat(criterion.category()).isEqualTo("CLOSURE"))
        .satisfies(criterion -> assertThat(criterion.clause()).isEqualTo("4.1.6"));
  }

  @Test
  void everythingAVerdictNamesHasItsNameInBothLanguages() {
    Pack pack = Packs.yuncheng();
    Map<String, @Nullable Object> names = VerdictNames.of(pack);
    assertThat(names).containsOnlyKeys("categories", "criteria", "thresholds", "facts", "units");
    assertThat(named(names, "categories", "CLOSURE")).isEqualTo("关闭取缔");
    assertThat(named(names, "criteria", "3.1"))
        .isEqualTo(pack.eligibility().getFirst().label().zh());
    assertThat(named(names, "criteria", "4.1.6")).isNotNull();
    assertThat(named(names, "thresholds", "planMinimumCapacity")).isEqualTo("方案最低生产规模");
    assertThat(named(names, "facts", "producing")).isEqualTo("在产");
    assertThat(named(names, "units", "EM")).isNotNull();
    assertThat(VerdictNames.assumptions(pack))
        .hasSameSizeAs(pack.assumptions())
        .first()
        .satisfies(
            first ->
                assertThat(first)
                    .containsOnlyKeys("id", "clauses", "question", "taken", "alternative")
                    .containsEntry("id", pack.assumptions().getFirst().id())
                    .containsEntry(
                        "taken",
                        Map.of(
                            "zh", pack.assumptions().getFirst().taken().zh(),
                            "en", pack.assumptions().getFirst().taken().en())));
  }

  private static @Nullable Object named(
      Map<String, @Nullable Object> names, String kind, String id) {
    return VerdictCodec.object(VerdictCodec.object(names.get(kind)).get(id)).get("zh");
  }
}
