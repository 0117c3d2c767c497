package org.kuangheng.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.Outcome;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.policy.Pack;

/**
 * T9 前后对比: number, classes, capacity and resources of the county's mines, now and after the plan.
 */
final class OutcomeTable implements TableRows {
  private record Row(String label, Function<Outcome, Cell> value) {}

  @Override
  public GridTable fill(Pack.PlanForm.Table form, CountyView view) {
    Outcome before = Outcome.before(view);
    Outcome after = Outcome.after(view);
    Columns<Row> columns =
        new Columns<Row>()
            .with(row -> Cell.text(row.label()), "指标", "项目")
            .with(row -> row.value().apply(before), "整治整合前", "整合前", "前", "实施前")
            .with(row -> row.value().apply(after), "整治整合后", "整合后", "后", "实施后");
    return new TableForm(form, view, null)
        .fill(
            new TableForm.Filling<>(rows(view), columns, _ -> Optional.empty()),
            "",
            List.of(view.wording().say("outcome.note")));
  }

  private static List<Row> rows(CountyView view) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(view.wording().say("outcome.mines"), held -> Cell.count(held.mines())));
    for (ScaleClass scale : List.of(ScaleClass.LARGE, ScaleClass.MEDIUM, ScaleClass.SMALL)) {
      rows.add(
          new Row(
              view.wording()
                  .say("outcome.class", "class", view.wording().word("scale", scale.name())),
              held -> Cell.count(held.count(scale))));
    }
    rows.add(
        new Row(
            view.wording().say("outcome.share"),
            held ->
                held.largeMediumShare()
                    .map(share -> Cell.number(share.value(), Rounding.PERCENT.decimals()))
                    .orElse(Cell.EMPTY)));
    rows.add(
        new Row(view.wording().say("outcome.capacity"), held -> MineCells.amount(held.capacity())));
    rows.add(
        new Row(view.wording().say("outcome.retained"), held -> MineCells.amount(held.retained())));
    rows.add(new Row(view.wording().say("outcome.pending"), held -> Cell.count(held.pending())));
    return rows;
  }
}
