package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;

/** Scale classes, precedence, deadlines and the finding of packs. */
class RulesOfThePackTest {
  @TempDir Path folder;
  private int packs;

  private Pack read(PackFiles files) {
    Path fresh = folder.resolve(String.valueOf(packs++));
    PackReader.Result result = PackReader.read(files.writeTo(fresh));
    assertThat(result.issues()).isEmpty();
    return Objects.requireNonNull(result.pack());
  }

  @Test
  void aTableWithoutUndergroundRowsTellsNoClassWhileTheMethodMayBeUnderground() {
    ScaleTable.Row openPit =
        new ScaleTable.Row(
            "sand",
            List.of(MiningMethod.OPEN_PIT),
            "万吨/年",
            BigDecimal.valueOf(100),
            BigDecimal.valueOf(30),
            "A");
    ScaleTable.Row other =
        new ScaleTable.Row(
            "iron", List.of(), "万吨/年", BigDecimal.valueOf(100), BigDecimal.valueOf(30), "A");
    ScaleTable table =
        new ScaleTable("t", new LocalizedText("表", "table"), List.of(openPit, other));
    Mineral sand = new Mineral("sand");
    BigDecimal capacity = BigDecimal.valueOf(50);
    assertThat(ScaleClasses.of(table, sand, MiningMethod.OPEN_PIT, capacity))
        .isEqualTo(new ScaleClasses(ScaleClass.MEDIUM, openPit));
    for (@Nullable MiningMethod method :
        new @Nullable MiningMethod[] {null, MiningMethod.UNDERGROUND, MiningMethod.COMBINED}) {
      assertThat(ScaleClasses.of(table, sand, method, capacity))
          .isEqualTo(new ScaleClasses(null, null));
    }
    assertThat(ScaleClasses.of(table, new Mineral("iron"), null, capacity))
        .isEqualTo(new ScaleClasses(ScaleClass.MEDIUM, other));
  }

  @ParameterizedTest(name = "{0} {1} {2} -> {3}")
  @CsvSource({
    "iron,OPEN_PIT,59.99,SMALL",
    "iron,OPEN_PIT,60,MEDIUM",
    "iron,OPEN_PIT,199.99,MEDIUM",
    "iron,OPEN_PIT,200,LARGE",
    "iron,UNDERGROUND,29.99,SMALL",
    "iron,UNDERGROUND,30,MEDIUM",
    "iron,UNDERGROUND,100,LARGE",
    "iron,COMBINED,29.99,SMALL",
    "iron,COMBINED,30,",
    "iron,COMBINED,60,MEDIUM",
    "iron,COMBINED,100,",
    "iron,COMBINED,200,LARGE",
    "iron,,30,",
    "iron,,29,SMALL",
    "phosphate,,30,MEDIUM",
    "phosphate,COMBINED,30,MEDIUM",
    "gold,OPEN_PIT,30,",
    ",OPEN_PIT,30,",
    "iron,OPEN_PIT,,"
  })
  @Tag("clause:4.3")
  void theScaleClassIsReadFromTheTableByMineralAndMethod(
      @Nullable String mineral,
      @Nullable MiningMethod method,
      @Nullable BigDecimal capacity,
      @Nullable ScaleClass expected) {
    ScaleTable table = read(PackFiles.minimal()).scaleTable();
    Mineral known = mineral == null ? null : new Mineral(mineral);
    assertThat(ScaleClasses.of(table, known, method, capacity).scaleClass()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "closure {0}, retention {1}, other {2} -> {3}, possible {4}")
  @CsvSource({
    "true,,,CLOSURE,CLOSURE",
    "true,true,true,CLOSURE,CLOSURE",
    "false,true,,SOLE_RETENTION,SOLE_RETENTION",
    ",true,true,,CLOSURE SOLE_RETENTION",
    "false,,true,,SOLE_RETENTION OTHER",
    ",false,true,,CLOSURE OTHER",
    ",false,false,,CLOSURE",
    "false,false,false,,''",
    "false,false,true,OTHER,OTHER"
  })
  void aCategoryTakesAMineOnceEveryOneBeforeItIsRuledOut(
      @Nullable Boolean closure,
      @Nullable Boolean retention,
      @Nullable Boolean other,
      @Nullable String expected,
      String possible) {
    Map<String, @Nullable Object> results = new HashMap<>();
    results.put("closure", closure);
    results.put("soleRetention", retention);
    results.put("other", other);
    Precedence precedence = Precedence.resolve(read(PackFiles.minimal()), results);
    Pack.Category category = precedence.category();
    assertThat(category == null ? null : category.code()).isEqualTo(expected);
    assertThat(precedence.possible().stream().map(Pack.Category::code).toList())
        .isEqualTo(possible.isEmpty() ? List.of() : List.of(possible.split(" ")));
  }

  private static final String STAGES =
      """
      - {id: survey, name: {zh: 摸底, en: Survey}, clause: "1", origin: planIssued, months: 1, actors: [NR]}
      - {id: plan, name: {zh: 方案, en: Plan}, clause: "1", origin: survey, months: 2, actors: [NR]}
      - {id: reply, name: {zh: 批复, en: Reply}, clause: "1", origin: submitted, months: 2}
      - {id: end, name: {zh: 结束, en: End}, clause: "1", origin: planIssued, due: 2028-12-31}
      - {id: work, name: {zh: 实施, en: Work}, clause: "1", origin: reply}
      """;

  @Test
  @Tag("clause:5.1")
  @Tag("clause:5.2")
  @Tag("clause:5.3")
  void deadlinesAreCalendarMonthsFromTheirOrigin() {
    Pack pack = read(PackFiles.minimal().put("stages.yaml", STAGES));
    List<Deadlines.Deadline> deadlines =
        Deadlines.of(pack, Map.of("planIssued", LocalDate.of(2025, 4, 18)));
    assertThat(deadlines)
        .extracting(Deadlines.Deadline::due)
        .containsExactly(
            LocalDate.of(2025, 5, 18),
            LocalDate.of(2025, 7, 18),
            null,
            LocalDate.of(2028, 12, 31),
            null);
    assertThat(deadlines)
        .extracting(deadline -> deadline.originName().zh())
        .containsExactly("印发", "摸底", "submitted", "印发", "批复");
    assertThat(deadlines)
        .extracting(Deadlines.Deadline::foreseen)
        .containsExactly(false, true, false, false, false);
  }

  @Test
  void aStageIsCountedFromTheDayTheOneBeforeWasDone() {
    Pack pack = read(PackFiles.minimal().put("stages.yaml", STAGES));
    Map<String, LocalDate> events =
        Map.of("planIssued", LocalDate.of(2025, 4, 18), "survey", LocalDate.of(2025, 5, 30));
    Deadlines.Deadline plan = Deadlines.of(pack, events).get(1);
    assertThat(plan.due()).isEqualTo(LocalDate.of(2025, 7, 30));
    assertThat(plan.foreseen()).isFalse();
  }

  @Test
  void aMonthFromTheLastDayOfJanuaryEndsInFebruary() {
    Pack pack = read(PackFiles.minimal());
    assertThat(Deadlines.of(pack, Map.of("planIssued", LocalDate.of(2026, 1, 31))).getFirst().due())
        .isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void stagesThatWaitForEachOtherHaveNoDeadline() {
    Pack pack =
        read(
            PackFiles.minimal()
                .put(
                    "stages.yaml",
                    """
                    - {id: a, name: {zh: 甲, en: A}, clause: "1", origin: b, months: 1}
                    - {id: b, name: {zh: 乙, en: B}, clause: "1", origin: a, months: 1}
                    """));
    assertThat(Deadlines.of(pack, Map.of()))
        .extracting(Deadlines.Deadline::due)
        .containsExactly(null, null);
  }

  @Test
  void packsAreFoundByIdInTheFirstFolderThatHasThem() {
    PackFiles.minimal().writeTo(folder);
    PackLocator locator = new PackLocator(List.of(folder.resolve("nowhere"), folder));
    assertThat(locator.list()).containsExactly("mini");
    assertThat(locator.read("mini").pack()).isNotNull();
    assertThat(locator.find("../" + folder.getFileName() + "/mini")).isEmpty();
    assertThat(locator.read("maxi").issues().getFirst().values()).containsEntry("known", "mini");
  }

  @Test
  void theHashFollowsEveryByteAndEveryName() {
    String plain = read(PackFiles.minimal()).hash().hex();
    assertThat(read(PackFiles.minimal()).hash().hex()).isEqualTo(plain);
    String more = read(PackFiles.minimal().put("templates/a.txt", "x")).hash().hex();
    String renamed = read(PackFiles.minimal().put("templates/b.txt", "x")).hash().hex();
    assertThat(List.of(plain, more, renamed)).doesNotHaveDuplicates();
  }
}
