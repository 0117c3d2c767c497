package org.kuangheng.documents.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.content.CutTables;
import org.kuangheng.documents.content.DraftPlan;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.output.StableZip;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Renders a draft plan as docx in the layout of GB/T 9704-2012: red head, title, body on the grid,
 * annexed tables (wide ones on their side), 版记 at the foot of the last page.
 */
public final class WordPlan {
  private final XWPFDocument document = new XWPFDocument();
  private final DraftPlan plan;
  private boolean numbered;

  private WordPlan(DraftPlan plan) {
    this.plan = plan;
  }

  public static byte[] render(DraftPlan plan) {
    WordPlan writing = new WordPlan(plan);
    try (XWPFDocument document = writing.document) {
      writing.write();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return StableZip.rewrite(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not build a document in memory", e);
    }
  }

  private void write() {
    WordStyle.addAll(document);
    metadata();
    RedHead.add(document, plan.head());
    paragraph(WordStyle.FLUSH, "");
    paragraph(WordStyle.FLUSH, "");
    paragraph(WordStyle.TITLE, plan.title());
    paragraph(WordStyle.FLUSH, "");
    paragraph(WordStyle.FLUSH, plan.addressee());
    plan.body().forEach(this::block);
    annexList();
    signature();
    annexes();
    Colophon.add(document, plan.colophon());
    PageLayout.apply(lastSection(), false);
  }

  private void metadata() {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(plan.title());
    core.setCreator(plan.signature().signer());
    core.setSubjectProperty(plan.provenance().subject());
    core.setDescription(plan.provenance().line());
    Date day = Date.from(plan.provenance().asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
    core.setCreated(Optional.of(day));
    core.setModified(Optional.of(day));
  }

  private void block(Block block) {
    WordStyle style =
        switch (block) {
          case Block.Chapter _ -> WordStyle.CHAPTER;
          case Block.Section _ -> WordStyle.SECTION;
          case Block.Paragraph _ -> WordStyle.BODY;
        };
    paragraph(style, block.text());
  }

  /** 附件说明: one line below the text. */
  private void annexList() {
    if (plan.annexes().isEmpty()) {
      return;
    }
    paragraph(WordStyle.BODY, "");
    for (int i = 0; i < plan.annexes().size(); i++) {
      String item =
          plan.provenance()
              .wording()
              .say("plan.annexItem", "number", i + 1, "title", plan.annexes().get(i).title());
      paragraph(
          WordStyle.BODY,
          (i == 0 ? plan.provenance().wording().say("plan.annexes") : "　　　") + item);
    }
  }

  /** 署名 and 成文日期, four characters in from the right. */
  private void signature() {
    paragraph(WordStyle.SIGNATURE, "");
    paragraph(WordStyle.SIGNATURE, "");
    paragraph(WordStyle.SIGNATURE, plan.signature().signer()).setIndentationRight(1280);
    paragraph(WordStyle.SIGNATURE, plan.signature().date()).setIndentationRight(1280);
  }

  private void annexes() {
    boolean landscape = false;
    for (int i = 0; i < plan.annexes().size(); i++) {
      GridTable annex = plan.annexes().get(i);
      boolean wide = CutTables.liesOnItsSide(annex);
      if (i == 0 || wide != landscape) {
        endSection(landscape);
      } else {
        paragraph(WordStyle.FLUSH, "").createRun().addBreak(BreakType.PAGE);
      }
      landscape = wide;
      annex(annex, i + 1, PageLayout.width(wide));
    }
    endSection(landscape);
  }

  private void annex(GridTable annex, int number, int width) {
    paragraph(WordStyle.ANNEX, plan.provenance().wording().say("plan.annexHead", "number", number));
    List<GridTable> parts = CutTables.fit(annex, plan.provenance().wording());
    for (GridTable part : parts) {
      paragraph(WordStyle.TABLE_TITLE, part.title()).setKeepNext(true);
      paragraph(WordStyle.UNIT_LINE, part.unitLine()).setKeepNext(true);
      WordTable.add(document, part, width);
      paragraph(WordStyle.UNIT_LINE, "");
    }
    annex.notes().forEach(note -> paragraph(WordStyle.UNIT_LINE, note));
  }

  private void endSection(boolean landscape) {
    CTSectPr section = paragraph(WordStyle.UNIT_LINE, "").getCTP().getPPr().addNewSectPr();
    if (!numbered) {
      PageNumbers.add(document, section, plan.provenance().line());
      numbered = true;
    }
    PageLayout.apply(section, landscape);
  }

  private CTSectPr lastSection() {
    return document.getDocument().getBody().isSetSectPr()
        ? document.getDocument().getBody().getSectPr()
        : document.getDocument().getBody().addNewSectPr();
  }

  private XWPFParagraph paragraph(WordStyle style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style.id());
    if (!text.isEmpty()) {
      paragraph.createRun().setText(text);
    }
    return paragraph;
  }
}
