package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Elevation;

class VertexTableTest {
  private static final String POINTS =
      """
      1,3880000.00,37500000.00
      2,3880000.00,37501000.00
      3,3879000.00,37501000.00
      4,3879000.00,37500000.00
      """;

  private static final String STATED = "2000国家大地坐标系\n";

  @ParameterizedTest
  @ValueSource(strings = {"点号,X,Y", "拐点编号,X坐标(m),Y坐标(m)", "序号,纵坐标X,横坐标Y", "Point,North,East"})
  void aTableIsReadUnderManyHeadings(String heading) {
    ParsedAreas parsed = Given.areas(STATED + heading + "\n" + POINTS + "标高:由285米至8米\n");

    assertThat(parsed.format()).isEqualTo("vertex-table");
    assertThat(parsed.issues()).isEmpty();
    assertThat(Given.km2(parsed)).containsExactly("1.0000");
    assertThat(Given.area(parsed).prisms().getFirst().elevations()).isEqualTo(range("285", "8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";", " ", "   ", "，"})
  void anySeparatorWillDo(String separator) {
    ParsedAreas parsed =
        Given.areas((STATED + "点号,X,Y\n" + POINTS + "标高 285～8\n").replace(",", separator));

    assertThat(Given.km2(parsed)).containsExactly("1.0000");
    assertThat(Given.blocking(parsed.issues())).isEmpty();
  }

  @Test
  void aTableWithoutHeadingIsToldByItsShape() {
    assertThat(Given.km2(Given.areas(POINTS))).containsExactly("1.0000");
    assertThat(Given.km2(Given.areas(POINTS.replaceAll("(?m)^\\d,", ""))))
        .containsExactly("1.0000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110°59′12.345″,35°06′12.345″",
        "110-59-12.345,35-06-12.345",
        "110 59 12.345,35 06 12.345",
        "110:59:12.345,35:06:12.345",
        "1105912.345,350612.345",
        "110度59分12.345秒,35度6分12.345秒",
        "E110°59'12.345\",N35°06'12.345\"",
        "东经110°59′12.345″,北纬35°06′12.345″",
        "110.98676250,35.10342917"
      })
  void longitudeAndLatitudeAreReadInEveryUsualWriting(String first) {
    ParsedAreas parsed =
        Given.areas(
            STATED
                + "点号,经度,纬度\n1,"
                + first
                + "\n2,111°0′0.000″,35°6′12.345″\n3,111°0′0.000″,35°5′0.000″\n");

    assertThat(Given.blocking(parsed.issues())).isEmpty();
    Vertex vertex = parsed.areas().getFirst().rings().getFirst().vertices().getFirst();
    assertThat(vertex.x()).isCloseTo(110.9867625, org.assertj.core.data.Offset.offset(1e-7));
    assertThat(vertex.y()).isCloseTo(35.1034291667, org.assertj.core.data.Offset.offset(1e-7));
    assertThat(Given.area(parsed).crs()).isEqualTo(Crs.CGCS2000);
  }

  @Test
  void sixtySecondsAreRefused() {
    ParsedAreas parsed =
        Given.areas("点号,经度,纬度\n1,110°59′60″,35°06′12″\n2,111°0′0″,35°6′0″\n3,111°0′0″,35°5′0″\n");

    assertThat(Given.blocking(parsed.issues())).containsExactly("ANGLE_OUT_OF_RANGE");
  }

  @Test
  void blocksAreSplitWhereNumbersBeginAgainOrATitleStands() {
    String second = POINTS.replace(",375", ",376");
    ParsedAreas again = Given.areas(STATED + "点号,X,Y\n" + POINTS + second + "标高 285～8\n");
    ParsedAreas titled =
        Given.areas(
            STATED
                + "点号,X,Y\n一号块\n"
                + POINTS
                + "二号块(扣除)\n"
                + POINTS.replace("000.00,37500", "500.00,37500")
                + "标高 285～8\n");

    assertThat(Given.area(again).prisms()).hasSize(2);
    assertThat(Given.area(titled).prisms())
        .extracting(prism -> prism.sign())
        .containsExactly(Sign.INCLUDE, Sign.DEDUCT);
  }

  @Test
  void aLongTableGivesOneAreaPerId() {
    String table = "许可证号,矿山名称,点号,X,Y,标高上限,标高下限\n";
    for (String id : new String[] {"C1", "C2"}) {
      for (String point : POINTS.split("\n")) {
        table +=
            id
                + ",虚构矿"
                + id
                + ","
                + point.replace(",375", "C2".equals(id) ? ",376" : ",375")
                + ",100,50\n";
      }
    }
    ParsedAreas parsed = Given.areas(STATED + table);

    assertThat(parsed.areas()).extracting(ParsedArea::id).containsExactly("C1", "C2");
    assertThat(parsed.issues()).isEmpty();
  }

  @Test
  void aPrintedTableWithTwoGroupsPerRowIsReadInTheOrderOfNumbers() {
    ParsedAreas parsed =
        Given.areas(
            STATED
                + """
                点号,X,Y,点号,X,Y
                1,3880000.00,37500000.00,3,3879000.00,37501000.00
                2,3880000.00,37501000.00,4,3879000.00,37500000.00
                开采深度:由285米至8米标高,,,矿区面积:1.0000平方公里,,
                """);

    assertThat(Given.codes(parsed.issues())).containsExactly("POINTS_ACROSS");
    assertThat(Given.km2(parsed)).containsExactly("1.0000");
    assertThat(Objects.requireNonNull(parsed.areas().getFirst().declaredArea()).km2())
        .isEqualByComparingTo("1");
  }

  @Test
  void aMissingNumberIsNamedWithItsCell() {
    ParsedAreas parsed = Given.areas(STATED + "点号,X,Y\n" + POINTS.replace("3,3879000.00,", "3,,"));

    assertThat(Given.blocking(parsed.issues())).containsExactly("CELL_MISSING");
    assertThat(parsed.areas().getFirst().area()).isNull();
  }

  @Test
  void anotherDatumInTheTitleIsRefused() {
    ParsedAreas parsed = Given.areas("矿区拐点坐标表(西安80坐标系)\n点号,X,Y\n" + POINTS);

    assertThat(Given.blocking(parsed.issues())).containsExactly("DATUM_REFUSED");
  }

  @Test
  void aWorkbookIsReadSheetBySheet() throws IOException {
    ParsedAreas parsed = workbook(book -> {});

    assertThat(parsed.format()).isEqualTo("workbook");
    assertThat(Given.km2(parsed)).containsExactly("1.0000");
    assertThat(parsed.issues()).isEmpty();
  }

  @Test
  void formulasAreNeverEvaluated() throws IOException {
    ParsedAreas without =
        workbook(book -> book.getSheetAt(0).getRow(2).createCell(1).setCellFormula("3880000+0"));
    assertThat(Given.blocking(without.issues())).containsExactly("FORMULA_WITHOUT_VALUE");
    assertThat(without.issues().getFirst().place().field()).isEqualTo("B3");

    ParsedAreas saved =
        workbook(
            book -> {
              Cell cell = cell(book, 2, 1);
              cell.setCellFormula("3880000+0");
              book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            });
    assertThat(Given.codes(saved.issues())).containsExactly("FORMULA_CACHED");
    assertThat(Given.km2(saved)).containsExactly("1.0000");
  }

  @Test
  void mergedCellsAmongCoordinatesAreNamed() throws IOException {
    ParsedAreas parsed =
        workbook(book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 3, 1, 1)));

    assertThat(Given.codes(parsed.issues())).contains("MERGED_CELLS", "CELL_MISSING");
    assertThat(Given.the(FormatIssue.MERGED_CELLS, parsed.issues()).values())
        .containsEntry("range", "B3:B4");
  }

  @Test
  void sheetsWithoutVerticesAreSaidAndABookOfThemBlocks() throws IOException {
    ParsedAreas parsed =
        workbook(book -> book.createSheet("说明").createRow(0).createCell(0).setCellValue("无坐标"));
    assertThat(Given.codes(parsed.issues())).containsExactly("SHEET_WITHOUT_VERTICES");

    ParsedAreas none =
        workbook(
            book -> {
              book.removeSheetAt(0);
              book.createSheet("说明").createRow(0).createCell(0).setCellValue("无坐标");
            });
    assertThat(Given.blocking(none.issues())).containsExactly("TABLE_NOT_FOUND");
  }

  static ParsedAreas workbook(Consumer<Workbook> change) throws IOException {
    return Given.areas(workbookBytes(change), "table.xlsx", ReadOptions.CHINESE);
  }

  static byte[] workbookBytes(Consumer<Workbook> change) throws IOException {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("拐点坐标");
      sheet.createRow(0).createCell(0).setCellValue("2000国家大地坐标系 开采标高:由285米至8米");
      Row heading = sheet.createRow(1);
      String[] titles = {"点号", "X", "Y"};
      for (int i = 0; i < titles.length; i++) {
        heading.createCell(i).setCellValue(titles[i]);
      }
      for (String point : POINTS.split("\n")) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        String[] values = point.split(",");
        for (int i = 0; i < values.length; i++) {
          row.createCell(i).setCellValue(Double.parseDouble(values[i]));
        }
      }
      change.accept(book);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static Cell cell(Workbook book, int row, int column) {
    return book.getSheetAt(0).getRow(row).getCell(column);
  }

  private static ElevationRange range(String top, String bottom) {
    return new ElevationRange(Elevation.of(top), Elevation.of(bottom));
  }
}
