package org.kuangheng.documents.word;

import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.kuangheng.documents.content.CutTables;
import org.kuangheng.documents.content.DraftPlan;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;

/** The red head (版头): 发文机关标志, the word that it is a draft, 发文字号 and the red line. */
final class RedHead {
  private static final String RED = "FF0000";

  /** The mark's top edge stands 35 mm below the text area's. */
  private static final int DOWN = 1400;

  private RedHead() {}

  static void add(XWPFDocument document, DraftPlan.Head head) {
    XWPFParagraph mark = document.createParagraph();
    mark.setAlignment(ParagraphAlignment.CENTER);
    mark.setSpacingBefore(DOWN);
    red(mark, head.mark(), Face.TITLE, markSize(head.mark()));
    XWPFParagraph draft = document.createParagraph();
    draft.setAlignment(ParagraphAlignment.CENTER);
    red(draft, head.draft(), Face.HEI, 32);
    XWPFParagraph blank = document.createParagraph();
    blank.setStyle(WordStyle.NUMBER.id());
    XWPFParagraph number = document.createParagraph();
    number.setStyle(WordStyle.NUMBER.id());
    number.createRun().setText(head.number());
    number.setBorderBottom(Borders.SINGLE);
    CTBorder line = number.getCTP().getPPr().getPBdr().getBottom();
    line.setColor(RED);
    line.setSz(PageLayout.big(12));
    line.setSpace(PageLayout.big(11));
  }

  private static void red(XWPFParagraph paragraph, String text, Face face, int halfPoints) {
    paragraph.getCTP().getPPr().addNewSnapToGrid().setVal(false);
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    face.apply(run.getCTR().addNewRPr(), halfPoints);
    run.setColor(RED);
  }

  /** As large as one line holds, at most 50 pt; in half-points. */
  private static int markSize(String mark) {
    int points = Math.min(50, 440 * 2 / Math.max(1, CutTables.width(mark)));
    return points * 2;
  }
}
