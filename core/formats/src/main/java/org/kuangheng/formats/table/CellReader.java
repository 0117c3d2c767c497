package org.kuangheng.formats.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.ElevationText;
import org.kuangheng.formats.draft.Ordinate;
import org.kuangheng.formats.draft.OrdinateReader;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.kernel.Place;

/** Reads values from cells and reports formulas, errors, dates and merged cells among them. */
final class CellReader {
  private final Findings findings;
  private final String sheet;

  CellReader(Findings findings, String sheet) {
    this.findings = findings;
    this.sheet = sheet;
  }

  Place placeOf(int row) {
    Place place = findings.wholeFile().atLine(row);
    return sheet.isEmpty() ? place : place.inPart(sheet);
  }

  /** The number in a coordinate cell, or {@code null} with an issue. */
  @Nullable Ordinate ordinate(Cell cell, String column, int row) {
    Place at = placeOf(row).atField(cell.field().isEmpty() ? column : cell.field());
    if (cell.kind() == Cell.Kind.MERGED) {
      findings.add(FormatIssue.MERGED_CELLS, at, "range", cell.range());
      findings.add(FormatIssue.CELL_MISSING, at, "column", column);
      return null;
    }
    if (!isUsable(cell, at)) {
      return null;
    }
    if (cell.isBlank()) {
      findings.add(FormatIssue.CELL_MISSING, at, "column", column);
      return null;
    }
    return OrdinateReader.read(cell.text(), findings, at);
  }

  /** The elevation in a cell, or {@code null}. */
  @Nullable BigDecimal elevation(@Nullable Cell cell, int row) {
    if (cell == null || cell.text().isBlank()) {
      return null;
    }
    Place at = placeOf(row).atField(cell.field());
    return isUsable(cell, at) ? ElevationText.single(cell.text(), findings, at) : null;
  }

  private boolean isUsable(Cell cell, Place at) {
    switch (cell.kind()) {
      case FORMULA -> {
        findings.add(FormatIssue.FORMULA_CACHED, at, "value", Texts.brief(cell.text()));
        return true;
      }
      case FORMULA_WITHOUT_VALUE -> findings.add(FormatIssue.FORMULA_WITHOUT_VALUE, at);
      case ERROR -> findings.add(FormatIssue.CELL_ERROR, at, "text", Texts.brief(cell.text()));
      case DATE -> findings.add(FormatIssue.CELL_IS_DATE, at, "text", Texts.brief(cell.text()));
      case PLAIN, MERGED -> {
        return true;
      }
    }
    return false;
  }
}
