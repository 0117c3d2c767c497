package org.kuangheng.documents.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.documents.font.Fonts;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Paints the schematic base (示意底图) under the rights: cells, seats and county names, all in grey.
 */
final class SchematicPainter {
  static final int LINE = 0x8C8C8C;
  static final int GROUND_ELSEWHERE = 0xF2F2EF;
  static final Pen.Stroke BORDER = new Pen.Stroke(LINE, 0.9f, 7);
  private static final int NAME = 0x8A8A8A;
  private static final int SEAT = 0x6E6E6E;

  private final SheetContent content;
  private final Pen pen;
  private final MapFrame frame;

  SchematicPainter(SheetContent content, Pen pen, MapFrame frame) {
    this.content = content;
    this.pen = pen;
    this.frame = frame;
  }

  /** The cells: the sheet's own county white, the others tinted. */
  void ground() {
    List<SchematicBase.County> counties = content.base().counties();
    counties.stream()
        .filter(county -> !county.own())
        .forEach(county -> pen.fill(county.cell(), frame, GROUND_ELSEWHERE));
    counties.forEach(county -> pen.outline(county.cell(), frame, BORDER));
    counties.forEach(
        county -> seat(pen, frame.x(county.seat().getX()), frame.y(county.seat().getY()), 3.4f));
  }

  /** The sign of a county's seat: a dot in a ring. */
  static void seat(Pen pen, float x, float y, float radius) {
    pen.dot(x, y, radius, SEAT);
    pen.dot(x, y, radius * 0.78f, 0xFFFFFF);
    pen.dot(x, y, radius * 0.38f, SEAT);
  }

  /** Each county's name where it has most room within the frame; boxes say what is taken. */
  List<Pen.Box> names(List<Pen.Box> taken) {
    List<Pen.Box> written = new ArrayList<>();
    for (SchematicBase.County county : content.base().counties()) {
      name(county, taken).ifPresent(written::add);
    }
    return written;
  }

  private Optional<Pen.Box> name(SchematicBase.County county, List<Pen.Box> taken) {
    Geometry free = free(county.cell(), taken);
    if (!(free instanceof Polygonal) || free.isEmpty()) {
      return Optional.empty();
    }
    double tolerance = Math.max(1, frame.ground().getWidth() / 400);
    MaximumInscribedCircle circle = new MaximumInscribedCircle(free, tolerance);
    Coordinate centre = circle.getCenter().getCoordinate();
    float room = MapScale.points(circle.getRadiusLine().getLength(), frame.scale()) * 2;
    for (float size : county.own() ? new float[] {20, 15, 11} : new float[] {14, 11, 9}) {
      Pen.Lettering lettering =
          new Pen.Lettering(Fonts.SONG, size, PdfContentByte.ALIGN_CENTER, NAME);
      float width = pen.width(county.name(), lettering);
      if (width < room) {
        float x = frame.x(centre.x);
        float y = frame.y(centre.y);
        pen.text(county.name(), x, y - size * 0.36f, lettering);
        return Optional.of(
            new Pen.Box(x - width / 2, y - size * 0.6f, x + width / 2, y + size * 0.6f));
      }
    }
    return Optional.empty();
  }

  /** The part of a cell in the frame where nothing else is drawn. */
  private Geometry free(Geometry cell, List<Pen.Box> taken) {
    Geometry free = OverlayNGRobust.overlay(cell, frame.groundPolygon(), OverlayNG.INTERSECTION);
    for (SheetContent.Right right : content.rights()) {
      free = minus(free, right.footprint());
    }
    for (SheetContent.Outline outline : content.outlines()) {
      free = minus(free, outline.footprint());
    }
    for (Pen.Box box : taken) {
      free = minus(free, frame.ground(box));
    }
    return free;
  }

  private static Geometry minus(Geometry from, Geometry what) {
    return !from.getEnvelopeInternal().intersects(what.getEnvelopeInternal())
        ? from
        : OverlayNGRobust.overlay(from, what, OverlayNG.DIFFERENCE);
  }
}
