package org.kuangheng.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kuangheng.formats.ZipGuard;
import org.kuangheng.kernel.Place;
import org.kuangheng.survey.RawSheet.Merge;
import org.kuangheng.survey.RawSheet.RawRow;

/** Reads every sheet of an xlsx workbook (工作簿) into texts. Formulas are never computed. */
final class WorkbookReader {
  private static final int MOST_ROWS = 200_000;
  private static final int MOST_COLUMNS = 256;
  private static final int MOST_MERGES = 2_000;

  private final String file;
  private final Findings findings;

  private WorkbookReader(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  static List<RawSheet> read(byte[] bytes, String file, Findings findings) {
    Place place = Place.of(file);
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      findings.add(SurveyCode.WORKBOOK_OLD_OR_LOCKED, place);
      return List.of();
    }
    if (!startsWith(bytes, 'P', 'K')) {
      findings.add(SurveyCode.WORKBOOK_BROKEN, place);
      return List.of();
    }
    ZipGuard.Verdict verdict = ZipGuard.check(bytes, place);
    if (verdict.issue() != null) {
      findings.addAll(List.of(verdict.issue()));
      return List.of();
    }
    return new WorkbookReader(file, findings).sheets(bytes);
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private List<RawSheet> sheets(byte[] bytes) {
    List<RawSheet> sheets = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        if (sheet.getLastRowNum() >= MOST_ROWS) {
          findings.add(
              SurveyCode.SHEET_TOO_LARGE,
              Place.of(file).inPart(sheet.getSheetName()),
              "rows",
              sheet.getLastRowNum() + 1,
              "limit",
              MOST_ROWS);
        } else {
          sheets.add(sheet(sheet));
        }
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      // The workbook library answers damaged parts with whatever exception its parser met.
      findings.add(SurveyCode.WORKBOOK_BROKEN, Place.of(file));
      return List.of();
    }
    return sheets;
  }

  private RawSheet sheet(Sheet sheet) {
    CellTexts texts = new CellTexts(Place.of(file).inPart(sheet.getSheetName()), findings);
    List<RawRow> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      int last = Math.min(row.getLastCellNum(), MOST_COLUMNS);
      for (int column = 0; column < last; column++) {
        cells.add(texts.of(row.getCell(column)));
      }
      rows.add(new RawRow(row.getRowNum() + 1, cells));
    }
    List<Merge> merges =
        sheet.getMergedRegions().stream().limit(MOST_MERGES).map(WorkbookReader::merge).toList();
    return new RawSheet(file, sheet.getSheetName(), rows, merges);
  }

  private static Merge merge(CellRangeAddress range) {
    return new Merge(
        range.getFirstRow() + 1,
        range.getLastRow() + 1,
        range.getFirstColumn(),
        range.getLastColumn());
  }
}
