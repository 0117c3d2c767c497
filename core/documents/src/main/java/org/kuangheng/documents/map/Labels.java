package org.kuangheng.documents.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.documents.font.Fonts;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Places labels (注记) so that none covers another: in the middle of the area, else beside it, else
 * shorter, else not at all; the list beside the map has every number.
 */
final class Labels {
  private static final float[][] SHIFTS = {
    {0, 0},
    {0, 1.3f},
    {0, -1.3f},
    {0.6f, 0.7f},
    {-0.6f, 0.7f},
    {0.6f, -0.7f},
    {-0.6f, -0.7f},
    {0, 2.6f},
    {0, -2.6f}
  };

  private static final int BLACK = 0x000000;
  private static final int BLUE = 0x1F3F7F;
  private static final int GREY = 0x4D4D4D;

  /** Beside a point, never on it: in widths and heights of the label. */
  private static final float[][] BESIDE = {
    {0.9f, 0.9f}, {-0.9f, 0.9f}, {0.9f, -0.9f}, {-0.9f, -0.9f}, {0, 1.2f}, {0, -1.2f}
  };

  private final Pen pen;
  private final MapFrame frame;
  private final List<Pen.Box> taken = new ArrayList<>();

  Labels(Pen pen, MapFrame frame) {
    this.pen = pen;
    this.frame = frame;
  }

  /** No label may cover this. */
  void keepClear(Pen.Box box) {
    taken.add(box);
  }

  /** The longest of the texts that is no wider than the area; the last of them in any case. */
  void within(Geometry ground, List<String> texts, float size) {
    Pen.Lettering lettering =
        new Pen.Lettering(Fonts.HEI, size, PdfContentByte.ALIGN_CENTER, BLACK);
    float room = MapScale.points(ground.getEnvelopeInternal().getWidth(), frame.scale());
    List<String> narrow =
        texts.stream().filter(text -> pen.width(text, lettering) < room - 4).toList();
    place(ground, narrow.isEmpty() ? List.of(texts.getLast()) : narrow, size, BLACK);
  }

  /** Above, below, right or left of a sign, in grey; whether there was room. */
  boolean beside(String text, Pen.Box sign, float size) {
    Pen.Lettering lettering = new Pen.Lettering(Fonts.HEI, size, PdfContentByte.ALIGN_CENTER, GREY);
    float width = pen.width(text, lettering);
    float x = (sign.left() + sign.right()) / 2;
    float y = (sign.bottom() + sign.top()) / 2;
    float aside = (sign.right() - sign.left() + width) / 2 + 1;
    float[][] middles = {
      {x, sign.top() + size * 0.6f},
      {x, sign.bottom() - size * 0.6f},
      {x + aside, y},
      {x - aside, y}
    };
    for (float[] middle : middles) {
      float left = middle[0] - width / 2;
      float bottom = middle[1] - size / 2;
      Pen.Box box = new Pen.Box(left, bottom, left + width, bottom + size);
      if (fits(box) && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        pen.text(text, middle[0], bottom + size * 0.12f, lettering);
        return true;
      }
    }
    return false;
  }

  /** Over the area's upper edge, outside it where there is room. */
  void above(Geometry ground, String text, float size) {
    Pen.Lettering lettering = new Pen.Lettering(Fonts.HEI, size, PdfContentByte.ALIGN_CENTER, BLUE);
    Envelope extent = ground.getEnvelopeInternal();
    Coordinate over =
        new Coordinate(frame.x(extent.centre().x), frame.y(extent.getMaxY()) + size * 0.9);
    room(text, over, SHIFTS, lettering).ifPresent(box -> write(text, box, lettering));
  }

  /** Tries each text at each place in turn. */
  void place(Geometry ground, List<String> texts, float size, int colour) {
    Point inside = ground.getInteriorPoint();
    Coordinate at = new Coordinate(frame.x(inside.getX()), frame.y(inside.getY()));
    float[][] shifts = ground instanceof Point ? BESIDE : SHIFTS;
    Pen.Lettering lettering =
        new Pen.Lettering(Fonts.HEI, size, PdfContentByte.ALIGN_CENTER, colour);
    for (String text : texts) {
      Optional<Pen.Box> room = room(text, at, shifts, lettering);
      if (room.isPresent()) {
        write(text, room.get(), lettering);
        return;
      }
    }
  }

  private Optional<Pen.Box> room(
      String text, Coordinate middle, float[][] shifts, Pen.Lettering lettering) {
    float width = pen.width(text, lettering);
    float height = lettering.size() * 1.15f;
    for (float[] shift : shifts) {
      float centre = (float) middle.x + shift[0] * width;
      float base = (float) middle.y - height / 2 + shift[1] * height;
      Pen.Box box =
          new Pen.Box(centre - width / 2 - 1, base, centre + width / 2 + 1, base + height);
      if (fits(box) && taken.stream().noneMatch(box::meets)) {
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }

  private boolean fits(Pen.Box box) {
    return box.left() > frame.left()
        && box.right() < frame.left() + frame.width()
        && box.bottom() > frame.bottom()
        && box.top() < frame.bottom() + frame.height();
  }

  /** On a white ground, so that no pattern runs through the letters. */
  private void write(String text, Pen.Box box, Pen.Lettering lettering) {
    taken.add(box);
    pen.filledBox(box, 0xFFFFFF, new Pen.Stroke(0xFFFFFF, 0.1f, 0));
    pen.text(
        text, (box.left() + box.right()) / 2, box.bottom() + lettering.size() * 0.26f, lettering);
  }
}
