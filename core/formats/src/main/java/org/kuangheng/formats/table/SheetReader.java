package org.kuangheng.formats.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.DatumWords;
import org.kuangheng.formats.draft.DraftElevations;
import org.kuangheng.formats.draft.DraftPoint;
import org.kuangheng.formats.draft.ElevationText;
import org.kuangheng.formats.draft.Fields;
import org.kuangheng.formats.draft.Ordinate;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.SquareMetres;

/** Reads one vertex table (拐点坐标表) row by row. */
final class SheetReader {
  private final Grid grid;
  private final boolean chinese;
  private final Findings findings;
  private final CellReader cells;
  private final List<AreaUnderway> areas = new ArrayList<>();
  private AreaUnderway area;
  private @Nullable Layout layout;
  private boolean gap;
  private boolean datumStated;
  private @Nullable Layout manyGroups;
  private int headingRow;

  SheetReader(Grid grid, boolean chinese, Findings findings) {
    this.grid = grid;
    this.chinese = chinese;
    this.findings = findings;
    this.cells = new CellReader(findings, grid.sheet());
    this.area = new AreaUnderway(cells.placeOf(1));
    areas.add(area);
  }

  /** The areas of the table; none if it is no vertex table. */
  List<AreaUnderway> read() {
    boolean headed = grid.rows().stream().anyMatch(row -> Layout.ofHeading(row) != null);
    if (!headed) {
      layout = Layout.ofShape(grid);
      if (layout == null) {
        return List.of();
      }
    }
    for (Grid.Row row : grid.rows()) {
      read(row);
    }
    if (manyGroups != null) {
      boolean apart = false;
      for (AreaUnderway one : areas) {
        apart |= one.joinColumns();
      }
      FormatIssue code = apart ? FormatIssue.BLOCKS_ACROSS : FormatIssue.POINTS_ACROSS;
      int groups = manyGroups.groups().size();
      findings.add(code, cells.placeOf(headingRow), "groups", groups);
    }
    if (!datumStated) {
      findings.add(FormatIssue.DATUM_UNSTATED, cells.placeOf(1));
    }
    return areas;
  }

  private void read(Grid.Row row) {
    if (row.isBlank()) {
      gap = true;
      return;
    }
    Layout heading = Layout.ofHeading(row);
    if (heading != null) {
      begin(heading, row);
    } else if (layout != null && hasPoint(row, layout)) {
      points(row, layout);
    } else {
      words(row);
    }
  }

  private void begin(Layout heading, Grid.Row row) {
    if (area.hasPoints()) {
      area.nextBlock();
    }
    layout = heading;
    facts(RowFacts.of(row));
    if (heading.groups().size() > 1 && manyGroups == null) {
      manyGroups = heading;
      headingRow = row.number();
    }
  }

  private static boolean hasPoint(Grid.Row row, Layout layout) {
    return layout.groups().stream().anyMatch(group -> isPoint(row, group));
  }

  /** A point has both numbers, or one of them and a label. */
  private static boolean isPoint(Grid.Row row, Layout.Group group) {
    boolean first = hasNumber(row.cell(group.first()));
    boolean second = hasNumber(row.cell(group.second()));
    boolean labelled = group.point() >= 0 && isLabel(row.cell(group.point()));
    return (first && second) || (labelled && (first || second || isFaulty(row, group)));
  }

  private static boolean isFaulty(Grid.Row row, Layout.Group group) {
    Cell first = row.cell(group.first());
    Cell second = row.cell(group.second());
    return !first.isBlank() && !second.isBlank() && first.text().length() < 40;
  }

  private static boolean isLabel(Cell cell) {
    return Fields.numberIn(cell.text()) != null;
  }

  private static boolean hasNumber(Cell cell) {
    return cell.kind() == Cell.Kind.FORMULA_WITHOUT_VALUE
        || (cell.kind() != Cell.Kind.MERGED && hasTwoDigits(cell.text()));
  }

  private static boolean hasTwoDigits(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private void points(Grid.Row row, Layout layout) {
    area.order = layout.order();
    splitAreas(row, layout);
    splitBlocks(row, layout);
    gap = false;
    blockColumns(row, layout);
    int ring = ringOf(row, layout);
    for (int i = 0; i < layout.groups().size(); i++) {
      if (isPoint(row, layout.groups().get(i))) {
        point(row, layout, i, ring);
      }
    }
  }

  private void point(Grid.Row row, Layout layout, int column, int ring) {
    Layout.Group group = layout.groups().get(column);
    Ordinate first = cells.ordinate(row.cell(group.first()), "X", row.number());
    Ordinate second = cells.ordinate(row.cell(group.second()), "Y", row.number());
    if (first == null || second == null) {
      area.broken = true;
      return;
    }
    AreaUnderway.Block block = area.block();
    boolean alone = layout.groups().size() == 1;
    List<DraftPoint> points = alone ? block.ring(ring) : block.ring(ring, column);
    String label = group.point() < 0 ? "" : row.cell(group.point()).text().strip();
    points.add(
        new DraftPoint(
            label.isEmpty() ? String.valueOf(points.size() + 1) : Texts.brief(label),
            first,
            second,
            cells.placeOf(row.number())));
  }

  private void splitAreas(Grid.Row row, Layout layout) {
    String id = textOf(layout.cell(row, ColumnRole.ID));
    String name = textOf(layout.cell(row, ColumnRole.NAME));
    boolean other = id == null ? differs(name, area.name) && area.id == null : differs(id, area.id);
    if (other && area.hasPoints()) {
      nextArea(row.number());
    }
    if (id != null) {
      area.id = id;
    }
    area.name = name == null ? area.name : name;
    String declared = textOf(layout.cell(row, ColumnRole.AREA));
    BigDecimal number = declared == null ? null : Fields.decimal(declared);
    if (number != null && number.signum() > 0 && area.declared == null) {
      area.declared = SquareMetres.ofKm2(number);
    }
  }

  private static boolean differs(@Nullable String stated, @Nullable String known) {
    return stated != null && known != null && !stated.equals(known);
  }

  private void nextArea(int row) {
    Integer zone = area.zone;
    area = new AreaUnderway(cells.placeOf(row));
    area.zone = zone;
    areas.add(area);
    gap = false;
  }

  /** A block ends where its column changes, or the numbers begin again, or after a gap. */
  private void splitBlocks(Grid.Row row, Layout layout) {
    String block = textOf(layout.cell(row, ColumnRole.BLOCK));
    AreaUnderway.Block present = area.block();
    if (block != null) {
      if (!present.isEmpty() && !block.equals(present.note)) {
        present = area.nextBlock();
      }
      present.note = block;
      return;
    }
    if (present.isEmpty()
        || manyGroups != null
        || textOf(layout.cell(row, ColumnRole.RING)) != null) {
      return;
    }
    List<DraftPoint> points = present.ring(1);
    int column = layout.groups().getFirst().point();
    Integer label = column < 0 ? null : Fields.numberIn(row.cell(column).text());
    Integer last = points.isEmpty() ? null : Fields.numberIn(points.getLast().label());
    boolean continues = label != null && last != null && label == last + 1;
    boolean restarts = Objects.equals(label, 1) && !closes(row, layout, points);
    if (restarts || (gap && !continues)) {
      area.nextBlock();
    }
  }

  private static boolean closes(Grid.Row row, Layout layout, List<DraftPoint> points) {
    if (points.isEmpty()) {
      return false;
    }
    Layout.Group group = layout.groups().getFirst();
    DraftPoint first = points.getFirst();
    return row.cell(group.first()).text().strip().equals(first.first().text())
        && row.cell(group.second()).text().strip().equals(first.second().text());
  }

  private void blockColumns(Grid.Row row, Layout layout) {
    AreaUnderway.Block block = area.block();
    String note = textOf(layout.cell(row, ColumnRole.NOTE));
    block.note = note == null ? block.note : note;
    String sign = textOf(layout.cell(row, ColumnRole.SIGN));
    if (sign != null) {
      if (!sign.matches("[+-]?1|[+-]|加|减|计入|扣除")) {
        Place at = cells.placeOf(row.number());
        findings.add(FormatIssue.SIGN_INVALID, at, "text", Texts.brief(sign));
        area.broken = true;
      }
      block.sign = sign.matches("-1?|减|扣除") ? Sign.DEDUCT : Sign.INCLUDE;
    }
    if (block.elevations == null) {
      block.elevations = elevations(row, layout);
    }
  }

  private @Nullable DraftElevations elevations(Grid.Row row, Layout layout) {
    BigDecimal upper = cells.elevation(layout.cell(row, ColumnRole.UPPER), row.number());
    BigDecimal lower = cells.elevation(layout.cell(row, ColumnRole.LOWER), row.number());
    if (upper != null || lower != null) {
      return DraftElevations.of(upper, lower);
    }
    String range = textOf(layout.cell(row, ColumnRole.ELEVATION));
    return range == null ? null : ElevationText.range(range, findings, cells.placeOf(row.number()));
  }

  private int ringOf(Grid.Row row, Layout layout) {
    String text = textOf(layout.cell(row, ColumnRole.RING));
    Integer ring = text == null ? null : Fields.whole(text);
    return ring == null || ring < 1 ? 1 : ring;
  }

  private void words(Grid.Row row) {
    RowFacts facts = RowFacts.of(row);
    boolean named = facts.id() != null || facts.name() != null;
    if (named && area.hasPoints()) {
      nextArea(row.number());
    }
    facts(facts);
    area.id = facts.id() != null ? facts.id() : area.id;
    area.name = facts.name() != null ? facts.name() : area.name;
    SquareMetres declared = facts.area();
    area.declared = declared != null ? declared : area.declared;
    if (facts.speaksOfElevations()) {
      DraftElevations stated =
          ElevationText.range(facts.elevations(), findings, cells.placeOf(row.number()));
      if (area.hasPoints()) {
        area.block().elevations = stated;
      } else {
        area.shared = stated;
      }
    } else if (layout != null && !named && declared == null && !facts.text().isEmpty()) {
      title(facts.text());
    }
  }

  private void title(String text) {
    AreaUnderway.Block block = area.nextBlock();
    block.note = Texts.brief(text);
    if (text.matches(".*(扣除|扣减|剔除|挖空).*")) {
      block.sign = Sign.DEDUCT;
    }
  }

  private void facts(RowFacts facts) {
    String datum = facts.datum();
    if (datum != null) {
      datumStated = true;
      if (!DatumWords.accept(datum, chinese, findings, cells.placeOf(1))) {
        area.broken = true;
      }
    }
    Integer zone = facts.zone();
    area.zone = zone != null ? zone : area.zone;
  }

  private static @Nullable String textOf(@Nullable Cell cell) {
    return cell == null || cell.text().isBlank() ? null : cell.text().strip();
  }
}
