package org.kuangheng.formats.table;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.text.TextSource;

/** Reads vertex tables from delimited text and from workbooks. */
public final class TableAreas {
  private TableAreas() {}

  /** The areas of a delimited text; none if it is no vertex table. */
  public static List<DraftArea> ofText(TextSource source) {
    Grid grid = TextGrid.of(source.lines());
    return drafts(new SheetReader(grid, source.chinese(), source.findings()).read(), source.stem());
  }

  /** The areas of a workbook; an area without an id of its own is named after its sheet. */
  public static List<DraftArea> ofWorkbook(
      byte[] bytes, String stem, boolean chinese, Findings findings) {
    int before = findings.blocking();
    List<Grid> grids = WorkbookReader.read(bytes, findings);
    List<List<AreaUnderway>> sheets = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Grid grid : grids) {
      List<AreaUnderway> areas = new SheetReader(grid, chinese, findings).read();
      if (areas.isEmpty()) {
        if (!grid.rows().isEmpty()) {
          findings.add(
              FormatIssue.SHEET_WITHOUT_VERTICES,
              findings.wholeFile().inPart(grid.sheet()),
              "sheet",
              grid.sheet());
        }
      } else {
        sheets.add(areas);
        names.add(grid.sheet());
      }
    }
    List<DraftArea> drafts = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      drafts.addAll(drafts(sheets.get(i), sheets.size() == 1 ? stem : names.get(i)));
    }
    if (drafts.isEmpty() && findings.blocking() == before) {
      findings.add(FormatIssue.TABLE_NOT_FOUND, findings.wholeFile());
    }
    return drafts;
  }

  private static List<DraftArea> drafts(List<AreaUnderway> areas, String stem) {
    List<AreaUnderway> used =
        areas.stream().filter(area -> area.hasPoints() || area.broken).toList();
    List<DraftArea> drafts = new ArrayList<>();
    for (AreaUnderway area : used) {
      drafts.add(area.draft(used.size() == 1 ? stem : stem + "-" + (drafts.size() + 1)));
    }
    return drafts;
  }
}
