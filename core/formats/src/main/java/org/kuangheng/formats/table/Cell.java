package org.kuangheng.formats.table;

/**
 * A cell of a table.
 *
 * @param text its value as text; for a merged cell the value of the whole range
 * @param kind how the value stands there
 * @param field the cell's name as people see it, e.g. {@code B5} or a column number
 * @param range the merged range, empty unless merged
 */
public record Cell(String text, Kind kind, String field, String range) {
  /** How a value stands in a cell. */
  public enum Kind {
    PLAIN,
    FORMULA,
    FORMULA_WITHOUT_VALUE,
    ERROR,
    DATE,
    MERGED
  }

  public static Cell plain(String text, String field) {
    return new Cell(text, Kind.PLAIN, field, "");
  }

  public boolean isBlank() {
    return text.isBlank() && kind != Kind.FORMULA_WITHOUT_VALUE;
  }
}
