package org.kuangheng.documents.word;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.kuangheng.documents.content.DraftPlan;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** The colophon (版记) at the foot of the last page: 抄送, then 印发机关 and 印发日期, ruled off. */
final class Colophon {
  private static final int INSET = 280;
  private static final int HEIGHT = 960;

  private Colophon() {}

  static void add(XWPFDocument document, DraftPlan.Colophon colophon) {
    int width = PageLayout.width(false);
    XWPFTable table = document.createTable(2, 1);
    CTTblPPr place = table.getCTTbl().getTblPr().addNewTblpPr();
    place.setVertAnchor(STVAnchor.PAGE);
    place.setTblpY(PageLayout.big(PageLayout.LONG_SIDE - PageLayout.BOTTOM - HEIGHT));
    CTTblWidth tableWidth =
        table.getCTTbl().getTblPr().isSetTblW()
            ? table.getCTTbl().getTblPr().getTblW()
            : table.getCTTbl().getTblPr().addNewTblW();
    tableWidth.setType(STTblWidth.DXA);
    tableWidth.setW(PageLayout.big(width));
    table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, "000000");
    table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, "000000");
    table.setInsideHBorder(XWPFBorderType.SINGLE, 6, 0, "000000");
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
    XWPFParagraph copies = line(table, 0);
    copies.createRun().setText(colophon.copies());
    XWPFParagraph issue = line(table, 1);
    CTTabStop right = issue.getCTP().getPPr().addNewTabs().addNewTab();
    right.setVal(STTabJc.RIGHT);
    right.setPos(PageLayout.big(width - 2 * INSET));
    var run = issue.createRun();
    run.setText(colophon.issuer());
    run.addTab();
    run.setText(colophon.date());
  }

  private static XWPFParagraph line(XWPFTable table, int row) {
    XWPFParagraph paragraph = table.getRow(row).getCell(0).getParagraphArray(0);
    paragraph.setStyle(WordStyle.COLOPHON.id());
    paragraph.setIndentationLeft(INSET);
    return paragraph;
  }
}
