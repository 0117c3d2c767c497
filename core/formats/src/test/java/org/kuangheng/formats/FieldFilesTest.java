package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Severity;

/** Files as offices really hand them in, whose traps were found from outside. */
class FieldFilesTest {
  private static final String CORNERS =
      "1,3880000.00,37500000.00,2,3880000.00,37501000.00,3,3880800.00,37501000.00,"
          + "4,3880800.00,37500000.00,";
  private static final String LAND_TEXT =
      """
            [属性描述]
            坐标系=
            几度分带=3
            带号=37
            转换参数=,,,,,,
            [地块坐标]
            4,80,A1,虚构矿,面,,采矿,,@
            J1,1,3880000.00,37500000.00
            J2,1,3880000.00,37501000.00
            J3,1,3880800.00,37501000.00
            J4,1,3880800.00,37500000.00
            """;
  private static final ReadOptions ZONE_37 =
      ReadOptions.CHINESE.withCrs(Crs.gaussKruger3(37, true));

  @TempDir Path folder;

  @Test
  void aDatumTheCallerNamedIsNotAskedForAgain() {
    assertThat(Given.codes(Given.areas(LAND_TEXT).issues()))
        .containsExactly("DATUM_UNSTATED", "ELEVATION_UNSTATED");
    assertThat(Given.codes(Given.areas(LAND_TEXT, ZONE_37).issues()))
        .containsExactly("ELEVATION_UNSTATED");
  }

  @Test
  void aTextThatRarelyStatesElevationsGivesANoteAndARegistryStringAWarning() {
    assertThat(FormatIssue.ELEVATION_UNSTATED.severity()).isEqualTo(Severity.NOTE);
    ParsedAreas registry = Given.areas("1,4," + CORNERS + "*,*,,1,");
    assertThat(Given.codes(registry.issues())).containsExactly("ELEVATION_MISSING");
    assertThat(FormatIssue.ELEVATION_MISSING.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aPointLineCutOffAfterItsRingNumberIsRefusedAsTooShort() {
    ParsedAreas parsed =
        Given.areas(LAND_TEXT.replace("J4,1,3880800.00,37500000.00", "J4,1,38808"));

    assertThat(Given.blocking(parsed.issues())).contains("WRONG_FIELD_COUNT");
    assertThat(Given.the(FormatIssue.WRONG_FIELD_COUNT, parsed.issues()).place().line())
        .isEqualTo(11);
  }

  @Test
  void aRegistryStringMayBeWrappedBeforeItsSecondPoint() {
    String wrapped =
        "2,\n4,"
            + CORNERS.replace("2,3880000.00", "\n2,3880000.00")
            + "\n1200,900,,1,\n4,"
            + CORNERS.replace("3880", "3890").replace("3,", "\n3,")
            + "1200,900,,1";

    ParsedAreas parsed = Given.areas(wrapped);

    assertThat(parsed.format()).isEqualTo("registry-string");
    assertThat(parsed.issues()).isEmpty();
    assertThat(Given.km2(parsed)).containsExactly("1.6000");
  }

  @Test
  void theClosingPointOfARegistryStringMayBearTheFirstNumber() {
    ParsedAreas parsed = Given.areas("1,5," + CORNERS + "1,3880000.00,37500000.00,1200,900,,1,");

    assertThat(Given.codes(parsed.issues())).containsExactly("RING_CLOSED");
    assertThat(Given.km2(parsed)).containsExactly("0.8000");
  }

  @Test
  void aFewMistypedMinutesInAPackedStringBlockRatherThanChangeTheMeaningOfTheRest() {
    String packed = "1,4,111.0000,35.0000,111.0100,35.0000,111.0100,35.0100,111.0000,35.0160,1,,";

    ParsedAreas parsed = Given.areas(packed);

    assertThat(Given.blocking(parsed.issues())).containsExactly("ANGLE_OUT_OF_RANGE");
    assertThat(Given.km2(parsed)).containsExactly("-");
  }

  @Test
  void tablesSideBySideThatEachBeginAtOneAreBlocksOfTheirOwn() {
    ParsedAreas parsed =
        Given.areas(
            """
            点号,X,Y,,点号,X,Y
            1,3880000.00,37500000.00,,1,3890000.00,37500000.00
            2,3880000.00,37501000.00,,2,3890000.00,37500500.00
            3,3880800.00,37501000.00,,3,3890500.00,37500500.00
            4,3880800.00,37500000.00,,4,3890500.00,37500000.00
            """,
            ZONE_37);

    assertThat(Given.km2(parsed)).containsExactly("1.0500");
    assertThat(Given.codes(parsed.issues())).contains("BLOCKS_ACROSS");
    assertThat(Given.blocking(parsed.issues())).isEmpty();
  }

  @Test
  void oneRingRunningOverTwoColumnsMayCloseInTheSecond() {
    ParsedAreas parsed =
        Given.areas(
            """
            点号,X,Y,点号,X,Y
            1,3880000.00,37500000.00,4,3880800.00,37500000.00
            2,3880000.00,37501000.00,1,3880000.00,37500000.00
            3,3880800.00,37501000.00,,,
            """,
            ZONE_37);

    assertThat(Given.km2(parsed)).containsExactly("0.8000");
    assertThat(Given.codes(parsed.issues()))
        .containsExactlyInAnyOrder("POINTS_ACROSS", "RING_CLOSED", "ELEVATION_MISSING");
  }

  @Test
  void aColumnOfMineNamesTellsTheMinesApart() {
    ParsedAreas parsed =
        Given.areas(
            """
            矿山名称,点号,X,Y
            虚构甲矿,1,3880000.00,37500000.00
            虚构甲矿,2,3880000.00,37501000.00
            ,3,3880800.00,37501000.00
            虚构甲矿,4,3880800.00,37500000.00
            虚构乙矿,1,3890000.00,37500000.00
            虚构乙矿,2,3890000.00,37500500.00
            虚构乙矿,3,3890500.00,37500500.00
            虚构乙矿,4,3890500.00,37500000.00
            """,
            ZONE_37);

    assertThat(Given.km2(parsed)).containsExactly("0.8000", "0.2500");
    assertThat(parsed.areas()).extracting(ParsedArea::name).containsExactly("虚构甲矿", "虚构乙矿");
  }

  @Test
  void aFormulaSavedWithAnEmptyValueHasNone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet();
      String[][] rows = {
        {"点号", "X", "Y"},
        {"1", "3880000.00", "37500000.00"},
        {"2", "3880000.00", "37501000.00"},
        {"3", "3880800.00", "37501000.00"}
      };
      for (int r = 0; r < rows.length; r++) {
        XSSFRow row = sheet.createRow(r);
        for (int c = 0; c < 3; c++) {
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
      XSSFCell cell = sheet.getRow(2).getCell(2);
      cell.setCellFormula("C2+1000");
      cell.getCTCell().setV("");
      book.write(bytes);
    }

    ParsedAreas parsed = Given.areas(bytes.toByteArray(), "t.xlsx", ZONE_37);

    assertThat(Given.blocking(parsed.issues())).containsExactly("FORMULA_WITHOUT_VALUE");
    assertThat(Given.the(FormatIssue.FORMULA_WITHOUT_VALUE, parsed.issues()).place().field())
        .isEqualTo("C3");
  }

  @Test
  void aFileWrittenAtomicallyHasThePermissionsOfAnyNewFileAndLeavesNothingBeside()
      throws IOException {
    Path written = folder.resolve("数据.txt");
    Path ordinary = Files.createFile(folder.resolve("ordinary.txt"));

    SafeFiles.writeAtomically(
        written, temporary -> Files.writeString(temporary, "x", StandardCharsets.UTF_8));

    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(Files.getPosixFilePermissions(written))
          .isEqualTo(Files.getPosixFilePermissions(ordinary));
    }
    try (var files = Files.list(folder)) {
      assertThat(files.toList()).containsExactlyInAnyOrderElementsOf(List.of(written, ordinary));
    }
  }
}
