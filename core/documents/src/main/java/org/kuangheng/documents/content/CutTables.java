package org.kuangheng.documents.content;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.documents.wording.Wording;

/**
 * Cuts a table that is too wide for a page into parts that each repeat its key columns (续表), and
 * shares a page's width out among the columns by what stands in them.
 */
public final class CutTables {
  /** The widest a part may be, in half-width characters of the table's type. */
  private static final int PAGE = 150;

  /** Wider than this, in half-width characters, and a table lies on its side. */
  private static final int UPRIGHT = 90;

  /** What a column can do with when its text wraps. */
  private static final int WRAPPED = 10;

  private static final int NARROWEST = 5;
  private static final int WIDEST = 34;

  private CutTables() {}

  public static List<GridTable> fit(GridTable table, Wording wording) {
    List<List<Integer>> parts = parts(table);
    List<GridTable> cut = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      cut.add(part(table, parts.get(i), i, wording));
    }
    return cut;
  }

  private static List<List<Integer>> parts(GridTable table) {
    List<Integer> needs = widths(table, NARROWEST, WRAPPED);
    int key = needs.subList(0, table.keyColumns()).stream().mapToInt(Integer::intValue).sum();
    int rest = needs.stream().mapToInt(Integer::intValue).sum() - key;
    int count = Math.max(1, Math.ceilDiv(rest, PAGE - key));
    int target = Math.ceilDiv(rest, count);
    List<List<Integer>> parts = new ArrayList<>();
    List<Integer> current = keys(table);
    int used = 0;
    for (int column = table.keyColumns(); column < needs.size(); column++) {
      if (used >= target) {
        parts.add(current);
        current = keys(table);
        used = 0;
      }
      current.add(column);
      used += needs.get(column);
    }
    parts.add(current);
    return parts;
  }

  private static List<Integer> keys(GridTable table) {
    List<Integer> keys = new ArrayList<>();
    for (int column = 0; column < table.keyColumns(); column++) {
      keys.add(column);
    }
    return keys;
  }

  private static GridTable part(
      GridTable table, List<Integer> columns, int index, Wording wording) {
    String title =
        index == 0
            ? table.title()
            : wording.say("plan.continued", "title", table.title(), "part", wording.ordinal(index));
    return new GridTable(
        table.id(),
        title,
        table.unitLine(),
        table.keyColumns(),
        columns.stream().map(table.headings()::get).toList(),
        table.rows().stream().map(row -> columns.stream().map(row::get).toList()).toList(),
        table.notes());
  }

  /** The width each column asks for, in half-width characters, within bounds. */
  public static List<Integer> widths(GridTable table) {
    return widths(table, NARROWEST, WIDEST);
  }

  private static List<Integer> widths(GridTable table, int least, int most) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < table.headings().size(); column++) {
      int widest = Math.min(width(table.headings().get(column)), 12);
      for (List<Cell> row : table.rows()) {
        widest = Math.max(widest, width(CellText.of(row.get(column))));
      }
      widths.add(Math.clamp(widest + 2, least, most));
    }
    return widths;
  }

  /** Whether the table is too wide to stand upright on the page. */
  public static boolean liesOnItsSide(GridTable table) {
    return widths(table).stream().mapToInt(Integer::intValue).sum() > UPRIGHT;
  }

  /** Half-width characters a text takes: two for each character of the East Asian blocks. */
  public static int width(String text) {
    return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }
}
