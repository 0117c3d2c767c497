package org.kuangheng.documents.map;

import java.util.List;
import java.util.Optional;
import org.kuangheng.documents.font.Fonts;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The small map that shows where the sheet lies among the counties (位置示意图): at the foot of the side
 * panel, else in a corner of the frame; left out where both are taken.
 */
final class Locator {
  private static final float WIDTH = 190;
  private static final float HEIGHT = 160;
  private static final float LOWEST = 110;
  private static final float HIGHEST = 180;
  private static final float APART = 8;
  private static final float HEAD = 15;
  private static final int BLACK = 0x000000;
  private static final int RED = 0xB3261E;
  private static final int OWN = 0xDCE6F2;
  private static final float SMALLEST = 5;
  private static final float SIZE = 6;

  private final SheetContent content;
  private final Pen pen;
  private final Pen.Box box;
  private final Envelope sheet;

  private Locator(SheetContent content, Pen pen, Pen.Box box, Envelope sheet) {
    this.content = content;
    this.pen = pen;
    this.box = box;
    this.sheet = sheet;
  }

  /** Empty without a base, and where there is no room; {@code panel} is what the panel has left. */
  static Optional<Locator> in(MapFrame frame, Pen.Box panel, SheetContent content, Pen pen) {
    if (content.base().isEmpty()) {
      return Optional.empty();
    }
    float room = panel.top() - panel.bottom() - APART;
    float top = panel.bottom() + Math.min(room, HIGHEST);
    Optional<Pen.Box> foot =
        Optional.of(new Pen.Box(panel.left(), panel.bottom(), panel.right(), top))
            .filter(_ -> room >= LOWEST);
    return foot.or(
            () ->
                corners(frame).stream()
                    .filter(corner -> isFree(frame.ground(corner), content))
                    .findFirst())
        .map(box -> new Locator(content, pen, box, frame.ground()));
  }

  /** Lower left, lower right, upper left; the north arrow has the fourth. */
  private static List<Pen.Box> corners(MapFrame frame) {
    float left = frame.left();
    float right = left + frame.width();
    float bottom = frame.bottom();
    float top = bottom + frame.height();
    return List.of(
        new Pen.Box(left, bottom, left + WIDTH, bottom + HEIGHT),
        new Pen.Box(right - WIDTH, bottom, right, bottom + HEIGHT),
        new Pen.Box(left, top - HEIGHT, left + WIDTH, top));
  }

  private static boolean isFree(Geometry ground, SheetContent content) {
    return content.rights().stream().noneMatch(right -> right.footprint().intersects(ground))
        && content.outlines().stream().noneMatch(o -> o.footprint().intersects(ground));
  }

  Pen.Box box() {
    return box;
  }

  void paint() {
    pen.filledBox(box, 0xFFFFFF, new Pen.Stroke(BLACK, 0.8f, 0));
    pen.text(
        content.wording().say("map.locator"),
        (box.left() + box.right()) / 2,
        box.top() - HEAD + 4,
        new Pen.Lettering(Fonts.HEI, 8, PdfContentByte.ALIGN_CENTER, BLACK));
    MapFrame frame = frame();
    pen.inside(frame, () -> map(frame));
  }

  private MapFrame frame() {
    Envelope extent = content.base().extent();
    float width = box.right() - box.left() - 8;
    float height = box.top() - box.bottom() - HEAD - 4;
    double needed =
        Math.max(extent.getWidth() / width, extent.getHeight() / height)
            * MapScale.POINTS_PER_METRE;
    return new MapFrame(
        box.left() + 4,
        box.bottom() + 4,
        width,
        height,
        extent.centre(),
        (int) Math.ceil(Math.max(1, needed)));
  }

  private void map(MapFrame frame) {
    for (SchematicBase.County county : content.base().counties()) {
      pen.fill(county.cell(), frame, county.own() ? OWN : SchematicPainter.GROUND_ELSEWHERE);
    }
    for (SchematicBase.County county : content.base().counties()) {
      pen.outline(county.cell(), frame, new Pen.Stroke(SchematicPainter.LINE, 0.5f, 0));
    }
    Pen.Box shown = sheet(frame);
    pen.emptyBox(shown, new Pen.Stroke(RED, 1.1f, 0));
    Labels names = new Labels(pen, frame);
    names.keepClear(shown);
    for (SchematicBase.County county : content.base().counties()) {
      Point seat = county.seat();
      float x = frame.x(seat.getX());
      float y = frame.y(seat.getY());
      SchematicPainter.seat(pen, x, y, 1.6f);
      Pen.Box sign = new Pen.Box(x - 2.5f, y - 2.5f, x + 2.5f, y + 2.5f);
      boolean written = names.beside(county.name(), sign, SIZE);
      if (!written && county.own()) {
        names.beside(county.name(), shown, SIZE);
      }
    }
  }

  /** The sheet's own extent, never too small to be seen. */
  private Pen.Box sheet(MapFrame frame) {
    float middleX = frame.x(sheet.centre().x);
    float middleY = frame.y(sheet.centre().y);
    float halfWidth = Math.max(SMALLEST, MapScale.points(sheet.getWidth(), frame.scale())) / 2;
    float halfHeight = Math.max(SMALLEST, MapScale.points(sheet.getHeight(), frame.scale())) / 2;
    return new Pen.Box(
        middleX - halfWidth, middleY - halfHeight, middleX + halfWidth, middleY + halfHeight);
  }
}
