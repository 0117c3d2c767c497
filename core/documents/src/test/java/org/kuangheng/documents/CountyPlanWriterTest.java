package org.kuangheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Progress;

class CountyPlanWriterTest {
  @TempDir Path folder;

  @Test
  @Tag("clause:5.2")
  void writesThePlanTheTablesTheVertexSheetsAndTheMapSheetsOfOneCounty() throws IOException {
    List<Path> files =
        CountyPlanWriter.write(
            PlanFixture.input(Lang.ZH), PlanFixture.COUNTY, folder.resolve("a/b"), Progress.SILENT);

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "plan-140899.docx",
            "plan-140899.pdf",
            "tables-140899.xlsx",
            "vertices-140899.xlsx",
            "map-140899-overview.pdf",
            "map-140899-S1-G1.pdf");
    try (Stream<Path> present = Files.list(folder.resolve("a/b"))) {
      assertThat(present).containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void theSameRecordGivesTheSameBytes() throws IOException {
    List<Path> first =
        CountyPlanWriter.write(
            PlanFixture.input(Lang.EN), PlanFixture.COUNTY, folder.resolve("1"), Progress.SILENT);
    List<Path> second =
        CountyPlanWriter.write(
            PlanFixture.input(Lang.EN), PlanFixture.COUNTY, folder.resolve("2"), Progress.SILENT);

    for (int i = 0; i < first.size(); i++) {
      assertThat(Files.mismatch(first.get(i), second.get(i)))
          .as(first.get(i).getFileName().toString())
          .isEqualTo(-1);
    }
  }

  @Test
  void aCountyWithoutMinesHasAPlanThatSaysSo() throws IOException {
    List<Path> files =
        CountyPlanWriter.write(
            PlanFixture.input(Lang.ZH), PlanFixture.EMPTY_COUNTY, folder, Progress.SILENT);

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "plan-140898.docx", "plan-140898.pdf", "tables-140898.xlsx", "map-140898-overview.pdf");
    assertThat(Reading.pdf(files.get(1))).contains("摸底调查未登记空白县的非煤矿山");
  }

  @Test
  void aMineWithoutCoordinatesIsAFindingWithItsName() {
    List<Issue> issues =
        CountyPlanWriter.produce(
                PlanFixture.input(Lang.ZH), PlanFixture.COUNTY, folder, Progress.SILENT)
            .issues();

    assertThat(issues).hasSize(1);
    assertThat(issues.getFirst().what(Lang.ZH)).contains("虚构壬铁矿");
    assertThat(issues.getFirst().place().file()).isEqualTo("map-140899-overview.pdf");
  }

  @Test
  void theSnapshotIsPrintedOnEveryDocumentAndKnowsNoLanguage() throws IOException {
    PlanInput input = PlanFixture.input(Lang.ZH);
    String snapshot = Snapshot.hash(input).brief();
    List<Path> files = CountyPlanWriter.write(input, PlanFixture.COUNTY, folder, Progress.SILENT);

    assertThat(Snapshot.hash(PlanFixture.input(Lang.EN))).isEqualTo(Snapshot.hash(input));
    for (Path file : files) {
      assertThat(Reading.text(file)).as(file.getFileName().toString()).contains(snapshot);
    }
  }
}
