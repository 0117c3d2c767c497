package org.kuangheng.documents.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.VertexTable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.policy.Pack;

/** T6 整合矿区拐点坐标表: the vertices of every group, in official order and precision. */
public final class VertexTables implements TableRows {
  private static final LocalizedText GROUP = new LocalizedText("整合矿区", "Group");

  private record Vertex(Scenario.Group group, VertexTable.Row row, boolean first, String number) {}

  @Override
  public GridTable fill(Pack.PlanForm.Table form, CountyView view) {
    return table(form, view, view.groups());
  }

  /** The table of one group on its own; empty where the pack's form has no T6. */
  public static Optional<GridTable> of(Scenario.Group group, CountyView view) {
    return view.pack().plan().tables().stream()
        .filter(form -> form.id().equals("T6"))
        .findFirst()
        .map(form -> table(form, view, List.of(group)));
  }

  private static GridTable table(
      Pack.PlanForm.Table form, CountyView view, List<Scenario.Group> groups) {
    List<Vertex> vertices = new ArrayList<>();
    groups.forEach(group -> vertices.addAll(vertices(group)));
    Columns<Vertex> columns =
        new Columns<Vertex>()
            .with(vertex -> Cell.text(CountyView.label(vertex.group())), "整合矿区", "矿区")
            .with(vertex -> Cell.text(vertex.number()), "点号", "拐点号", "拐点编号")
            .with(vertex -> coordinate(vertex.row().north()), "X", "X坐标", "纵坐标X")
            .with(vertex -> coordinate(vertex.row().east()), "Y", "Y坐标", "横坐标Y")
            .with(vertex -> levels(vertex, view), "开采标高上下", "开采标高", "标高")
            .with(vertex -> top(vertex), "开采标高上限", "标高上限", "开采标高上")
            .with(vertex -> bottom(vertex), "开采标高下限", "标高下限", "开采标高下")
            .with(vertex -> area(vertex), "面积", "矿区面积");
    return new TableForm(withGroup(form), view, null)
        .fill(
            new TableForm.Filling<>(vertices, columns, _ -> Optional.empty()),
            view.wording().say("table.unit.vertices", "epsg", epsg(groups, view)),
            List.of());
  }

  private static int epsg(List<Scenario.Group> groups, CountyView view) {
    for (Scenario.Group group : groups) {
      MiningArea merged = group.merged();
      if (merged != null) {
        return merged.crs().epsg();
      }
    }
    return view.pack().crs();
  }

  private static Pack.PlanForm.Table withGroup(Pack.PlanForm.Table form) {
    boolean named = form.columns().stream().anyMatch(column -> column.zh().contains("矿区"));
    if (named) {
      return form;
    }
    List<LocalizedText> columns = new ArrayList<>();
    columns.add(GROUP);
    columns.addAll(form.columns());
    return new Pack.PlanForm.Table(form.id(), form.title(), columns);
  }

  private static List<Vertex> vertices(Scenario.Group group) {
    if (group.merged() == null) {
      return List.of();
    }
    List<VertexTable.Row> rows = VertexTable.of(group.merged()).rows();
    boolean single = rows.stream().allMatch(row -> row.block() == 1 && row.ring() == 1);
    List<Vertex> vertices = new ArrayList<>();
    for (VertexTable.Row row : rows) {
      String number =
          single
              ? Integer.toString(row.point())
              : row.block() + "-" + row.ring() + "-" + row.point();
      vertices.add(new Vertex(group, row, vertices.isEmpty(), number));
    }
    return vertices;
  }

  private static Cell coordinate(BigDecimal metres) {
    return Cell.number(metres, Rounding.COORDINATE.decimals());
  }

  private static Cell levels(Vertex vertex, CountyView view) {
    Wording wording = view.wording();
    return vertex.row().elevations() == null
        ? Cell.EMPTY
        : Cell.text(wording.range(vertex.row().elevations()));
  }

  private static Cell top(Vertex vertex) {
    return vertex.row().elevations() == null
        ? Cell.EMPTY
        : Cell.number(vertex.row().elevations().top().value(), Rounding.ELEVATION.decimals());
  }

  private static Cell bottom(Vertex vertex) {
    return vertex.row().elevations() == null
        ? Cell.EMPTY
        : Cell.number(vertex.row().elevations().bottom().value(), Rounding.ELEVATION.decimals());
  }

  /** The area stands once, beside the group's first vertex. */
  private static Cell area(Vertex vertex) {
    return vertex.first() && vertex.group().merged() != null
        ? Cell.number(vertex.group().merged().planarArea().km2(), Rounding.AREA_KM2.decimals())
        : Cell.EMPTY;
  }
}
