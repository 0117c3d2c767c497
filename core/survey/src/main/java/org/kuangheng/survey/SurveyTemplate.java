package org.kuangheng.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The empty survey workbook (调查表模板) with headers, drop-downs and instructions. */
public final class SurveyTemplate {
  private static final int LAST_ROW = 5_000;
  private static final Map<Column, List<String>> CHOICES = new EnumMap<>(Column.class);

  static {
    CHOICES.put(Column.RIGHT_KIND, List.of("采矿权", "探矿权", "划定矿区范围"));
    CHOICES.put(Column.METHOD, List.of("露天", "地下", "露天/地下"));
    CHOICES.put(Column.STATE, List.of("生产", "停产", "在建", "筹建"));
    CHOICES.put(Column.GREEN, List.of("是", "否"));
    CHOICES.put(
        Column.TITLE_KIND,
        List.of(
            "采矿许可证",
            "探矿许可证",
            "划定矿区范围批复",
            "不予行政许可决定书",
            "不予受理决定书",
            "出让合同",
            "成交确认书",
            "安全生产许可证",
            "县级认定"));
    CHOICES.put(Column.TITLE_LEVEL, List.of("部级", "省级", "市级", "县级"));
    CHOICES.put(Column.TITLE_OWN_FAULT, List.of("是", "否"));
    CHOICES.put(Column.CATEGORY, List.of("TM", "KZ", "TD", "KX", "ZS"));
    CHOICES.put(Column.FACT_STATE, List.of("填报", "已核实", "有争议"));
  }

  private static final List<String> INSTRUCTIONS =
      List.of(
          "填表说明 / How to fill in this workbook",
          "1. 工作表名称和表头不要改动；带 * 的列必填。Keep the sheet names and headers; columns with * are required.",
          "2. 一行一矿（矿山基本情况）；其余三表一行一证、一类、一事实，用矿山编号对应。"
              + " One row a mine in 矿山基本情况; one row a paper, a category, a fact in the others, tied by the mine number.",
          "3. 不知道的请留空，不要填 0 或“无”；留空表示未知。Leave blank what is unknown; blank means unknown, never no.",
          "4. 数量按表头单位填写；日期写成 2025-06-01；是非填 是 或 否。"
              + " Amounts in the header's unit; days as 2025-06-01; yes or no as 是 or 否.",
          "5. 不要合并单元格，不要用公式。No merged cells, no formulas.",
          "6. 资源储量按 GB/T 17766-2020 分类：TM 探明、KZ 控制、TD 推断、KX 可信、ZS 证实；资源量与储量分列，不相加。"
              + " Categories of GB/T 17766-2020; resources and reserves apart, never added.",
          "7. 核查事实由有权单位认定：写明认定单位、依据文件、日期；有争议的状态填“有争议”。"
              + " Facts are asserted by the unit in charge, with document and date; a disputed one is marked 有争议.",
          "8. 坐标放入 areas 文件夹，文件或地块以矿山编号命名；坐标系为 CGCS2000。"
              + " Coordinates go into the folder areas, named by mine number, in CGCS2000.",
          "9. counties.csv 一行一县：code 六位代码，name 名称；lon、lat 为县城经纬度（十进制度），可留空，"
              + "填写后图件可画出县区示意底图。counties.csv has one row a county: six-digit code, name; lon and lat of"
              + " the seat in decimal degrees may stay blank; with them the maps show a schematic base.");

  /** The empty list of counties; with the mark by which spreadsheets tell UTF-8. */
  private static final String COUNTIES = "\uFEFFcode,name,lon,lat\r\n";

  private SurveyTemplate() {}

  /** Writes the workbook and the list of counties into the folder, which must exist. */
  public static void writeInto(Path folder) throws IOException {
    write(folder.resolve("survey.xlsx"));
    Files.writeString(folder.resolve("counties.csv"), COUNTIES);
  }

  /** Writes the workbook, replacing the file if it exists. */
  public static void write(Path file) throws IOException {
    write(file, SurveyTables.empty());
  }

  /** Writes the workbook with rows already filled in, to be corrected and handed back. */
  public static void write(Path file, SurveyTables filled) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      instructions(workbook);
      for (SheetKind kind : SheetKind.values()) {
        XSSFSheet sheet = SurveyWriter.write(workbook, kind, filled.rows(kind));
        List<Column> columns = kind.columns();
        for (int i = 0; i < columns.size(); i++) {
          List<String> choices = CHOICES.get(columns.get(i));
          if (choices != null) {
            offer(sheet, i, choices);
          }
        }
      }
      SurveyWriter.save(workbook, file);
    }
  }

  /** What a column's drop-down offers; empty if it has none. */
  static List<String> choices(Column column) {
    return CHOICES.getOrDefault(column, List.of());
  }

  private static void instructions(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet("填表说明");
    CellStyle wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    sheet.setColumnWidth(0, 256 * 100);
    for (int i = 0; i < INSTRUCTIONS.size(); i++) {
      var cell = sheet.createRow(i).createCell(0);
      cell.setCellValue(INSTRUCTIONS.get(i));
      cell.setCellStyle(wrapped);
    }
  }

  private static void offer(XSSFSheet sheet, int column, List<String> choices) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(choices.toArray(String[]::new)),
            new CellRangeAddressList(1, LAST_ROW, column, column));
    validation.setShowErrorBox(true);
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }
}
