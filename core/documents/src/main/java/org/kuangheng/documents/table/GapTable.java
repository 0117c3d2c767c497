package org.kuangheng.documents.table;

import java.util.List;
import java.util.Optional;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.policy.Pack;

/** T7 夹缝/上下部/零星资源表: the gaps taken in. Resources and exploration level are still to be verified. */
final class GapTable implements TableRows {
  private record Row(Scenario.Group group, Scenario.TakenGap taken) {}

  @Override
  public GridTable fill(Pack.PlanForm.Table form, CountyView view) {
    List<Row> rows =
        view.groups().stream()
            .flatMap(group -> group.gaps().stream().map(taken -> new Row(group, taken)))
            .toList();
    Columns<Row> columns =
        new Columns<Row>()
            .with(row -> Cell.text(CountyView.label(row.group())), "整合矿区", "矿区")
            .with(
                row ->
                    Cell.text(
                        view.wording()
                            .say(
                                "gap.place",
                                "a",
                                view.nameOf(row.taken().a()),
                                "b",
                                view.nameOf(row.taken().b()))),
                "范围",
                "位置")
            .with(_ -> Cell.text(view.wording().say("gap.kind")), "类型")
            .with(
                row ->
                    Cell.number(row.taken().gap().planarArea().km2(), Rounding.AREA_KM2.decimals()),
                "面积")
            .with(
                row ->
                    Cell.number(row.taken().gap().width().value(), Rounding.ELEVATION.decimals()),
                "宽度",
                "最大宽度")
            .with(_ -> new Cell.ToFill(), "资源量", "勘查程度", "出让方式");
    return new TableForm(form, view, null)
        .fill(new TableForm.Filling<>(rows, columns, _ -> Optional.empty()), "", List.of());
  }
}
