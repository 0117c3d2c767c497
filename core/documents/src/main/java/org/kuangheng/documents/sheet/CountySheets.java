package org.kuangheng.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.chapter.PlanContent;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.table.PlanTables;
import org.kuangheng.documents.table.VertexTables;

/** A county's workbooks: the annexed tables, and one vertex sheet for each group. */
public final class CountySheets {
  private CountySheets() {}

  public static byte[] tables(CountyView view) {
    List<Workbook.Sheet> sheets = new ArrayList<>();
    for (GridTable table : PlanTables.annexes(view)) {
      boolean numbered = table.id().matches("T\\d+");
      sheets.add(
          new Workbook.Sheet(numbered ? table.id() + " " + table.title() : table.title(), table));
    }
    return render(view, sheets);
  }

  public static byte[] vertices(CountyView view) {
    List<Workbook.Sheet> sheets = new ArrayList<>();
    for (Scenario.Group group : view.groups()) {
      VertexTables.of(group, view)
          .ifPresent(
              table ->
                  sheets.add(
                      new Workbook.Sheet(
                          CountyView.label(group), titled(table, CountyView.label(group), view))));
    }
    return render(view, sheets);
  }

  private static GridTable titled(GridTable table, String group, CountyView view) {
    return new GridTable(
        table.id(),
        view.wording().say("sheet.vertices", "group", group),
        table.unitLine(),
        table.keyColumns(),
        table.headings(),
        table.rows(),
        table.notes());
  }

  private static byte[] render(CountyView view, List<Workbook.Sheet> sheets) {
    return Workbook.render(
        new Workbook.Content(
            view.name(),
            sheets,
            PlanContent.provenance(view),
            view.input().asOf(),
            view.wording()));
  }
}
