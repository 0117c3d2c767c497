package org.kuangheng.documents.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks of a table's cells (单元格样式), made once for a workbook. */
final class CellLooks {
  private final XSSFWorkbook workbook;
  private final Map<Integer, CellStyle> numbers = new HashMap<>();
  private final CellStyle title;
  private final CellStyle line;
  private final CellStyle heading;
  private final CellStyle text;
  private final CellStyle guarded;
  private final CellStyle day;

  CellLooks(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.title = plain("方正小标宋简体", 16, HorizontalAlignment.CENTER);
    this.line = plain("仿宋_GB2312", 9, HorizontalAlignment.RIGHT);
    this.heading = ruled("黑体", HorizontalAlignment.CENTER);
    this.text = ruled("仿宋_GB2312", HorizontalAlignment.LEFT);
    XSSFCellStyle quoted = ruled("仿宋_GB2312", HorizontalAlignment.LEFT);
    quoted.setQuotePrefixed(true);
    this.guarded = quoted;
    XSSFCellStyle dated = ruled("仿宋_GB2312", HorizontalAlignment.CENTER);
    dated.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    this.day = dated;
  }

  CellStyle title() {
    return title;
  }

  CellStyle line() {
    return line;
  }

  CellStyle heading() {
    return heading;
  }

  /** Text that would read as a formula when typed is marked as text. */
  CellStyle text(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? guarded : text;
  }

  CellStyle day() {
    return day;
  }

  CellStyle number(int decimals) {
    return numbers.computeIfAbsent(
        decimals,
        places -> {
          XSSFCellStyle style = ruled("仿宋_GB2312", HorizontalAlignment.RIGHT);
          String format = places == 0 ? "0" : "0." + "0".repeat(places);
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }

  private XSSFCellStyle plain(String face, int points, HorizontalAlignment place) {
    XSSFFont font = workbook.createFont();
    font.setFontName(face);
    font.setFontHeightInPoints((short) points);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setAlignment(place);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFCellStyle ruled(String face, HorizontalAlignment place) {
    XSSFCellStyle style = plain(face, 10, place);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }
}
