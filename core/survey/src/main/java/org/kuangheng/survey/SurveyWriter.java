package org.kuangheng.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kuangheng.formats.SafeFiles;

/** Writes a survey workbook (调查表工作簿), the same to the byte for the same rows. */
public final class SurveyWriter {
  private static final Set<Column> NUMERIC =
      Set.of(
          Column.SERIAL,
          Column.LICENSED,
          Column.DESIGNED,
          Column.ACTUAL,
          Column.AREA,
          Column.RECOVERABLE_STATED,
          Column.SYSTEMS,
          Column.AMOUNT,
          Column.RECOVERY,
          Column.DILUTION,
          Column.RECOVERABLE);
  private static final Date WRITTEN = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final int CHARACTER = 256;

  private SurveyWriter() {}

  public static void write(Path file, SurveyTables tables) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (SheetKind kind : SheetKind.values()) {
        write(workbook, kind, tables.rows(kind));
      }
      save(workbook, file);
    }
  }

  static void save(XSSFWorkbook workbook, Path file) throws IOException {
    POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
    properties.setCreated(Optional.of(WRITTEN));
    properties.setModified(Optional.of(WRITTEN));
    properties.setCreator("Kuangheng");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    byte[] stable = StableZip.of(bytes.toByteArray());
    SafeFiles.writeAtomically(file, temporary -> Files.write(temporary, stable));
  }

  static XSSFSheet write(XSSFWorkbook workbook, SheetKind kind, List<Map<String, String>> rows) {
    XSSFSheet sheet = workbook.createSheet(kind.title());
    CellStyle heading = heading(workbook);
    List<Column> columns = kind.columns();
    Row header = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      String text = columns.get(i).header() + unit(columns.get(i));
      Cell cell = header.createCell(i);
      cell.setCellValue((columns.get(i).required() ? "*" : "") + text);
      cell.setCellStyle(heading);
      sheet.setColumnWidth(i, CHARACTER * Math.clamp(text.length() * 2L + 6, 10, 32));
    }
    sheet.createFreezePane(0, 1);
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(r + 1);
      for (int i = 0; i < columns.size(); i++) {
        String text = rows.get(r).getOrDefault(columns.get(i).header(), "");
        if (!text.isEmpty()) {
          Cell cell = row.createCell(i);
          fill(cell, columns.get(i), text);
          if (CsvText.mayRun(text)) {
            cell.setCellStyle(plainText(workbook));
          }
        }
      }
    }
    return sheet;
  }

  /** Made only where needed, so that ordinary workbooks stay as they were to the byte. */
  private static CellStyle plainText(XSSFWorkbook workbook) {
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      if (workbook.getCellStyleAt(i).getQuotePrefixed()) {
        return workbook.getCellStyleAt(i);
      }
    }
    CellStyle style = workbook.createCellStyle();
    style.setQuotePrefixed(true);
    return style;
  }

  private static void fill(Cell cell, Column column, String text) {
    if (NUMERIC.contains(column) && text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
      cell.setCellValue(new BigDecimal(text).doubleValue());
    } else {
      cell.setCellValue(text);
    }
  }

  /** The unit printed behind a header, empty if it has none. */
  static String unit(Column column) {
    return switch (column) {
      case LICENSED, DESIGNED, ACTUAL -> "（万吨/年）";
      case AREA -> "（km²）";
      case ELEVATION -> "（m）";
      case RETAINED -> "（TM/KZ/TD，万吨）";
      case RECOVERABLE_STATED, AMOUNT, DESIGN_LOSS, UNUSED, RECOVERABLE -> "（万吨）";
      case LIFE -> "（年）";
      case FUND, ARREARS -> "（万元）";
      case RECOVERY, DILUTION -> "（%）";
      default -> "";
    };
  }

  private static CellStyle heading(XSSFWorkbook workbook) {
    CellStyle style = workbook.createCellStyle();
    Font font = workbook.createFont();
    font.setBold(true);
    style.setFont(font);
    style.setWrapText(true);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }
}
