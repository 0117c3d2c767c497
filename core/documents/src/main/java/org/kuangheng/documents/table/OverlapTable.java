package org.kuangheng.documents.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.county.Standings;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;

/** T8 重叠核查表: one row for each mine and each feature it overlaps, setback included. */
final class OverlapTable implements TableRows {
  private record Row(MineView mine, SpatialFindings.LayerOverlap overlap) {}

  @Override
  public GridTable fill(Pack.PlanForm.Table form, CountyView view) {
    List<Row> rows = new ArrayList<>();
    for (MineView mine : view.mines()) {
      if (mine.findings() != null) {
        mine.findings().overlaps().forEach(overlap -> rows.add(new Row(mine, overlap)));
      }
    }
    Columns<Row> columns =
        new Columns<Row>()
            .with(row -> Cell.text(row.mine().name()), "矿山", "矿山名称")
            .with(row -> Cell.text(layer(row, view)), "层", "图层", "保护区类型", "重叠图层")
            .with(row -> Cell.text(row.overlap().featureName()), "要素", "要素名称", "保护区名称")
            .with(row -> Cell.text(strength(row, view)), "性质", "约束性质")
            .with(row -> area(row, form), "重叠面积")
            .with(row -> Cell.text(departments(row, view)), "主管部门")
            .with(_ -> new Cell.ToFill(), "部门意见")
            .with(row -> Cell.text(Standings.of(row.mine(), view)), "处置", "处置意见");
    return new TableForm(form, view, null)
        .fill(
            new TableForm.Filling<>(rows, columns, row -> Optional.of(row.mine().mine())),
            view.wording().say("table.unit.overlaps"),
            List.of());
  }

  /** In the unit the form's heading names: km² where it says so, else m². */
  private static Cell area(Row row, Pack.PlanForm.Table form) {
    boolean km2 =
        form.columns().stream()
            .anyMatch(
                column ->
                    column.zh().startsWith("重叠面积")
                        && Normalizer.normalize(column.zh(), Normalizer.Form.NFKC).contains("km2"));
    return km2
        ? Cell.number(row.overlap().area().km2(), Rounding.AREA_KM2.decimals())
        : Cell.number(row.overlap().area().value(), Rounding.COORDINATE.decimals());
  }

  private static String departments(Row row, CountyView view) {
    return rule(row, view).map(rule -> Units.of(rule.departments(), view)).orElse("");
  }

  private static String layer(Row row, CountyView view) {
    return rule(row, view)
        .map(rule -> view.wording().of(rule.name()))
        .orElse(row.overlap().layer());
  }

  private static String strength(Row row, CountyView view) {
    return rule(row, view)
        .map(rule -> view.wording().word("strength", rule.strength().name()))
        .orElse("");
  }

  private static Optional<LayerRule> rule(Row row, CountyView view) {
    return view.pack().layers().stream()
        .filter(rule -> rule.id().equals(row.overlap().layer()))
        .findFirst();
  }
}
