package org.kuangheng.documents.word;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/**
 * Page numbers (页码) in 4号 宋体 as {@code — 1 —}, odd pages at the right and even ones at the left,
 * one character in; and the snapshot line at the head of every page.
 */
final class PageNumbers {
  private static final int FOUR = 28;
  private static final int CHARACTER = 280;

  private PageNumbers() {}

  static void add(XWPFDocument document, CTSectPr section, String provenance) {
    document.setEvenAndOddHeadings(true);
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
    number(policy.createFooter(STHdrFtr.DEFAULT), true);
    number(policy.createFooter(STHdrFtr.EVEN), false);
    line(policy.createHeader(STHdrFtr.DEFAULT), provenance);
    line(policy.createHeader(STHdrFtr.EVEN), provenance);
  }

  private static void line(XWPFHeader header, String provenance) {
    XWPFParagraph paragraph = header.getParagraphArray(0);
    if (paragraph == null) {
      paragraph = header.createParagraph();
    }
    paragraph.setStyle(WordStyle.PROVENANCE.id());
    paragraph.createRun().setText(provenance);
  }

  private static void number(XWPFFooter footer, boolean odd) {
    XWPFParagraph paragraph = footer.getParagraphArray(0);
    if (paragraph == null) {
      paragraph = footer.createParagraph();
    }
    paragraph.setAlignment(odd ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
    if (odd) {
      paragraph.setIndentationRight(CHARACTER);
    } else {
      paragraph.setIndentationLeft(CHARACTER);
    }
    CTP target = paragraph.getCTP();
    text(target, "— ");
    field(target, STFldCharType.BEGIN);
    CTR code = run(target);
    code.addNewInstrText().setStringValue(" PAGE ");
    field(target, STFldCharType.SEPARATE);
    text(target, "1");
    field(target, STFldCharType.END);
    text(target, " —");
  }

  private static CTR run(CTP paragraph) {
    CTR run = paragraph.addNewR();
    Face.SONG.apply(run.addNewRPr(), FOUR);
    return run;
  }

  private static void field(CTP paragraph, STFldCharType.Enum kind) {
    run(paragraph).addNewFldChar().setFldCharType(kind);
  }

  private static void text(CTP paragraph, String text) {
    var written = run(paragraph).addNewT();
    written.setStringValue(text);
    written.setSpace(SpaceAttribute.Space.PRESERVE);
  }
}
