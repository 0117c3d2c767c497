package org.kuangheng.documents.pdf;

import java.util.List;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.CellText;
import org.kuangheng.documents.content.CutTables;
import org.kuangheng.documents.content.DraftPlan;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.font.Glyphs;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A draft plan as markup, which the style sheet {@code plan.css} lays out as GB/T 9704 asks. */
final class PlanMarkup {
  /** The width of the text area, in points. */
  private static final int TEXT_WIDTH = 442;

  private final DraftPlan plan;
  private final HtmlPage page;
  private final Element bookmarks;

  private PlanMarkup(DraftPlan plan, Glyphs glyphs) {
    this.plan = plan;
    this.page = new HtmlPage(glyphs);
    this.bookmarks = page.child(page.head(), "bookmarks", "");
  }

  static Document of(DraftPlan plan, Glyphs glyphs) {
    PlanMarkup markup = new PlanMarkup(plan, glyphs);
    markup.head();
    markup.body();
    return markup.page.document();
  }

  private void head() {
    page.text(page.head(), "title", "", plan.title());
    page.meta("author", plan.signature().signer());
    page.meta("subject", plan.provenance().subject());
    page.meta("keywords", plan.provenance().line());
    page.child(page.head(), "style", "").setTextContent(StyleSheet.PLAN);
  }

  private void body() {
    Element body = page.body();
    page.text(body, "div", "provenance", plan.provenance().line());
    Element mark = page.text(body, "div", "mark", plan.head().mark());
    int size = Math.min(50, TEXT_WIDTH * 2 / Math.max(1, CutTables.width(plan.head().mark())) - 1);
    mark.setAttribute("style", "font-size: " + size + "pt");
    page.text(body, "div", "draft", plan.head().draft());
    page.text(body, "div", "number", plan.head().number());
    page.bookmark(bookmarks, page.text(body, "h1", "", plan.title()), plan.title());
    page.text(body, "p", "flush", plan.addressee());
    blocks();
    annexList();
    Element signature = page.child(body, "div", "signature");
    page.text(signature, "div", "", plan.signature().signer());
    page.text(signature, "div", "", plan.signature().date());
    for (int i = 0; i < plan.annexes().size(); i++) {
      annex(plan.annexes().get(i), i + 1);
    }
    colophon();
  }

  private void blocks() {
    Element chapter = bookmarks;
    for (Block block : plan.body()) {
      switch (block) {
        case Block.Chapter(String text) ->
            chapter = page.bookmark(bookmarks, page.text(page.body(), "h2", "", text), text);
        case Block.Section(String text) ->
            page.bookmark(chapter, page.text(page.body(), "h3", "", text), text);
        case Block.Paragraph(String text) -> page.text(page.body(), "p", "", text);
      }
    }
  }

  private void annexList() {
    for (int i = 0; i < plan.annexes().size(); i++) {
      String item =
          plan.provenance()
              .wording()
              .say("plan.annexItem", "number", i + 1, "title", plan.annexes().get(i).title());
      String lead = i == 0 ? plan.provenance().wording().say("plan.annexes") : "　　　";
      Element line = page.text(page.body(), "p", "", lead + item);
      if (i == 0) {
        line.setAttribute("style", "margin-top: 28.95pt");
      }
    }
  }

  private void annex(GridTable annex, int number) {
    boolean wide = CutTables.liesOnItsSide(annex);
    Element block = page.child(page.body(), "div", wide ? "annex wide" : "annex");
    String head = plan.provenance().wording().say("plan.annexHead", "number", number);
    page.bookmark(
        bookmarks, page.text(block, "div", "annexhead", head), head + "　" + annex.title());
    for (GridTable part : CutTables.fit(annex, plan.provenance().wording())) {
      page.text(block, "div", "tabletitle", part.title());
      page.text(block, "div", "unitline", part.unitLine());
      grid(block, part);
    }
    annex.notes().forEach(note -> page.text(block, "div", "note", note));
  }

  private void grid(Element block, GridTable table) {
    Element grid = page.child(block, "table", "grid");
    List<Integer> widths = CutTables.widths(table);
    int total = widths.stream().mapToInt(Integer::intValue).sum();
    Element headings = page.child(page.child(grid, "thead", ""), "tr", "");
    for (int column = 0; column < widths.size(); column++) {
      page.text(headings, "th", "", table.headings().get(column))
          .setAttribute("style", "width: " + widths.get(column) * 100f / total + "%");
    }
    Element rows = page.child(grid, "tbody", "");
    for (List<Cell> row : table.rows()) {
      Element line = page.child(rows, "tr", "");
      for (Cell cell : row) {
        page.text(line, "td", CellText.flushRight(cell) ? "number" : "", CellText.of(cell));
      }
    }
    if (table.rows().isEmpty()) {
      Element line = page.child(rows, "tr", "");
      table.headings().forEach(_ -> page.text(line, "td", "", "　"));
    }
  }

  private void colophon() {
    Element last = page.child(page.body(), "div", "colophon");
    Element frame = page.child(page.child(last, "table", "last"), "tr", "");
    Element lines = page.child(page.child(frame, "td", ""), "table", "lines");
    Element copies = page.child(lines, "tr", "");
    page.text(copies, "td", "", plan.colophon().copies()).setAttribute("colspan", "2");
    Element issue = page.child(lines, "tr", "");
    page.text(issue, "td", "rule", plan.colophon().issuer());
    page.text(issue, "td", "rule right", plan.colophon().date());
  }
}
