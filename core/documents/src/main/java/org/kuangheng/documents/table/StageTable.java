package org.kuangheng.documents.table;

import java.util.List;
import java.util.Optional;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.Deadlines;
import org.kuangheng.policy.Pack;

/** T10 进度表: one row a stage; whether it is done is written in by hand. */
final class StageTable implements TableRows {
  @Override
  public GridTable fill(Pack.PlanForm.Table form, CountyView view) {
    Columns<Pack.Stage> columns =
        new Columns<Pack.Stage>()
            .with(stage -> Cell.text(view.wording().of(stage.name())), "事项", "步骤")
            .with(stage -> Cell.text(Units.of(stage.actors(), view)), "责任单位")
            .with(stage -> Cell.text(stage.clause()), "条款")
            .with(
                stage -> Cell.text(Deadlines.of(stage, view.pack(), view.wording())), "时限", "完成时限");
    return new TableForm(form, view, null)
        .fill(
            new TableForm.Filling<>(view.pack().stages(), columns, _ -> Optional.empty()),
            "",
            List.of());
  }
}
