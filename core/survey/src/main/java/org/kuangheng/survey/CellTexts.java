package org.kuangheng.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Place;

/**
 * The text of a workbook's cell (单元格文本): days as ISO dates, numbers in full, percentages with %.
 */
final class CellTexts {
  /** A double has 15 certain decimal digits; the rest is the binary shadow of what was typed. */
  private static final MathContext CERTAIN = new MathContext(15);

  private final Place sheet;
  private final Findings findings;

  CellTexts(Place sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  String of(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type = cell.getCellType();
    if (type == CellType.FORMULA) {
      type = cell.getCachedFormulaResultType();
      String cached = text(cell, type);
      findings.add(
          SurveyCode.FORMULA_CELL,
          at(cell),
          "formula",
          brief(cell.getCellFormula()),
          "value",
          cached);
      return cached;
    }
    return text(cell, type);
  }

  private static String brief(String formula) {
    return formula.length() <= 60 ? formula : formula.substring(0, 60) + "…";
  }

  private String text(Cell cell, CellType type) {
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> number(cell);
      case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
      case ERROR -> {
        findings.add(
            SurveyCode.ERROR_CELL,
            at(cell),
            "error",
            FormulaError.isValidCode(cell.getErrorCellValue())
                ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                : "#?");
        yield "";
      }
      case BLANK, _NONE, FORMULA -> "";
    };
  }

  private static String number(Cell cell) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime time = cell.getLocalDateTimeCellValue();
      return time == null ? "" : time.toLocalDate().toString();
    }
    if (!Double.isFinite(value)) {
      return "NaN";
    }
    BigDecimal exact = new BigDecimal(value).round(CERTAIN).stripTrailingZeros();
    String format = cell.getCellStyle().getDataFormatString();
    if (format != null && format.contains("%")) {
      return exact.movePointRight(2).toPlainString() + "%";
    }
    return exact.toPlainString();
  }

  private Place at(Cell cell) {
    return sheet
        .atLine(cell.getRowIndex() + 1)
        .atField(RawSheet.letters(cell.getColumnIndex()) + (cell.getRowIndex() + 1));
  }
}
