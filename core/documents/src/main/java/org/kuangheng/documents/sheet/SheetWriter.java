package org.kuangheng.documents.sheet;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.CellText;
import org.kuangheng.documents.content.CutTables;
import org.kuangheng.documents.content.GridTable;

/**
 * Writes one table to one sheet: title, unit line, headings, rows, notes and the snapshot; headings
 * and key columns repeated on every printed page.
 */
final class SheetWriter {
  static final int HEADINGS = 2;

  /** More columns than this are printed on two pages side by side. */
  private static final int ONE_PAGE = 16;

  private static final int NARROW = 18;
  private static final int WIDE = 40;

  /** The height of a line of 10 pt type. */
  private static final int LINE = 13;

  private final XSSFSheet sheet;
  private final CellLooks looks;
  private final Workbook.Content content;

  SheetWriter(XSSFSheet sheet, CellLooks looks, Workbook.Content content) {
    this.sheet = sheet;
    this.looks = looks;
    this.content = content;
  }

  void write(GridTable table) {
    int last = table.headings().size() - 1;
    line(0, table.title(), last).setCellStyle(looks.title());
    sheet.getRow(0).setHeightInPoints(28);
    line(1, table.unitLine(), last).setCellStyle(looks.line());
    XSSFRow headings = sheet.createRow(HEADINGS);
    for (int column = 0; column <= last; column++) {
      XSSFCell cell = headings.createCell(column);
      cell.setCellValue(table.headings().get(column));
      cell.setCellStyle(looks.heading());
    }
    int next = HEADINGS + 1;
    for (List<Cell> row : table.rows()) {
      XSSFRow target = sheet.createRow(next++);
      for (int column = 0; column <= last; column++) {
        fill(target.createCell(column), row.get(column));
      }
    }
    for (String note : table.notes()) {
      line(next++, note, last);
    }
    line(next, content.provenance(), last).setCellStyle(looks.line());
    columns(table);
    print(table, next, last);
  }

  /** A line across the table. */
  private XSSFCell line(int row, String text, int lastColumn) {
    XSSFCell cell = sheet.createRow(row).createCell(0);
    cell.setCellValue(text);
    if (lastColumn > 0) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, lastColumn));
    }
    return cell;
  }

  private void fill(XSSFCell target, Cell cell) {
    switch (cell) {
      case Cell.Text(String value) -> {
        target.setCellValue(value);
        target.setCellStyle(looks.text(value));
      }
      case Cell.Amount(var value, int decimals) -> {
        target.setCellValue(value.setScale(decimals, RoundingMode.HALF_UP).doubleValue());
        target.setCellStyle(looks.number(decimals));
      }
      case Cell.Day(LocalDate value) -> {
        target.setCellValue(value);
        target.setCellStyle(looks.day());
      }
      case Cell.ToFill() -> {
        target.setCellValue(CellText.TO_FILL);
        target.setCellStyle(looks.text(CellText.TO_FILL));
      }
    }
  }

  /** Columns wide enough for what stands in them, rows high enough for what wraps. */
  private void columns(GridTable table) {
    int most = table.headings().size() > ONE_PAGE - 4 ? NARROW : WIDE;
    List<Integer> widths =
        CutTables.widths(table).stream().map(width -> Math.min(width, most)).toList();
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, widths.get(column) * 256);
    }
    sheet.getRow(HEADINGS).setHeightInPoints(lines(table.headings(), widths) * LINE + 4);
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> texts = table.rows().get(row).stream().map(CellText::of).toList();
      sheet.getRow(HEADINGS + 1 + row).setHeightInPoints(lines(texts, widths) * LINE + 4);
    }
    sheet.createFreezePane(table.keyColumns(), HEADINGS + 1);
  }

  private static int lines(List<String> texts, List<Integer> widths) {
    int most = 1;
    for (int column = 0; column < texts.size(); column++) {
      int room = Math.max(2, widths.get(column) - 2);
      most = Math.max(most, Math.ceilDiv(CutTables.width(texts.get(column)), room));
    }
    return Math.min(most, 29);
  }

  private void print(GridTable table, int lastRow, int lastColumn) {
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(index, 0, lastColumn, 0, lastRow);
    sheet.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, table.keyColumns() - 1));
    sheet.setFitToPage(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) (lastColumn + 1 > ONE_PAGE ? 2 : 1));
    setup.setFitHeight((short) 0);
    sheet.getFooter().setCenter(content.wording().say("sheet.footer"));
    sheet.setHorizontallyCenter(true);
  }
}
