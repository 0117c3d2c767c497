package org.kuangheng.formats.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.kernel.Place;

/**
 * Reads a workbook into grids. A formula is never evaluated: the value saved with it is taken and
 * marked. The archive has passed {@link org.kuangheng.formats.ZipGuard} before.
 */
public final class WorkbookReader {
  /** The most rows read of one sheet. */
  static final int MAX_ROWS = 250_000;

  private static final int MAX_COLUMNS = 256;

  private WorkbookReader() {}

  /** The sheets in order; none, with an issue, if the workbook cannot be opened. */
  // POI reports damage by exceptions of many kinds, unchecked ones among them.
  public static List<Grid> read(byte[] bytes, Findings findings) {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      List<Grid> grids = new ArrayList<>();
      for (Sheet sheet : workbook) {
        grids.add(new Grid(sheet.getSheetName(), rows(sheet, findings)));
      }
      return grids;
    } catch (EncryptedDocumentException e) {
      findings.add(FormatIssue.WORKBOOK_ENCRYPTED, findings.wholeFile());
    } catch (IOException | RuntimeException e) {
      findings.add(FormatIssue.WORKBOOK_UNREADABLE, findings.wholeFile());
    }
    return List.of();
  }

  private static List<Grid.Row> rows(Sheet sheet, Findings findings) {
    Map<CellAddress, Cell> merged = merged(sheet);
    List<Grid.Row> rows = new ArrayList<>();
    int last = sheet.getPhysicalNumberOfRows() == 0 ? -1 : sheet.getLastRowNum();
    if (last >= MAX_ROWS) {
      Place place = findings.wholeFile().inPart(sheet.getSheetName());
      findings.add(FormatIssue.TOO_MANY_ROWS, place, "limit", MAX_ROWS);
      last = MAX_ROWS - 1;
    }
    for (int r = 0; r <= last; r++) {
      List<Cell> cells = new ArrayList<>();
      org.apache.poi.ss.usermodel.Row row = sheet.getRow(r);
      int width = row == null ? 0 : Math.min(MAX_COLUMNS, row.getLastCellNum());
      for (int c = 0; c < width; c++) {
        CellAddress address = new CellAddress(r, c);
        Cell covered = merged.get(address);
        cells.add(covered != null ? covered : cell(row == null ? null : row.getCell(c), address));
      }
      rows.add(new Grid.Row(r + 1, cells));
    }
    return rows;
  }

  /** The cells that a merged range covers, all but its first. */
  private static Map<CellAddress, Cell> merged(Sheet sheet) {
    Map<CellAddress, Cell> covered = new HashMap<>();
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      CellAddress first = new CellAddress(range.getFirstRow(), range.getFirstColumn());
      org.apache.poi.ss.usermodel.Row row = sheet.getRow(first.getRow());
      Cell value = cell(row == null ? null : row.getCell(first.getColumn()), first);
      if (range.getNumberOfCells() > 20_000) {
        continue;
      }
      for (CellAddress address : range) {
        if (!address.equals(first)) {
          covered.put(
              address,
              new Cell(
                  value.text(),
                  Cell.Kind.MERGED,
                  address.formatAsString(),
                  range.formatAsString()));
        }
      }
    }
    return covered;
  }

  private static Cell cell(org.apache.poi.ss.usermodel.@Nullable Cell cell, CellAddress address) {
    String field = address.formatAsString();
    if (cell == null) {
      return Cell.plain("", field);
    }
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    if (formula && cell instanceof XSSFCell xssf && hasNoValue(xssf)) {
      return new Cell("", Cell.Kind.FORMULA_WITHOUT_VALUE, field, "");
    }
    return switch (type) {
      case NUMERIC -> number(cell, formula, field);
      case STRING -> value(cell.getStringCellValue(), formula, field);
      case BOOLEAN -> value(String.valueOf(cell.getBooleanCellValue()), formula, field);
      case ERROR ->
          new Cell(
              FormulaError.isValidCode(cell.getErrorCellValue())
                  ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                  : "#?",
              Cell.Kind.ERROR,
              field,
              "");
      case BLANK, FORMULA, _NONE -> Cell.plain("", field);
    };
  }

  private static boolean hasNoValue(XSSFCell cell) {
    String raw = cell.getRawValue();
    return raw == null || raw.isBlank();
  }

  private static Cell number(org.apache.poi.ss.usermodel.Cell cell, boolean formula, String field) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      return new Cell(String.valueOf(value), Cell.Kind.DATE, field, "");
    }
    String text =
        Double.isFinite(value)
            ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
            : String.valueOf(value);
    return value(text, formula, field);
  }

  private static Cell value(String text, boolean formula, String field) {
    return new Cell(text, formula ? Cell.Kind.FORMULA : Cell.Kind.PLAIN, field, "");
  }
}
