package org.kuangheng.documents.map;

import java.awt.Color;
import org.kuangheng.documents.font.Fonts;
import org.kuangheng.documents.font.Glyphs;
import org.kuangheng.documents.map.Symbol.Hatch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws vectors and text on a page of a pdf; ground through the frame, the rest in points. */
final class Pen {
  private static final float SPACING = 5f;

  private final PdfContentByte canvas;
  private final Glyphs glyphs;

  Pen(PdfContentByte canvas, Glyphs glyphs) {
    this.canvas = canvas;
    this.glyphs = glyphs;
  }

  /** A line's colour, width and dashes; no dashes where {@code dash} is 0. */
  record Stroke(int colour, float width, float dash) {}

  void fill(Geometry ground, MapFrame frame, int colour) {
    canvas.saveState();
    canvas.setColorFill(new Color(colour));
    path(ground, frame);
    canvas.eoFill();
    canvas.restoreState();
  }

  void outline(Geometry ground, MapFrame frame, Stroke stroke) {
    canvas.saveState();
    apply(stroke);
    path(ground, frame);
    canvas.stroke();
    canvas.restoreState();
  }

  /** A pattern over the ground, clipped to it. */
  void hatch(Geometry ground, MapFrame frame, Hatch hatch, int colour) {
    if (hatch == Hatch.NONE || ground.isEmpty()) {
      return;
    }
    canvas.saveState();
    path(ground, frame);
    canvas.eoClip();
    canvas.newPath();
    var box = ground.getEnvelopeInternal();
    pattern(
        new Box(
            frame.x(box.getMinX()),
            frame.y(box.getMinY()),
            frame.x(box.getMaxX()),
            frame.y(box.getMaxY())),
        hatch,
        colour);
    canvas.restoreState();
  }

  /** A box on the page by two corners. */
  record Box(float left, float bottom, float right, float top) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
    }
  }

  void filledBox(Box box, int fill, Stroke stroke) {
    canvas.saveState();
    canvas.setColorFill(new Color(fill));
    apply(stroke);
    canvas.rectangle(box.left(), box.bottom(), box.right() - box.left(), box.top() - box.bottom());
    canvas.fillStroke();
    canvas.restoreState();
  }

  void emptyBox(Box box, Stroke stroke) {
    canvas.saveState();
    apply(stroke);
    canvas.rectangle(box.left(), box.bottom(), box.right() - box.left(), box.top() - box.bottom());
    canvas.stroke();
    canvas.restoreState();
  }

  void hatchedBox(Box box, Hatch hatch, int colour) {
    canvas.saveState();
    canvas.rectangle(box.left(), box.bottom(), box.right() - box.left(), box.top() - box.bottom());
    canvas.clip();
    canvas.newPath();
    pattern(box, hatch, colour);
    canvas.restoreState();
  }

  void line(Box ends, Stroke stroke) {
    canvas.saveState();
    apply(stroke);
    canvas.moveTo(ends.left(), ends.bottom());
    canvas.lineTo(ends.right(), ends.top());
    canvas.stroke();
    canvas.restoreState();
  }

  void dot(float x, float y, float radius, int colour) {
    canvas.saveState();
    canvas.setColorFill(new Color(colour));
    canvas.circle(x, y, radius);
    canvas.fill();
    canvas.restoreState();
  }

  void triangle(float x, float y, float halfWidth, float height) {
    canvas.saveState();
    canvas.setColorFill(Color.BLACK);
    canvas.moveTo(x, y + height);
    canvas.lineTo(x - halfWidth, y);
    canvas.lineTo(x, y + height / 4);
    canvas.lineTo(x + halfWidth, y);
    canvas.closePath();
    canvas.fill();
    canvas.restoreState();
  }

  /** Everything drawn by {@code drawing} is cut off at the frame. */
  void inside(MapFrame frame, Runnable drawing) {
    canvas.saveState();
    canvas.rectangle(frame.left(), frame.bottom(), frame.width(), frame.height());
    canvas.clip();
    canvas.newPath();
    drawing.run();
    canvas.restoreState();
  }

  /**
   * A text of one size and place; {@code align} is one of the constants of {@code PdfContentByte}.
   */
  record Lettering(Fonts font, float size, int align, int colour) {}

  void text(String text, float x, float y, Lettering lettering) {
    canvas.saveState();
    canvas.beginText();
    canvas.setColorFill(new Color(lettering.colour()));
    canvas.setFontAndSize(lettering.font().face(), lettering.size());
    canvas.showTextAligned(lettering.align(), glyphs.printable(text), x, y, 0);
    canvas.endText();
    canvas.restoreState();
  }

  float width(String text, Lettering lettering) {
    return lettering.font().face().getWidthPoint(glyphs.printable(text), lettering.size());
  }

  private void apply(Stroke stroke) {
    canvas.setColorStroke(new Color(stroke.colour()));
    canvas.setLineWidth(stroke.width());
    canvas.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    if (stroke.dash() > 0) {
      canvas.setLineDash(stroke.dash(), stroke.dash() * 0.6f, 0);
    }
  }

  private void pattern(Box box, Hatch hatch, int colour) {
    canvas.setColorStroke(new Color(colour));
    canvas.setColorFill(new Color(colour));
    canvas.setLineWidth(0.4f);
    float height = box.top() - box.bottom();
    switch (hatch) {
      case NONE -> {}
      case RISING -> slanted(box, height);
      case FALLING -> slanted(box, -height);
      case CROSS -> {
        slanted(box, height);
        slanted(box, -height);
      }
      case LEVEL -> {
        for (float y = box.bottom(); y < box.top(); y += SPACING) {
          canvas.moveTo(box.left(), y);
          canvas.lineTo(box.right(), y);
        }
        canvas.stroke();
      }
      case UPRIGHT -> {
        for (float x = box.left(); x < box.right(); x += SPACING) {
          canvas.moveTo(x, box.bottom());
          canvas.lineTo(x, box.top());
        }
        canvas.stroke();
      }
      case DOTS -> dots(box);
    }
  }

  private void slanted(Box box, float rise) {
    float run = Math.abs(rise);
    float from = rise > 0 ? box.bottom() : box.top();
    for (float x = box.left() - run; x < box.right(); x += SPACING * 1.4f) {
      canvas.moveTo(x, from);
      canvas.lineTo(x + run, from + rise);
    }
    canvas.stroke();
  }

  private void dots(Box box) {
    for (float x = box.left() + SPACING / 2; x < box.right(); x += SPACING) {
      for (float y = box.bottom() + SPACING / 2; y < box.top(); y += SPACING) {
        canvas.circle(x, y, 0.5f);
      }
    }
    canvas.fill();
  }

  private void path(Geometry ground, MapFrame frame) {
    for (int i = 0; i < ground.getNumGeometries(); i++) {
      switch (ground.getGeometryN(i)) {
        case Polygon polygon -> {
          ring(polygon.getExteriorRing(), frame);
          for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            ring(polygon.getInteriorRingN(hole), frame);
          }
        }
        case LineString line -> ring(line, frame);
        default -> {}
      }
    }
  }

  private void ring(LineString line, MapFrame frame) {
    boolean first = true;
    for (Coordinate place : line.getCoordinates()) {
      if (first) {
        canvas.moveTo(frame.x(place.x), frame.y(place.y));
      } else {
        canvas.lineTo(frame.x(place.x), frame.y(place.y));
      }
      first = false;
    }
    if (line.isClosed()) {
      canvas.closePath();
    }
  }
}
