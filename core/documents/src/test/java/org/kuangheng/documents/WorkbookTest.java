package org.kuangheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.documents.content.CellText;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.output.WholeFile;
import org.kuangheng.documents.sheet.CountySheets;
import org.kuangheng.documents.table.PlanTables;
import org.kuangheng.kernel.Lang;

class WorkbookTest {
  @TempDir Path folder;

  private final CountyView view = CountyView.of(PlanFixture.input(Lang.ZH), PlanFixture.COUNTY);

  private XSSFWorkbook tables() throws IOException {
    return Reading.workbook(
        WholeFile.write(folder.resolve("tables.xlsx"), CountySheets.tables(view)));
  }

  @Test
  void everyTableIsASheetAndEveryCellReadsBackAsTheContent() throws IOException {
    try (XSSFWorkbook workbook = tables()) {
      List<GridTable> annexes = PlanTables.annexes(view);
      assertThat(workbook.getNumberOfSheets()).isEqualTo(annexes.size());
      for (int i = 0; i < annexes.size(); i++) {
        GridTable table = annexes.get(i);
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(table.title());
        assertThat(Reading.row(sheet, 2)).isEqualTo(table.headings());
        for (int row = 0; row < table.rows().size(); row++) {
          assertThat(Reading.row(sheet, 3 + row))
              .as(table.title())
              .isEqualTo(table.rows().get(row).stream().map(CellText::of).toList());
        }
      }
    }
  }

  @Test
  void theFormsTablesAreT1ToT10InOrder() throws IOException {
    try (XSSFWorkbook workbook = tables()) {
      for (int i = 0; i < 10; i++) {
        assertThat(workbook.getSheetName(i)).startsWith("T" + (i + 1) + " ");
      }
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    try (XSSFWorkbook workbook = tables()) {
      int guarded = 0;
      for (var sheet : workbook) {
        for (var row : sheet) {
          for (var cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().matches("[=+@-].*")) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
              guarded++;
            }
          }
        }
      }
      assertThat(guarded).as("the mine named =示例乙铜矿 and the note +银行贷款300万元").isGreaterThan(1);
    }
  }

  @Test
  void sheetsPrintOnA4OnItsSideWithRepeatedHeadings() throws IOException {
    try (XSSFWorkbook workbook = tables()) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
        assertThat(workbook.getPrintArea(i)).isNotBlank();
      }
    }
  }

  @Test
  void numbersAreNumbersWithTheDecimalsOfTheRegulation() throws IOException {
    try (XSSFWorkbook workbook = tables()) {
      XSSFCell life = cell(workbook.getSheetAt(0), "服务年限", 3);
      XSSFCell area = cell(workbook.getSheetAt(0), "面积(km²)", 3);

      assertThat(life.getNumericCellValue()).isEqualTo(6.12);
      assertThat(life.getCellStyle().getDataFormatString()).isEqualTo("0.00");
      assertThat(area.getNumericCellValue()).isEqualTo(1.0);
      assertThat(area.getCellStyle().getDataFormatString()).isEqualTo("0.0000");
    }
  }

  @Test
  void aGroupsVertexSheetHasEveryVertexWithItsZoneAndTheAreaOnce() throws IOException {
    try (XSSFWorkbook workbook =
        Reading.workbook(
            WholeFile.write(folder.resolve("vertices.xlsx"), CountySheets.vertices(view)))) {
      XSSFSheet sheet = workbook.getSheet("G1");
      List<String> first = Reading.row(sheet, 3);

      assertThat(first)
          .containsExactly("G1", "1", "4001000.00", "37503000.00", "820.00", "500.50", "3.1000");
      assertThat(Reading.row(sheet, 4).getLast()).isEmpty();
    }
  }

  @Test
  void theVerdictListHasEveryMineOfEveryCounty() throws IOException {
    Path file = folder.resolve("out/verdicts.xlsx");
    VerdictWriter.xlsx(PlanFixture.input(Lang.EN), file);

    try (XSSFWorkbook workbook = Reading.workbook(file)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(Reading.row(sheet, 3)).startsWith("示例县", "M01", "示例甲铁矿", "met");
      assertThat(Reading.row(sheet, 12)).startsWith("示例县", "M10", "虚构癸采石场", "not met");
      assertThat(Reading.row(sheet, 10)).contains("Was there a major accident?");
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, String heading, int row) {
    int column = Reading.row(sheet, 2).indexOf(heading);
    assertThat(column).as(heading).isNotNegative();
    return sheet.getRow(row).getCell(column);
  }
}
