package org.kuangheng.formats.table;

import java.util.List;

/**
 * A table as rows of cells.
 *
 * @param sheet the sheet's name, empty for text
 */
public record Grid(String sheet, List<Row> rows) {
  public Grid {
    rows = List.copyOf(rows);
  }

  /** One row with its number from 1. */
  public record Row(int number, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell in a column from 0; an empty one beyond the end. */
    public Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.plain("", "");
    }

    public boolean isBlank() {
      return cells.stream().allMatch(Cell::isBlank);
    }
  }
}
