package org.kuangheng.survey;

import java.util.List;
import org.kuangheng.kernel.Place;

/** A sheet as it stands in the file (原始表): texts by row and column, and the merged ranges. */
record RawSheet(String file, String name, List<RawRow> rows, List<Merge> merges) {
  /** One row; {@code number} counts from 1 as the spreadsheet shows it. */
  record RawRow(int number, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** A merged range; rows count from 1, columns from 0; all ends included. */
  record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    String range() {
      return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
    }
  }

  RawSheet {
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
  }

  Place place() {
    return Place.of(file).inPart(name);
  }

  /** A column's letters, A for 0. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
