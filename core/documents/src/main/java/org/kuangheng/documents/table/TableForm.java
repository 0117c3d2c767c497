package org.kuangheng.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangheng.documents.chapter.FormText;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.policy.Pack;

/** One table of the pack's form, to be filled with rows of some kind. */
record TableForm(Pack.PlanForm.Table form, CountyView view, @Nullable String category) {
  private static final String NUMBER = "序号";

  /** Rows, what stands under each heading, and which mine a row speaks of, if one. */
  record Filling<T>(List<T> rows, Columns<T> columns, Function<T, Optional<MineRecord>> mine) {}

  <T> GridTable fill(Filling<T> filling, String unitLine, List<String> notes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < filling.rows().size(); i++) {
      rows.add(row(filling, i));
    }
    List<String> headings =
        form.columns().stream().map(heading -> view.wording().of(heading)).toList();
    return new GridTable(
        form.id(),
        FormText.fill(view.wording().of(form.title()), view),
        unitLine,
        keyColumns(),
        headings,
        rows,
        notes);
  }

  /** Headings only, for a table the record says nothing on. */
  GridTable blank() {
    return fill(
        new Filling<>(List.<String>of(), new Columns<>(), _ -> Optional.empty()), "", List.of());
  }

  private int keyColumns() {
    return form.columns().size() > 1 && form.columns().getFirst().zh().contains(NUMBER) ? 2 : 1;
  }

  private <T> List<Cell> row(Filling<T> filling, int index) {
    T row = filling.rows().get(index);
    List<Cell> cells = new ArrayList<>();
    for (var heading : form.columns()) {
      if (Columns.normal(heading.zh()).equals(NUMBER)) {
        cells.add(Cell.count(index + 1));
      } else {
        cells.add(
            filling
                .columns()
                .find(heading.zh())
                .map(known -> known.apply(row))
                .orElseGet(() -> stated(filling.mine().apply(row), heading.zh())));
      }
    }
    return cells;
  }

  /**
   * What the survey states under the heading; else a blank, to be filled where the table lists
   * mines of a disposition (clauses 5.2.1–5.2.4).
   */
  private Cell stated(Optional<MineRecord> mine, String heading) {
    return mine.flatMap(record -> view.stated(record, heading))
        .or(() -> mine.flatMap(record -> byLabel(record, heading)))
        .map(Cell::text)
        .orElse(category == null ? Cell.EMPTY : new Cell.ToFill());
  }

  /** The value the survey holds under the label of the required field this heading stands for. */
  private Optional<String> byLabel(MineRecord mine, String heading) {
    if (category == null) {
      return Optional.empty();
    }
    String wanted = Columns.normal(heading);
    return view.pack().requiredFields().getOrDefault(category, List.of()).stream()
        .map(field -> field.label().zh())
        .filter(label -> Columns.normal(label).contains(wanted))
        .findFirst()
        .flatMap(label -> view.stated(mine, label));
  }
}
