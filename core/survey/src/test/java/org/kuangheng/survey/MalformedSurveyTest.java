package org.kuangheng.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;

@Timeout(120)
class MalformedSurveyTest {
  private static final String SHEET = "矿山基本情况";

  @TempDir Path temp;

  /** A fault, what makes it, and the finding it must give. */
  private record Fault(String name, Consumer<SurveyFolder> making, String finding) {}

  @TestFactory
  List<DynamicTest> everyFaultGivesItsLocatedFindingAndNoException() {
    List<Fault> faults = new ArrayList<>();
    faults.addAll(faultyFolders());
    faults.addAll(faultyTables());
    faults.addAll(faultyCells());
    faults.addAll(faultyWorkbooks());
    assertThat(faults).hasSizeGreaterThanOrEqualTo(40);
    List<DynamicTest> tests = new ArrayList<>();
    for (Fault fault : faults) {
      tests.add(DynamicTest.dynamicTest(fault.name(), () -> check(fault, tests)));
    }
    return tests;
  }

  private void check(Fault fault, List<DynamicTest> tests) {
    SurveyFolder folder = new SurveyFolder(temp.resolve("f" + tests.hashCode() + fault.hashCode()));
    fault.making().accept(folder);
    long started = System.nanoTime();
    Survey survey = folder.read();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
    assertThat(SurveyFolder.codes(survey)).contains(fault.finding());
    for (Issue issue : survey.issues()) {
      assertThat(issue.place().file()).isNotBlank();
      for (Lang lang : Lang.values()) {
        assertThat(issue.what(lang) + issue.remedy(lang)).doesNotContain("{").isNotBlank();
      }
    }
  }

  private static Fault fault(String name, String finding, Consumer<SurveyFolder> making) {
    return new Fault(name, making, finding);
  }

  private static List<Fault> faultyFolders() {
    return List.of(
        fault("no counties", "COUNTIES_MISSING", f -> f.without("counties.csv")),
        fault("empty counties", "FILE_EMPTY", f -> f.file("counties.csv", "")),
        fault(
            "counties of no code",
            "COUNTY_INVALID",
            f -> f.file("counties.csv", "code,name\nx,甲\n")),
        fault(
            "a county twice",
            "COUNTY_TWICE",
            f -> f.file("counties.csv", "code,name\n999901,甲\n999901,乙\n")),
        fault(
            "counties without header", "COLUMN_MISSING", f -> f.file("counties.csv", "999901,甲\n")),
        fault("a stray file", "FILE_NOT_USED", f -> f.file("notes.docx", "x")),
        fault(
            "both tables and workbook", "SURVEY_TWICE", f -> f.file("survey.xlsx", book(b -> {}))),
        fault("a layer of no name", "LAYER_NAME_INVALID", f -> f.file("layers/红线.shp", "x")),
        fault("an empty layer", "LAYER_EMPTY", f -> f.file("layers/highway.geojson", "{}")),
        fault("an area of no mine", "AREA_WITHOUT_MINE", f -> f.file("areas/z.txt", square("Z-1"))),
        fault(
            "garbage for an area",
            "AREA_MISSING",
            f -> f.file("areas/A-1.txt", new byte[] {1, 2, 3})),
        fault(
            "two areas of one mine",
            "AREA_TWICE",
            f -> f.file("areas/1.txt", square("A-1")).file("areas/2.txt", square("A-1"))),
        fault(
            "one area for two mines",
            "AREAS_IDENTICAL",
            f -> f.file("areas/1.txt", square("A-1")).file("areas/2.txt", square("A-2"))));
  }

  private static List<Fault> faultyTables() {
    return List.of(
        fault("a missing table", "SHEET_MISSING", f -> f.without("tables/矿山基本情况.csv")),
        fault("a missing detail table", "DETAIL_SHEET_MISSING", f -> f.without("tables/权证.csv")),
        fault("a table of unknown name", "SHEET_UNKNOWN", f -> f.table("矿山", "a,b")),
        fault("a table twice", "SHEET_TWICE", f -> f.table("基本情况", "矿山编号,县区代码")),
        fault(
            "reserves without a day",
            "RESERVES_DATE_MISSING",
            f -> f.table("资源储量", "矿山编号,截止日,类别,数量", "A-1,,TM,5")),
        fault("no header", "HEADER_MISSING", f -> f.table(SHEET, "1,2,3", "4,5,6")),
        fault("header only", "SHEET_EMPTY", f -> f.table(SHEET, "矿山编号,县区代码,矿山名称,采矿权人")),
        fault("a missing column", "COLUMN_MISSING", f -> f.table(SHEET, "矿山编号,矿山名称,采矿权人", "A,甲,乙")),
        fault(
            "a column twice",
            "COLUMN_TWICE",
            f -> f.table(SHEET, "矿山编号,县区代码,矿山名称,采矿权人,矿山名称", "A,999901,甲,乙,丙")),
        fault(
            "an unknown column",
            "COLUMN_UNKNOWN",
            f -> f.table(SHEET, "矿山编号,县区代码,矿山名称,采矿权人,天气", "A,999901,甲,乙,晴")),
        fault(
            "an unclosed quotation",
            "CSV_BROKEN",
            f -> f.table(SHEET, "矿山编号,县区代码,矿山名称,采矿权人", "A,\"999901,甲,乙")),
        fault(
            "UTF-16",
            "ENCODING_UNREADABLE",
            f -> f.file("tables/矿山基本情况.csv", "矿山编号", StandardCharsets.UTF_16)),
        fault(
            "binary garbage",
            "ENCODING_UNREADABLE",
            f -> f.file("tables/矿山基本情况.csv", garbage(4096))),
        fault(
            "GBK read as Latin-1 and saved as UTF-8",
            "HEADER_MISSING",
            f ->
                f.table(
                    SHEET,
                    new String(
                        "矿山编号,县区代码,矿山名称,采矿权人".getBytes(Charset.forName("GBK")),
                        StandardCharsets.ISO_8859_1),
                    "A,999901,x,y")));
  }

  /** Name of the fault, table, column, cell, finding. */
  private static final String[][] CELLS = {
    {"text for a number", SHEET, "证载规模", "三十", "NUMBER_UNREADABLE"},
    {"NaN", SHEET, "证载规模", "NaN", "NUMBER_UNREADABLE"},
    {"infinity", SHEET, "证载规模", "1e999", "NUMBER_UNREADABLE"},
    {"a negative number", SHEET, "证载规模", "-30", "NUMBER_NEGATIVE"},
    {"an absurd number", SHEET, "证载规模", "99999999999", "NUMBER_IMPLAUSIBLE"},
    {"a number of wrong grouping", SHEET, "证载规模", "1 2,3", "NUMBER_UNREADABLE"},
    {"an unknown mineral", SHEET, "矿种", "氪石", "MINERAL_UNKNOWN"},
    {"an unknown method", SHEET, "开采方式", "水下", "METHOD_UNKNOWN"},
    {"an unknown state", SHEET, "现状", "休眠", "STATE_UNKNOWN"},
    {"a wrong credit code", SHEET, "统一社会信用代码", "911408260000000000", "CREDIT_CODE_INVALID"},
    {"elevations of no sense", SHEET, "标高", "很深", "ELEVATION_UNREADABLE"},
    {"half a production system", SHEET, "生产系统数", "1.5", "NUMBER_IMPLAUSIBLE"},
    {"a novel in a cell", SHEET, "备注", "长".repeat(5000), "TEXT_TOO_LONG"},
    {"a month for a day", "权证", "起", "2025年6月", "DATE_INCOMPLETE"},
    {"a day that is none", "权证", "起", "2025-02-30", "DATE_UNREADABLE"},
    {"neither yes nor no", "权证", "自身原因", "也许", "YES_NO_UNREADABLE"},
    {"an unknown level", "权证", "发证层级", "乡级", "TITLE_LEVEL_UNKNOWN"},
    {"recovery above all", "资源储量", "回采率", "850", "PERCENT_OUT_OF_RANGE"}
  };

  private static List<Fault> faultyCells() {
    List<Fault> faults = new ArrayList<>();
    for (String[] cell : CELLS) {
      String[] table = table(cell[1]);
      String header = table[0] + "," + cell[2];
      String row = table[1] + ",\"" + cell[3] + "\"";
      faults.add(fault(cell[0], cell[4], folder -> folder.table(cell[1], header, row)));
    }
    return faults;
  }

  /** The header and a sound row of a table, to which a column is added. */
  private static String[] table(String name) {
    return switch (name) {
      case SHEET -> new String[] {"矿山编号,县区代码,矿山名称,采矿权人", "A-1,999901,甲,乙"};
      case "权证" -> new String[] {"矿山编号,类型", "A-1,采矿许可证"};
      default -> new String[] {"矿山编号,截止日,类别,数量", "A-1,2023-12-31,TM,5"};
    };
  }

  private static List<Fault> faultyWorkbooks() {
    return List.of(
        workbook(
            "text renamed xlsx",
            "WORKBOOK_BROKEN",
            "not a workbook".getBytes(StandardCharsets.UTF_8)),
        workbook(
            "xls renamed xlsx",
            "WORKBOOK_OLD_OR_LOCKED",
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}),
        workbook("an empty file", "FILE_EMPTY", new byte[0]),
        workbook(
            "a truncated workbook",
            "ZIP_DAMAGED",
            truncated(book(b -> row(b.createSheet(SHEET), 0, "矿山编号")))),
        workbook("a zip that is no workbook", "WORKBOOK_BROKEN", zip("hello.txt", 10)),
        workbook("a zip bomb", "ZIP_BOMB", zip("xl/worksheets/sheet1.xml", 200 << 20)),
        workbook(
            "wrong sheet names",
            "SHEET_MISSING",
            book(b -> row(b.createSheet("Sheet1"), 0, "矿山编号"))),
        workbook("an empty sheet", "SHEET_EMPTY", book(b -> b.createSheet(SHEET))),
        workbook("merged data cells", "MERGED_CELLS", book(MalformedSurveyTest::merged)),
        workbook(
            "a formula",
            "FORMULA_CELL",
            book(b -> mines(b).getRow(1).createCell(4).setCellFormula("10+20"))),
        workbook(
            "an error value",
            "ERROR_CELL",
            book(b -> mines(b).getRow(1).createCell(4).setCellErrorValue((byte) 7))));
  }

  private static Fault workbook(String name, String finding, byte[] bytes) {
    return fault(
        name,
        finding,
        f ->
            f.without("tables/矿山基本情况.csv")
                .without("tables/权证.csv")
                .without("tables/资源储量.csv")
                .without("tables/核查事实.csv")
                .file("survey.xlsx", bytes));
  }

  private static void merged(XSSFWorkbook book) {
    XSSFSheet sheet = mines(book);
    row(sheet, 2, "A-2", "999901", "乙", "丙", "30");
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 4, 4));
  }

  private static XSSFSheet mines(XSSFWorkbook book) {
    XSSFSheet sheet = book.createSheet(SHEET);
    row(sheet, 0, "矿山编号", "县区代码", "矿山名称", "采矿权人", "证载规模");
    row(sheet, 1, "A-1", "999901", "甲", "乙");
    return sheet;
  }

  private static void row(XSSFSheet sheet, int index, String... texts) {
    var row = sheet.createRow(index);
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  private static byte[] book(Consumer<XSSFWorkbook> making) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      making.accept(book);
      if (book.getNumberOfSheets() == 0) {
        book.createSheet("空");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] truncated(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] zip(String entry, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      byte[] zeros = new byte[1 << 16];
      for (int written = 0; written < size; written += zeros.length) {
        zip.write(zeros, 0, Math.min(zeros.length, size - written));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] garbage(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static String square(String id) {
    return id
        + "\t1,4,1,3876000.00,37500000.00,2,3876800.00,37500000.00,"
        + "3,3876800.00,37501000.00,4,3876000.00,37501000.00,800,600,,1,\n";
  }

  @Test
  void aMissingFolderAFileAndAnEmptyFolderAreFindings() throws IOException {
    Path file = Files.writeString(temp.resolve("file.txt"), "x");
    Path empty = Files.createDirectory(temp.resolve("empty"));
    for (Path path : List.of(temp.resolve("nowhere"), file)) {
      assertThat(SurveyFolder.codes(SurveyReader.read(path, SurveyOptions.plain())))
          .containsExactly("FOLDER_MISSING");
    }
    assertThat(SurveyFolder.codes(SurveyReader.read(empty, SurveyOptions.plain())))
        .contains("FOLDER_EMPTY");
  }

  @Test
  void aWorkbookDamagedAnywhereNeverThrows() throws IOException {
    SurveyFolder folder = new SurveyFolder(temp.resolve("fuzz"));
    Path book = folder.root().resolve("survey.xlsx");
    Map<String, String> mine =
        Map.of("矿山编号", "A-1", "县区代码", "999901", "矿山名称", "甲", "采矿权人", "乙", "证载规模", "30");
    SurveyWriter.write(book, new SurveyTables(List.of(mine), List.of(), List.of(), List.of()));
    byte[] sound = Files.readAllBytes(book);
    long seed = 20251231;
    Random random = new Random(seed);
    for (int round = 0; round < 120; round++) {
      byte[] damaged = round % 2 == 0 ? damaged(sound, random) : damagedInside(sound, random);
      Files.write(book, damaged);
      Survey survey = folder.read();
      assertThat(survey.mines().isEmpty() && survey.issues().isEmpty())
          .as("seed %d, round %d: either something is read or something is said", seed, round)
          .isFalse();
    }
  }

  private static byte[] damaged(byte[] sound, Random random) {
    byte[] damaged = sound.clone();
    for (int hits = 1 + random.nextInt(20); hits > 0; hits--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  /** The archive stays sound; the parts inside it are damaged. */
  private static byte[] damagedInside(byte[] sound, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(part.length > 0 && random.nextInt(4) == 0 ? damaged(part, random) : part);
      }
    }
    return out.toByteArray();
  }
}
