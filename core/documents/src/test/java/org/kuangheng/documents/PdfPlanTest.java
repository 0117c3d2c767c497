package org.kuangheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.documents.chapter.PlanContent;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.content.DraftPlan;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.font.Glyphs;
import org.kuangheng.documents.output.WholeFile;
import org.kuangheng.documents.pdf.PdfPlan;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;

class PdfPlanTest {
  @TempDir Path folder;

  private final DraftPlan plan =
      PlanContent.of(CountyView.of(PlanFixture.input(Lang.ZH), PlanFixture.COUNTY));

  private Path write() {
    return WholeFile.write(folder.resolve("plan.pdf"), PdfPlan.render(plan, new Glyphs()));
  }

  @Test
  void everyHeadingAndParagraphCanBeFoundInTheTextLayer() throws IOException {
    try (PDDocument document = Loader.loadPDF(write().toFile())) {
      String text = withoutFurniture(document);
      for (Block block : plan.body()) {
        assertThat(text).contains(block.text().replaceAll("\\s", ""));
      }
    }
  }

  /** The running text with page numbers, snapshot lines and white space taken out. */
  private String withoutFurniture(PDDocument document) throws IOException {
    return new PDFTextStripper()
        .getText(document)
        .replace(plan.provenance().line(), "")
        .replaceAll("(?m)^\\s*— \\d+ —\\s*$", "")
        .replaceAll("\\s", "");
  }

  @Test
  void chaptersAndTablesAreBookmarks() throws IOException {
    try (PDDocument document = Loader.loadPDF(write().toFile())) {
      List<String> names = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        names.add(item.getTitle());
      }
      assertThat(names).contains("一、总则", "四、分类处置", "附表1　矿山基本情况表");
    }
  }

  @Test
  void everyFontIsEmbeddedAsASubset() throws IOException {
    try (PDDocument document = Loader.loadPDF(write().toFile())) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
        }
      }
    }
  }

  @Test
  void theMetadataNamesTitleSignerLanguageAndTheDayOfAssessment() throws IOException {
    try (PDDocument document = Loader.loadPDF(write().toFile())) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(plan.title());
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("示例县人民政府");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2025-06-30T00:00:00Z");
    }
  }

  @Test
  void pagesAreUprightOrOnTheirSideAndNumberedFromOne() throws IOException {
    try (PDDocument document = Loader.loadPDF(write().toFile())) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(document)).contains("— 1 —");
      assertThat(document.getPages())
          .extracting(page -> page.getMediaBox().getWidth() > page.getMediaBox().getHeight())
          .contains(true, false);
    }
  }

  @Test
  void aCharacterWithoutAGlyphIsPrintedAsAMarkAndReported() {
    Glyphs glyphs = new Glyphs();

    assertThat(glyphs.printable("铁矿\uD83D\uDE00")).isEqualTo("铁矿〓");
    List<Issue> issues = glyphs.issues("plan.pdf");
    assertThat(issues).hasSize(1);
    assertThat(issues.getFirst().what(Lang.EN)).contains("U+1F600");
  }
}
