package org.kuangheng.documents.map;

import java.util.List;
import java.util.Locale;
import org.kuangheng.documents.font.Fonts;
import org.kuangheng.documents.map.SheetContent.LegendEntry;
import org.kuangheng.documents.map.Symbol.Hatch;
import org.kuangheng.documents.wording.Wording;
import org.openpdf.text.pdf.PdfContentByte;

/** What stands beside the map: the title block, the legend, and the list of rights by number. */
final class SidePanel {
  private static final int BLACK = 0x000000;
  private static final int HARD = 0x7B2D8E;
  private static final float LINE = 12.5f;

  private final SheetContent content;
  private final Pen pen;
  private final Wording wording;
  private final float left;
  private final float floor;
  private float y;

  SidePanel(SheetContent content, Pen pen, MapFrame frame) {
    this.content = content;
    this.pen = pen;
    this.wording = content.wording();
    this.left = frame.left() + frame.width() + 16;
    this.floor = frame.bottom();
    this.y = frame.bottom() + frame.height() - 10;
    titleBlock(frame.scale());
  }

  void paint() {
    heading(wording.say("map.legend"));
    content.legend().forEach(this::entry);
    heading(wording.say("map.list"));
    list();
  }

  private void titleBlock(int scale) {
    heading(wording.say("map.about"));
    line(wording.say("map.county", "county", content.title().county()));
    line(wording.say("map.scale", "scale", grouped(scale)));
    line(
        content.title().projected()
            ? wording.say(
                "map.crs",
                "epsg",
                content.title().crs().epsg(),
                "meridian",
                content.title().crs().centralMeridian())
            : wording.say("map.local", "epsg", content.title().crs().epsg()));
    line(wording.say("map.date", "day", wording.day(content.title().asOf())));
    line(wording.say(content.base().isEmpty() ? "map.base" : "map.baseSchematic"));
  }

  /** What is left of the panel below the list. */
  Pen.Box left() {
    return new Pen.Box(left, floor, SheetPainter.PAGE_WIDTH - 28, y);
  }

  private static String grouped(int scale) {
    return "1:" + String.format(Locale.ROOT, "%,d", scale).replace(',', ' ');
  }

  private void heading(String text) {
    y -= 6;
    pen.text(text, left, y, new Pen.Lettering(Fonts.HEI, 11, PdfContentByte.ALIGN_LEFT, BLACK));
    y -= LINE + 2;
  }

  private void line(String text) {
    pen.text(text, left, y, new Pen.Lettering(Fonts.SONG, 8.5f, PdfContentByte.ALIGN_LEFT, BLACK));
    y -= LINE;
  }

  private void entry(LegendEntry entry) {
    Pen.Box box = new Pen.Box(left, y - 2, left + 28, y + 9);
    switch (entry.sign()) {
      case RIGHT -> {
        boolean open = entry.symbol() == Symbol.UNDECIDED || entry.symbol() == Symbol.OUTSIDE;
        pen.filledBox(
            box, entry.symbol().fill(), new Pen.Stroke(entry.symbol().line(), 1, open ? 3 : 0));
        pen.hatchedBox(box, entry.symbol().hatch(), entry.symbol().line());
      }
      case GROUP -> pen.filledBox(box, 0xFFFFFF, new Pen.Stroke(BLACK, 2.2f, 0));
      case GAP -> {
        pen.filledBox(box, 0xFFF59D, new Pen.Stroke(BLACK, 0.6f, 0));
        pen.hatchedBox(box, Hatch.CROSS, BLACK);
      }
      case HARD_LAYER -> {
        pen.filledBox(box, 0xFFFFFF, new Pen.Stroke(HARD, 0.8f, 0));
        pen.hatchedBox(box, Hatch.LEVEL, HARD);
      }
      case CONDITIONAL_LAYER -> {
        pen.filledBox(box, 0xFFFFFF, new Pen.Stroke(HARD, 0.8f, 4));
        pen.hatchedBox(box, Hatch.DOTS, HARD);
      }
      case VERTEX -> pen.dot(left + 14, y + 3.5f, 2, BLACK);
      case COUNTY_LINE ->
          pen.line(new Pen.Box(left, y + 3.5f, left + 28, y + 3.5f), SchematicPainter.BORDER);
      case SEAT -> SchematicPainter.seat(pen, left + 14, y + 3.5f, 3.4f);
    }
    pen.text(
        entry.text(),
        left + 36,
        y,
        new Pen.Lettering(Fonts.SONG, 8.5f, PdfContentByte.ALIGN_LEFT, BLACK));
    y -= LINE + 2.5f;
  }

  /** As many as there is room for, and then how many more there are. */
  private void list() {
    List<SheetContent.Right> rights =
        content.rights().stream().filter(right -> right.symbol() != Symbol.ELSEWHERE).toList();
    int room = (int) ((y - floor) / LINE);
    boolean all = rights.size() <= room;
    int shown = all ? rights.size() : Math.max(0, room - 1);
    rights.stream()
        .limit(shown)
        .forEach(
            right ->
                line(
                    wording.say(
                        right.afar() ? "map.rightAfar" : "map.right",
                        "number",
                        right.number(),
                        "name",
                        right.name(),
                        "standing",
                        right.standing())));
    if (!all) {
      line(wording.say("map.more", "n", rights.size() - shown));
    }
  }
}
