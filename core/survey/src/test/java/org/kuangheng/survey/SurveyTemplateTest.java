package org.kuangheng.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;

class SurveyTemplateTest {
  @TempDir Path temp;

  @Test
  void theEmptyTemplateReadsAsAWorkbookWithoutRows() throws IOException {
    SurveyTemplate.write(temp.resolve("survey.xlsx"));
    Survey survey = SurveyReader.read(temp, SurveyOptions.plain());
    assertThat(survey.mines()).isEmpty();
    assertThat(SurveyFolder.codes(survey))
        .containsExactlyInAnyOrder("COUNTIES_MISSING", "SHEET_EMPTY");
  }

  @Test
  void theTemplateHoldsAListOfCountiesWithRoomForTheSeats() throws IOException {
    SurveyTemplate.writeInto(temp);
    assertThat(Files.readString(temp.resolve("counties.csv"))).contains("code,name,lon,lat");
    assertThat(SurveyFolder.codes(SurveyReader.read(temp, SurveyOptions.plain())))
        .containsExactly("SHEET_EMPTY");
  }

  @Test
  void theTemplateOffersTheWordsTheReaderKnows() throws IOException {
    Path file = temp.resolve("survey.xlsx");
    SurveyTemplate.write(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getSheetName(0)).isEqualTo("填表说明");
      for (DataValidation choice : workbook.getSheet("权证").getDataValidations()) {
        String[] words = choice.getValidationConstraint().getExplicitListValues();
        assertThat(words)
            .allMatch(
                word ->
                    Vocabulary.kind(word).isPresent()
                        || Vocabulary.level(word).isPresent()
                        || FieldReader.yesNo(word) != null);
      }
      assertThat(workbook.getSheet("权证").getDataValidations()).hasSize(3);
    }
  }

  @Test
  void whatTheWriterWritesTheReaderReadsAndTheBytesNeverChange() throws IOException {
    SurveyTables tables =
        new SurveyTables(
            List.of(
                Map.of(
                    "矿山编号", "A-1", "县区代码", "999901", "矿山名称", "示例甲矿", "采矿权人", "虚构甲公司", "证载规模",
                    "30.5", "面积", "1.2345")),
            List.of(Map.of("矿山编号", "A-1", "类型", "出让合同", "文件", "示例合同")),
            List.of(
                Map.of("矿山编号", "A-1", "截止日", "2023-12-31", "类别", "TM", "数量", "10.25", "依据", "年报")),
            List.of(
                Map.of("矿山编号", "A-1", "事实", "majorAccident", "值", "否", "认定单位", "EM", "依据文件", "x")));
    Path book = temp.resolve("survey.xlsx");
    SurveyWriter.write(book, tables);
    byte[] first = Files.readAllBytes(book);
    SurveyWriter.write(book, tables);
    assertThat(Files.readAllBytes(book)).isEqualTo(first);
    MineRecord mine = SurveyReader.read(temp, SurveyOptions.plain()).mines().getFirst();
    assertThat(mine.capacities().values().iterator().next().tenThousands())
        .isEqualByComparingTo("30.5");
    assertThat(Objects.requireNonNull(mine.declaredArea()).km2()).isEqualByComparingTo("1.2345");
    assertThat(mine.titles()).hasSize(1);
    assertThat(mine.facts()).containsKey("majorAccident");
    assertThat(Objects.requireNonNull(mine.reserves()).amounts()).hasSize(1);
  }
}
