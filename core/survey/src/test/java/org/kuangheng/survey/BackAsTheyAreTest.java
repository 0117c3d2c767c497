package org.kuangheng.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.formats.OfficialForm;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.policy.PackReader;
import org.kuangheng.survey.demo.DemoCounty;

/** What is on record is written out and read back unchanged: workbook, CSV, areas. */
class BackAsTheyAreTest {
  @TempDir Path temp;
  @TempDir static Path shared;
  private static SurveyOptions options;
  private static Survey demo;

  @BeforeAll
  static void readTheDemo() throws IOException {
    Path pack = Path.of("../../policy-packs/yuncheng-2025-9");
    options = SurveyKeys.of(java.util.Objects.requireNonNull(PackReader.read(pack).pack()));
    DemoCounty.write(shared.resolve("demo"));
    demo = SurveyReader.read(shared.resolve("demo"), options);
  }

  @BeforeEach
  void startAFolder() throws IOException {
    Files.createDirectories(temp.resolve("back/areas"));
    Files.copy(shared.resolve("demo/counties.csv"), temp.resolve("back/counties.csv"));
  }

  @Test
  void theFilledWorkbookWithRegistryStringsGivesTheSameMines() throws IOException {
    SurveyTemplate.write(temp.resolve("back/survey.xlsx"), tables());
    AreaFiles.writeRegistryStrings(temp.resolve("back/areas/areas.txt"), demo.mines());
    assertSame(SurveyReader.read(temp.resolve("back"), options), List.of());
  }

  @Test
  void csvTablesWithGeoJsonGiveTheSameMines() throws IOException {
    Files.createDirectories(temp.resolve("back/tables"));
    tables().asCsv().forEach((name, text) -> write("back/tables/" + name, text));
    List<String> leftOut =
        AreaFiles.writeGeoJson(temp.resolve("back/areas/areas.geojson"), demo.mines());
    assertSame(SurveyReader.read(temp.resolve("back"), options), leftOut);
  }

  @Test
  void coordinateTextGivesTheSameAreas() throws IOException {
    SurveyTemplate.write(temp.resolve("back/survey.xlsx"), tables());
    List<String> leftOut =
        AreaFiles.writeCoordinateText(temp.resolve("back/areas"), demo.mines(), "示例单位");
    assertSame(SurveyReader.read(temp.resolve("back"), options), leftOut);
  }

  @Test
  void formsReadByTheSameRules() {
    Survey back = SurveyReader.read(tables(), demo.counties(), options);
    assertThat(back.mines().stream().map(BackAsTheyAreTest::withoutArea).toList())
        .containsExactlyElementsOf(
            demo.mines().stream().map(BackAsTheyAreTest::withoutArea).toList());
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsTextAndComesBackAsItWas() throws IOException {
    for (String evil : List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "'=1", "\t=1")) {
      assertThat(CsvText.cell(evil).replaceFirst("^\"", "")).startsWith("'");
      assertThat(CsvText.bare(CsvText.cell(evil).replaceAll("^\"|\"$", "").replace("\"\"", "\"")))
          .isEqualTo(evil);
    }
    assertThat(CsvText.cell("-12.5")).isEqualTo("-12.5");
  }

  private SurveyTables tables() {
    return SurveyTables.of(demo.mines(), key -> key);
  }

  private void write(String path, String text) {
    try {
      Files.writeString(temp.resolve(path), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void assertSame(Survey back, List<String> leftOut) {
    assertThat(back.mines()).hasSameSizeAs(demo.mines());
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < demo.mines().size(); i++) {
      MineRecord one = demo.mines().get(i);
      MineRecord other = back.mines().get(i);
      assertThat(withoutArea(other)).isEqualTo(withoutArea(one));
      MiningArea before = one.area();
      MiningArea after = other.area();
      boolean same =
          before == null ? after == null : after != null && OfficialForm.same(before, after);
      if (!same) {
        differing.add(one.id().value());
      }
    }
    assertThat(differing).containsExactlyInAnyOrderElementsOf(leftOut);
  }

  private static MineRecord withoutArea(MineRecord m) {
    return new MineRecord(
        m.id(),
        m.name(),
        m.holder(),
        m.county(),
        m.town(),
        m.titles(),
        m.mineral(),
        m.otherMinerals(),
        m.method(),
        m.capacities(),
        m.reserves(),
        null,
        m.declaredArea(),
        m.oreBodies(),
        m.state(),
        m.productionSystems(),
        m.facts(),
        m.notes());
  }
}
