package org.kuangheng.documents.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.CellText;
import org.kuangheng.documents.content.CutTables;
import org.kuangheng.documents.content.GridTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A ruled table as wide as the page's text, its heading row repeated on every page. */
final class WordTable {
  private WordTable() {}

  static void add(XWPFDocument document, GridTable table, int pageWidth) {
    int columns = table.headings().size();
    int rows = Math.max(1, table.rows().size());
    XWPFTable target = document.createTable(rows + 1, columns);
    layout(target, table, pageWidth);
    XWPFTableRow head = target.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int column = 0; column < columns; column++) {
      write(head.getCell(column), table.headings().get(column), WordStyle.TABLE_HEADING);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      XWPFTableRow line = target.getRow(row + 1);
      line.setCantSplitRow(true);
      List<Cell> cells = table.rows().get(row);
      for (int column = 0; column < columns; column++) {
        Cell cell = cells.get(column);
        write(
            line.getCell(column),
            CellText.of(cell),
            CellText.flushRight(cell) ? WordStyle.TABLE_NUMBER : WordStyle.TABLE_CELL);
      }
    }
  }

  private static void write(XWPFTableCell cell, String text, WordStyle style) {
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    paragraph.setStyle(style.id());
    paragraph.createRun().setText(text);
    cell.getCTTc().getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
  }

  private static void layout(XWPFTable target, GridTable table, int pageWidth) {
    CTTblPr properties = target.getCTTbl().getTblPr();
    CTTblLayoutType layout = properties.addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(PageLayout.big(pageWidth));
    target.setCellMargins(20, 50, 20, 50);
    List<Integer> asked = CutTables.widths(table);
    int total = asked.stream().mapToInt(Integer::intValue).sum();
    CTTblGrid grid = target.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = target.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int column = 0; column < asked.size(); column++) {
      int share = pageWidth * asked.get(column) / total;
      grid.addNewGridCol().setW(PageLayout.big(share));
      for (XWPFTableRow row : target.getRows()) {
        CTTblWidth cell = row.getCell(column).getCTTc().addNewTcPr().addNewTcW();
        cell.setType(STTblWidth.DXA);
        cell.setW(PageLayout.big(share));
      }
    }
  }
}
