package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which facts are explored, in which order, and at which of their values. */
class FactAxesTest {
  private static final String MODEL = "decisions/disposition.dmn";
  private static final String LIMIT = "{value: 5, from: 2025-01-01}";

  @TempDir Path folder;

  private PackDraft draft(PackFiles files) {
    PackDraft draft = PackDraft.read(files.writeTo(folder));
    assertThat(draft.issues()).isEmpty();
    return draft;
  }

  private static FactAxes axes(PackDraft draft) {
    return FactAxes.of(draft, (DmnDecisions) Objects.requireNonNull(draft.pack()).decisions());
  }

  private static List<String> names(FactAxes axes) {
    return axes.axes().stream().map(axis -> axis.fact().id()).toList();
  }

  private static List<String> points(PackDraft draft, String fact) {
    FactDefinition definition = Objects.requireNonNull(draft.pack()).findFact(fact).orElseThrow();
    return FactAxis.of(draft, definition).points().stream().map(String::valueOf).toList();
  }

  private static String fact(String id, String rest) {
    return """
        - {id: %s, label: {zh: 项, en: Item}, %s, computed: true, question: {zh: 问, en: Question}, evidence: {zh: 证, en: Proof}}
        """
        .formatted(id, rest);
  }

  @Test
  void aThresholdBringsTheFactsThatChooseItsRowAndThenItsAmount() {
    FactAxes axes = axes(draft(PackFiles.minimal()));
    assertThat(names(axes))
        .containsExactlyInAnyOrder("licensed", "unsafe", "mineral", "capacity", "serviceLifeYears")
        .containsSubsequence("mineral", "capacity");
    assertThat(axes.sizes())
        .isEqualTo(axes.axes().stream().map(axis -> axis.points().size()).toList());
    for (String name : names(axes)) {
      assertThat(axes.axes().get(axes.indexOf(name)).fact().id()).isEqualTo(name);
    }
    assertThat(axes.indexOf("method")).isEqualTo(-1);
  }

  @Test
  void whatTheDispositionRestsOnComesBeforeWhatOnlyAsidesRestOn() {
    PackFiles files =
        PackFiles.minimal()
            .put("facts/more.yaml", fact("aside", "kind: YES_NO"))
            .put(
                MODEL,
                PackFiles.minimalModel()
                    .input("aside", "boolean")
                    .decision("aims", "boolean", List.of("aside"), "aside")
                    .xml());
    assertThat(names(axes(draft(files)))).hasSize(6).endsWith("aside");
  }

  @Test
  void rowsByMethodAndByBandBringTheirFactsToo() {
    PackFiles files =
        PackFiles.minimal()
            .put(
                "facts/more.yaml",
                fact("retainedReserves", "kind: AMOUNT, unit: 万吨")
                    + fact("method", "kind: WORD, words: [OPEN_PIT, UNDERGROUND]"))
            .replace(
                "thresholds/all.yaml",
                LIMIT,
                "{value: 5, from: 2025-01-01, methods: [OPEN_PIT]}\n    - {value: 6, from:"
                    + " 2025-01-01, bandFact: retainedReserves, bandFrom: 100, bandTo: 200}");
    PackDraft draft = draft(files);
    Threshold threshold =
        Objects.requireNonNull(draft.pack()).findThreshold("longLife").orElseThrow();
    assertThat(FactAxes.factsOf(threshold))
        .containsExactly("method", "retainedReserves", "serviceLifeYears");
    assertThat(names(axes(draft)))
        .containsSubsequence("method", "retainedReserves", "serviceLifeYears");
    assertThat(points(draft, "retainedReserves"))
        .containsExactly("99.99", "100", "199.99", "200", "200.01");
    assertThat(points(draft, "serviceLifeYears")).containsExactly("4.99", "5", "5.99", "6", "6.01");
  }

  @Test
  void aBandThatIsOpenAtOneEndIsExploredAtTheOther() {
    PackDraft draft =
        draft(
            PackFiles.minimal()
                .put("facts/more.yaml", fact("retainedReserves", "kind: AMOUNT, unit: 万吨"))
                .replace(
                    "thresholds/all.yaml",
                    LIMIT,
                    "{value: 5, from: 2025-01-01, bandFact: retainedReserves, bandTo: 200}"));
    assertThat(points(draft, "retainedReserves")).containsExactly("199.99", "200", "200.01");
  }

  @ParameterizedTest(name = "unit {0}: {1}")
  @CsvSource({
    "年,4.99 5 5.01",
    "天,4 5 6",
    "日,4 5 6",
    "个,4 5 6",
    "次,4 5 6",
    "人,4 5 6",
    "万吨,4.99 5 5.01"
  })
  void whatIsCountedInWholesIsExploredInWholes(String unit, String points) {
    PackFiles files =
        PackFiles.minimal()
            .replace("facts/all.yaml", "unit: 年", "unit: " + unit)
            .replace("thresholds/all.yaml", "unit: 年", "unit: " + unit);
    assertThat(points(draft(files), "serviceLifeYears")).isEqualTo(List.of(points.split(" ")));
  }

  @Test
  void betweenLimitsCloserThanAStepTheMiddleIsTaken() {
    PackFiles files =
        PackFiles.minimal()
            .replace(
                "thresholds/all.yaml",
                LIMIT,
                "{value: 5, from: 2025-01-01, minerals: [iron]}\n    - {value: 5.01, from: 2025-01-01}")
            .remove("cases/boundaries.yaml");
    assertThat(points(draft(files), "serviceLifeYears"))
        .containsExactly("4.99", "5", "5.005", "5.01", "5.02");
  }

  @Test
  void anAmountWithoutLimitsHasOneValueAndADayOneDay() {
    PackDraft draft =
        draft(
            PackFiles.minimal()
                .put(
                    "facts/more.yaml",
                    fact("depth", "kind: AMOUNT, unit: 米") + fact("since", "kind: DAY")));
    assertThat(points(draft, "depth")).containsExactly("1");
    assertThat(points(draft, "since")).containsExactly(LocalDate.EPOCH.toString());
    assertThat(points(draft, "mineral")).containsExactly("iron", "phosphate");
  }

  private static PackFiles scale(String input, String type, String condition) {
    return PackFiles.minimal()
        .put(
            "facts/more.yaml",
            fact("scaleMediumOrAbove", "kind: YES_NO")
                + fact("scaleClass", "kind: WORD, words: [SMALL, MEDIUM, LARGE]")
                + fact("method", "kind: WORD, words: [OPEN_PIT, UNDERGROUND]"))
        .put(
            MODEL,
            PackFiles.minimalModel()
                .input(input, type)
                .decision("isUnsafe", "boolean", List.of("unsafe", input), condition)
                .xml());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scaleMediumOrAbove | boolean | unsafe and scaleMediumOrAbove",
        "scaleClass | string |"
            + " if scaleClass = null then null else unsafe and scaleClass = \"SMALL\""
      })
  void aDecisionOnTheScaleIsExploredByMineralMethodAndTheTablesCapacities(
      String input, String type, String condition) {
    PackDraft draft = draft(scale(input, type, condition).remove("cases/dispositions.yaml"));
    assertThat(names(axes(draft))).containsSubsequence("mineral", "method", "capacity", input);
    assertThat(points(draft, "capacity"))
        .containsExactly(
            "29.99", "30", "49.99", "50", "59.99", "60", "99.99", "100", "199.99", "200", "200.01");
  }

  @Test
  void withoutADecisionOnTheScaleTheTablesCapacitiesDoNotMatter() {
    assertThat(points(draft(PackFiles.minimal()), "capacity"))
        .containsExactly("29.99", "30", "49.99", "50", "50.01");
  }
}
