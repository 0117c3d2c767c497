package org.kuangheng.documents.pdf;

import java.io.ByteArrayOutputStream;
import org.kuangheng.documents.content.DraftPlan;
import org.kuangheng.documents.font.Fonts;
import org.kuangheng.documents.font.Glyphs;
import org.kuangheng.documents.output.StablePdf;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Renders a draft plan as pdf: the same content as the docx, fonts embedded as subsets, bookmarks,
 * page numbers, metadata and a text layer that copies and searches.
 */
public final class PdfPlan {
  private PdfPlan() {}

  /** Characters without a glyph are noted in {@code glyphs}. */
  public static byte[] render(DraftPlan plan, Glyphs glyphs) {
    ITextRenderer renderer =
        new ITextRenderer(
            ITextRenderer.DEFAULT_DOTS_PER_POINT,
            ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
            new PageDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT));
    renderer.setCompressionEnabled(false);
    ITextFontResolver fonts = renderer.getFontResolver();
    fonts.addFont(Fonts.SONG.face(), Fonts.SONG.resource(), "song");
    fonts.addFont(Fonts.BOLD.face(), Fonts.BOLD.resource(), "bold");
    fonts.addFont(Fonts.HEI.face(), Fonts.HEI.resource(), "hei");
    renderer.setListener(
        new DefaultPDFCreationListener() {
          @Override
          public void preOpen(ITextRenderer opening) {
            PdfWriter writer = opening.getWriter();
            if (writer != null) {
              writer
                  .getExtraCatalog()
                  .put(
                      PdfName.LANG,
                      new PdfString(plan.provenance().wording().say("plan.language")));
            }
          }
        });
    renderer.setDocument(PlanMarkup.of(plan, glyphs));
    renderer.layout();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.createPDF(out);
    return StablePdf.rewrite(out.toByteArray(), plan.provenance().asOf());
  }
}
