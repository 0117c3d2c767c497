package org.kuangheng.documents.map;

import org.kuangheng.documents.font.Fonts;
import org.kuangheng.documents.wording.Wording;
import org.locationtech.jts.geom.Envelope;
import org.openpdf.text.pdf.PdfContentByte;

/** Title, frame, coordinate grid, north arrow, scale bar and the line at the foot (图廓整饰). */
final class Furniture {
  private static final int BLACK = 0x000000;
  private static final float CROSS = 3.5f;
  private static final float BAR_HEIGHT = 5;

  private final SheetContent content;
  private final Pen pen;
  private final MapFrame frame;
  private final Wording wording;

  Furniture(SheetContent content, Pen pen, MapFrame frame) {
    this.content = content;
    this.pen = pen;
    this.frame = frame;
    this.wording = content.wording();
  }

  void paint() {
    float top = frame.bottom() + frame.height();
    pen.text(
        content.title().sheet(),
        frame.left() + frame.width() / 2,
        top + 34,
        new Pen.Lettering(Fonts.BOLD, 22, PdfContentByte.ALIGN_CENTER, BLACK));
    pen.text(
        wording.say(content.base().isEmpty() ? "map.schematic" : "map.schematicBase"),
        frame.left() + frame.width() / 2,
        top + 16,
        new Pen.Lettering(Fonts.SONG, 10, PdfContentByte.ALIGN_CENTER, 0x444444));
    figures();
    border();
    north();
    scaleBar();
    pen.text(
        content.title().provenance(),
        frame.left(),
        22,
        new Pen.Lettering(Fonts.SONG, 8, PdfContentByte.ALIGN_LEFT, 0x444444));
  }

  private void border() {
    float right = frame.left() + frame.width();
    float top = frame.bottom() + frame.height();
    Pen.Stroke thick = new Pen.Stroke(BLACK, 1.6f, 0);
    pen.line(new Pen.Box(frame.left(), frame.bottom(), right, frame.bottom()), thick);
    pen.line(new Pen.Box(right, frame.bottom(), right, top), thick);
    pen.line(new Pen.Box(right, top, frame.left(), top), thick);
    pen.line(new Pen.Box(frame.left(), top, frame.left(), frame.bottom()), thick);
  }

  /** Crosses at round coordinates; to be painted before any label. */
  void crosses() {
    if (!content.title().projected()) {
      return;
    }
    Envelope ground = frame.ground();
    int step = MapScale.stepBelow(170, frame.scale());
    for (double east = first(ground.getMinX(), step); east < ground.getMaxX(); east += step) {
      for (double north = first(ground.getMinY(), step); north < ground.getMaxY(); north += step) {
        cross(frame.x(east), frame.y(north));
      }
    }
  }

  /** The crosses' figures along the frame. */
  private void figures() {
    if (!content.title().projected()) {
      return;
    }
    Envelope ground = frame.ground();
    int step = MapScale.stepBelow(170, frame.scale());
    for (double east = first(ground.getMinX(), step); east < ground.getMaxX(); east += step) {
      eastFigure(east);
    }
    for (double north = first(ground.getMinY(), step); north < ground.getMaxY(); north += step) {
      northFigure(north);
    }
  }

  private static double first(double from, int step) {
    return Math.ceil(from / step) * step;
  }

  private void cross(float x, float y) {
    Pen.Stroke thin = new Pen.Stroke(0x333333, 0.5f, 0);
    pen.line(new Pen.Box(x - CROSS, y, x + CROSS, y), thin);
    pen.line(new Pen.Box(x, y - CROSS, x, y + CROSS), thin);
  }

  private void eastFigure(double east) {
    float x = frame.x(east);
    Pen.Stroke thin = new Pen.Stroke(BLACK, 0.6f, 0);
    pen.line(new Pen.Box(x, frame.bottom(), x, frame.bottom() - 5), thin);
    pen.text(
        Long.toString(MapFrame.printedEast(east, content.title().crs())),
        x,
        frame.bottom() - 13,
        new Pen.Lettering(Fonts.HEI, 7, PdfContentByte.ALIGN_CENTER, BLACK));
  }

  private void northFigure(double north) {
    float y = frame.y(north);
    Pen.Stroke thin = new Pen.Stroke(BLACK, 0.6f, 0);
    pen.line(new Pen.Box(frame.left() - 5, y, frame.left(), y), thin);
    pen.text(
        Long.toString(Math.round(north)),
        frame.left() - 7,
        y - 2.5f,
        new Pen.Lettering(Fonts.HEI, 7, PdfContentByte.ALIGN_RIGHT, BLACK));
  }

  /** Where the north arrow stands, in the upper right corner of the frame. */
  static Pen.Box northBox(MapFrame frame) {
    float x = frame.left() + frame.width() - 24;
    float y = frame.bottom() + frame.height() - 52;
    return new Pen.Box(x - 14, y - 6, x + 14, y + 46);
  }

  private void north() {
    Pen.Box box = northBox(frame);
    float x = box.left() + 14;
    float y = box.bottom() + 6;
    pen.filledBox(box, 0xFFFFFF, new Pen.Stroke(0xFFFFFF, 0.1f, 0));
    pen.triangle(x, y, 8, 28);
    pen.text(
        wording.say("map.north"),
        x,
        y + 33,
        new Pen.Lettering(Fonts.HEI, 10, PdfContentByte.ALIGN_CENTER, BLACK));
  }

  /** Four equal lengths, black and white in turn, with the figures centred on their ends. */
  private void scaleBar() {
    int step = MapScale.stepBelow(56, frame.scale());
    float left = frame.left() + frame.width() - 290;
    float length = MapScale.points(step, frame.scale());
    float bottom = 22;
    Pen.Lettering figure = new Pen.Lettering(Fonts.HEI, 7, PdfContentByte.ALIGN_CENTER, BLACK);
    for (int part = 0; part < 4; part++) {
      pen.filledBox(
          new Pen.Box(
              left + part * length, bottom, left + (part + 1) * length, bottom + BAR_HEIGHT),
          part % 2 == 0 ? BLACK : 0xFFFFFF,
          new Pen.Stroke(BLACK, 0.6f, 0));
    }
    for (int part = 0; part <= 4; part++) {
      pen.text(Integer.toString(part * step), left + part * length, bottom - 9, figure);
    }
    pen.text(
        wording.say("map.metre"),
        left + 4 * length + 22,
        bottom - 9,
        new Pen.Lettering(Fonts.HEI, 7, PdfContentByte.ALIGN_LEFT, BLACK));
  }
}
