package org.kuangheng.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kuangheng.kernel.Place;
import org.kuangheng.survey.RawSheet.Merge;
import org.kuangheng.survey.RawSheet.RawRow;

/** Finds the header of a sheet (表头) and reads the rows below it by column. */
final class TableReader {
  private static final int HEADER_WITHIN = 10;
  private static final int LONGEST_TEXT = 2_000;

  private final RawSheet sheet;
  private final SheetKind kind;
  private final Findings findings;

  private TableReader(RawSheet sheet, SheetKind kind, Findings findings) {
    this.sheet = sheet;
    this.kind = kind;
    this.findings = findings;
  }

  static List<Row> read(RawSheet sheet, SheetKind kind, Findings findings) {
    return new TableReader(sheet, kind, findings).rows();
  }

  private List<Row> rows() {
    Optional<Integer> header = headerIndex();
    if (header.isEmpty()) {
      SurveyCode code = sheet.rows().isEmpty() ? SurveyCode.SHEET_EMPTY : SurveyCode.HEADER_MISSING;
      findings.add(code, sheet.place(), "sheet", sheet.name(), "columns", requiredHeaders());
      return List.of();
    }
    RawRow headerRow = sheet.rows().get(header.get());
    Map<Integer, Column> columns = columns(headerRow);
    if (!hasRequired(columns, headerRow)) {
      return List.of();
    }
    reportMerges(headerRow);
    List<Row> rows = new ArrayList<>();
    for (RawRow raw : sheet.rows().subList(header.get() + 1, sheet.rows().size())) {
      if (!raw.isBlank()) {
        rows.add(row(raw, headerRow, columns));
      }
    }
    if (rows.isEmpty() && kind == SheetKind.MINES) {
      findings.add(
          SurveyCode.SHEET_EMPTY,
          sheet.place(),
          "sheet",
          sheet.name(),
          "columns",
          requiredHeaders());
    }
    return rows;
  }

  private String requiredHeaders() {
    return String.join(
        "、", kind.columns().stream().filter(Column::required).map(Column::header).toList());
  }

  /** The first of the top rows that heads the most columns, if it heads at least two. */
  private Optional<Integer> headerIndex() {
    int best = -1;
    long most = 1;
    for (int i = 0; i < Math.min(HEADER_WITHIN, sheet.rows().size()); i++) {
      long known =
          sheet.rows().get(i).cells().stream().filter(text -> find(text).isPresent()).count();
      if (known > most) {
        best = i;
        most = known;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private Optional<Column> find(String header) {
    return header.isBlank()
        ? Optional.empty()
        : kind.columns().stream().filter(column -> column.isHeaded(header)).findFirst();
  }

  private Map<Integer, Column> columns(RawRow header) {
    TreeMap<Integer, Column> columns = new TreeMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      String text = header.cell(i);
      if (text.isBlank()) {
        continue;
      }
      Place place = sheet.place().atLine(header.number()).atField(field(i, header));
      Optional<Column> column = find(text);
      if (column.isEmpty()) {
        findings.add(SurveyCode.COLUMN_UNKNOWN, place, "header", text.strip());
      } else if (columns.containsValue(column.get())) {
        findings.add(SurveyCode.COLUMN_TWICE, place, "header", text.strip());
      } else {
        columns.put(i, column.get());
      }
    }
    return columns;
  }

  private boolean hasRequired(Map<Integer, Column> columns, RawRow header) {
    boolean all = true;
    for (Column column : kind.columns()) {
      if (column.required() && !columns.containsValue(column)) {
        findings.add(
            SurveyCode.COLUMN_MISSING,
            sheet.place().atLine(header.number()).atField(column.header()),
            "sheet",
            sheet.name(),
            "header",
            column.header());
        all = false;
      }
    }
    return all;
  }

  private void reportMerges(RawRow header) {
    for (Merge merge : sheet.merges()) {
      if (merge.lastRow() > header.number()) {
        findings.add(
            SurveyCode.MERGED_CELLS,
            sheet.place().atLine(merge.firstRow()).atField(merge.range()),
            "range",
            merge.range());
      }
    }
  }

  private Row row(RawRow raw, RawRow header, Map<Integer, Column> columns) {
    EnumMap<Column, Row.Entry> entries = new EnumMap<>(Column.class);
    Place place = sheet.place().atLine(raw.number());
    columns.forEach(
        (index, column) -> {
          String text = raw.cell(index).strip();
          if (text.isEmpty() && column.filledDown()) {
            text = mergedAbove(raw.number(), index);
          }
          String field = RawSheet.letters(index) + raw.number() + " " + column.header();
          if (text.length() > LONGEST_TEXT) {
            findings.add(
                SurveyCode.TEXT_TOO_LONG,
                place.atField(field),
                "length",
                text.length(),
                "limit",
                LONGEST_TEXT);
            text = text.substring(0, LONGEST_TEXT);
          }
          entries.put(
              column, new Row.Entry(clean(text), field, Texts.inBrackets(header.cell(index))));
        });
    return new Row(place, entries);
  }

  private static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private String mergedAbove(int row, int column) {
    for (Merge merge : sheet.merges()) {
      if (merge.firstColumn() == column && merge.firstRow() < row && row <= merge.lastRow()) {
        return sheet.rows().stream()
            .filter(candidate -> candidate.number() == merge.firstRow())
            .findFirst()
            .map(candidate -> candidate.cell(column).strip())
            .orElse("");
      }
    }
    return "";
  }

  private static String field(int column, RawRow header) {
    return RawSheet.letters(column) + header.number() + " " + header.cell(column).strip();
  }
}
