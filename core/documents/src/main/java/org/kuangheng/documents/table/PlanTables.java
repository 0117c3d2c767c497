package org.kuangheng.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.policy.Pack;

/**
 * The tables annexed to the plan (附表): those of the pack's form in its order, then the open
 * questions and the assumptions. A table of the form the record says nothing on keeps its headings.
 */
public final class PlanTables {
  private static final Map<String, TableRows> FROM_THE_RECORD =
      Map.ofEntries(
          Map.entry("T1", PlanTables::mines),
          Map.entry("T2", new DispositionTable(Pack.Category.Kind.CLOSURE)),
          Map.entry("T3", new DispositionTable(Pack.Category.Kind.GUIDED_EXIT)),
          Map.entry("T4", new DispositionTable(Pack.Category.Kind.SOLE_RETENTION)),
          Map.entry("T5", new GroupTable()),
          Map.entry("T6", new VertexTables()),
          Map.entry("T7", new GapTable()),
          Map.entry("T8", new OverlapTable()),
          Map.entry("T9", new OutcomeTable()),
          Map.entry("T10", new StageTable()));

  private PlanTables() {}

  /** The tables of the pack's form. */
  public static List<GridTable> ofForm(CountyView view) {
    List<GridTable> tables = new ArrayList<>();
    for (Pack.PlanForm.Table form : view.pack().plan().tables()) {
      TableRows rows = FROM_THE_RECORD.get(form.id());
      tables.add(rows == null ? new TableForm(form, view, null).blank() : rows.fill(form, view));
    }
    return tables;
  }

  /** The tables of the form, and after them the open questions and the assumptions. */
  public static List<GridTable> annexes(CountyView view) {
    List<GridTable> tables = new ArrayList<>(ofForm(view));
    tables.add(QuestionTable.of(view));
    tables.add(AssumptionTable.of(view));
    return tables;
  }

  private static GridTable mines(Pack.PlanForm.Table form, CountyView view) {
    return new TableForm(form, view, null)
        .fill(
            new TableForm.Filling<>(
                view.mines(),
                new MineCells(view).columns(),
                (MineView mine) -> Optional.of(mine.mine())),
            view.wording().say("table.unit.mines"),
            List.of());
  }
}
