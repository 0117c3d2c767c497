package org.kuangheng.documents.table;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.policy.Pack;

/** 政策口径与假设清单: what the text leaves open, the reading taken and the other one. */
final class AssumptionTable {
  static final String ID = "assumptions";

  private AssumptionTable() {}

  static GridTable of(CountyView view) {
    Wording wording = view.wording();
    List<List<Cell>> rows = new ArrayList<>();
    for (Pack.Assumption assumption : view.pack().assumptions()) {
      rows.add(
          List.of(
              Cell.count(rows.size() + 1),
              Cell.text(wording.of(assumption.question())),
              Cell.text(wording.of(assumption.taken())),
              Cell.text(wording.of(assumption.alternative())),
              Cell.text(wording.list(assumption.clauses()))));
    }
    return new GridTable(
        ID,
        wording.say("assumptions.title"),
        "",
        1,
        List.of(
            wording.say("questions.number"),
            wording.say("assumptions.question"),
            wording.say("assumptions.taken"),
            wording.say("assumptions.alternative"),
            wording.say("assumptions.clauses")),
        rows,
        List.of());
  }
}
