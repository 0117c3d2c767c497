package org.kuangheng.formats.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.draft.AxisOrder;
import org.kuangheng.formats.draft.OrdinateReader;

/**
 * Where a vertex table has its columns. A printed table may have several groups of point, X and Y
 * side by side.
 *
 * @param order what the first and second column of a group are
 */
record Layout(List<Group> groups, Map<ColumnRole, Integer> columns, AxisOrder order) {
  /** One group of columns; {@code point} is -1 where points have no label. */
  record Group(int point, int first, int second) {}

  /** The layout a heading row states, or {@code null} if the row is no heading. */
  static @Nullable Layout ofHeading(Grid.Row row) {
    List<@Nullable ColumnRole> roles = new ArrayList<>();
    for (Cell cell : row.cells()) {
      roles.add(cell.kind() == Cell.Kind.MERGED ? null : ColumnRole.of(cell.text()));
    }
    boolean metres = roles.contains(ColumnRole.NORTH) && roles.contains(ColumnRole.EAST);
    boolean degrees = roles.contains(ColumnRole.LONGITUDE) && roles.contains(ColumnRole.LATITUDE);
    if (!metres && !degrees) {
      return null;
    }
    ColumnRole first = metres ? ColumnRole.NORTH : ColumnRole.LONGITUDE;
    ColumnRole second = metres ? ColumnRole.EAST : ColumnRole.LATITUDE;
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    for (int i = 0; i < roles.size(); i++) {
      ColumnRole role = roles.get(i);
      if (role != null) {
        columns.putIfAbsent(role, i);
      }
    }
    AxisOrder order = metres ? AxisOrder.SURVEY : AxisOrder.LONGITUDE_FIRST;
    return new Layout(groups(roles, first, second), columns, order);
  }

  private static List<Group> groups(
      List<@Nullable ColumnRole> roles, ColumnRole first, ColumnRole second) {
    List<Group> groups = new ArrayList<>();
    int point = -1;
    int a = -1;
    int b = -1;
    for (int i = 0; i < roles.size(); i++) {
      ColumnRole role = roles.get(i);
      point = role == ColumnRole.POINT ? i : point;
      a = role == first ? i : a;
      b = role == second ? i : b;
      if (a >= 0 && b >= 0) {
        groups.add(new Group(point, a, b));
        point = -1;
        a = -1;
        b = -1;
      }
    }
    return groups;
  }

  /** The layout that rows without a heading show, or {@code null} if they show none. */
  static @Nullable Layout ofShape(Grid grid) {
    for (Grid.Row row : grid.rows()) {
      for (int i = 0; i + 1 < row.cells().size(); i++) {
        if (isCoordinate(row.cell(i)) && isCoordinate(row.cell(i + 1))) {
          Group group = new Group(i - 1, i, i + 1);
          return new Layout(List.of(group), Map.of(), AxisOrder.SURVEY);
        }
      }
    }
    return null;
  }

  private static boolean isCoordinate(Cell cell) {
    String text = cell.text();
    boolean shaped =
        text.matches("\\s*[+-]?\\d{6,8}(\\.\\d*)?\\s*")
            || text.matches("\\s*\\d{2,3}\\.\\d{3,}\\s*")
            || text.matches(".*\\d\\s*[°º度].*")
            || text.matches("\\s*\\d{2,3}[-: ]\\d{1,2}[-: ]\\d{1,2}(\\.\\d*)?\\s*")
            || text.matches(".*[０-９]{6}.*");
    return shaped && OrdinateReader.looksLikeOne(text);
  }

  /** The cell of a role in a row, or {@code null} if the table has no such column. */
  @Nullable Cell cell(Grid.Row row, ColumnRole role) {
    Integer column = columns.get(role);
    return column == null ? null : row.cell(column);
  }
}
