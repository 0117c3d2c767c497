package org.kuangheng.documents.content;

import java.util.List;

/**
 * A table (表) of an official document: title, unit line above the right edge, headings, rows, notes
 * below. Every row has one cell per heading.
 *
 * @param id the table's id in the pack, e.g. {@code T5}
 * @param unitLine what is measured in what, empty if nothing is
 * @param keyColumns how many leading columns name the row; repeated where the table is cut in width
 */
public record GridTable(
    String id,
    String title,
    String unitLine,
    int keyColumns,
    List<String> headings,
    List<List<Cell>> rows,
    List<String> notes) {
  public GridTable {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    for (List<Cell> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException(
            "A row of table "
                + id
                + " must have "
                + headings.size()
                + " cells, but had "
                + row.size());
      }
    }
  }
}
