package org.kuangheng.documents.map;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.documents.font.Fonts;
import org.kuangheng.documents.font.Glyphs;
import org.kuangheng.documents.map.Symbol.Hatch;
import org.kuangheng.documents.output.StablePdf;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Paints a map sheet on A3 as vector pdf: the map in its frame, the rest around it. */
final class SheetPainter {
  static final float PAGE_WIDTH = 1190.55f;
  static final float PAGE_HEIGHT = 841.89f;
  private static final float LEFT = 52;
  private static final float BOTTOM = 52;
  private static final float PANEL = 262;
  private static final float HEAD = 62;
  private static final int BLACK = 0x000000;
  private static final int HARD = 0x7B2D8E;

  /** Shown where nothing has coordinates. */
  private static final Envelope NOWHERE = new Envelope(499_500, 500_500, 3_900_000, 3_901_000);

  private final SheetContent content;
  private final Pen pen;
  private final MapFrame frame;

  private SheetPainter(SheetContent content, Pen pen) {
    this.content = content;
    this.pen = pen;
    this.frame = frame(extent(content));
  }

  static byte[] paint(SheetContent content, Glyphs glyphs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document document = new Document(new Rectangle(PAGE_WIDTH, PAGE_HEIGHT))) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      document.addTitle(content.title().sheet());
      document.addSubject(content.title().provenance());
      document.open();
      writer
          .getExtraCatalog()
          .put(PdfName.LANG, new PdfString(content.wording().say("plan.language")));
      PdfContentByte canvas = writer.getDirectContent();
      SheetPainter painter = new SheetPainter(content, new Pen(canvas, glyphs));
      SidePanel panel = new SidePanel(content, painter.pen, painter.frame);
      panel.paint();
      Optional<Locator> locator = Locator.in(painter.frame, panel.left(), content, painter.pen);
      painter.pen.inside(painter.frame, () -> painter.map(locator.map(Locator::box)));
      locator.ifPresent(Locator::paint);
      new Furniture(content, painter.pen, painter.frame).paint();
    }
    return StablePdf.rewrite(out.toByteArray(), content.title().asOf());
  }

  private static Envelope extent(SheetContent content) {
    Envelope extent = new Envelope();
    List<Geometry> focus =
        content.outlines().isEmpty() || content.vertices().isEmpty()
            ? content.rights().stream()
                .filter(right -> !right.afar())
                .map(SheetContent.Right::footprint)
                .toList()
            : content.outlines().stream().map(SheetContent.Outline::footprint).toList();
    focus.forEach(geometry -> extent.expandToInclude(geometry.getEnvelopeInternal()));
    if (extent.isNull()) {
      content.base().own().ifPresent(own -> extent.init(own.cell().getEnvelopeInternal()));
    }
    return extent.isNull() ? NOWHERE : extent;
  }

  private static MapFrame frame(Envelope extent) {
    float width = PAGE_WIDTH - LEFT - PANEL - 40;
    float height = PAGE_HEIGHT - BOTTOM - HEAD - 18;
    Coordinate middle = extent.centre();
    return new MapFrame(
        LEFT, BOTTOM, width, height, middle, MapScale.fitting(extent, width, height));
  }

  /** {@code kept} is ground that nothing may be written on. */
  private void map(Optional<Pen.Box> kept) {
    SchematicPainter base = new SchematicPainter(content, pen, frame);
    base.ground();
    Labels labels = new Labels(pen, frame);
    List<Pen.Box> taken = new ArrayList<>(List.of(Furniture.northBox(frame)));
    kept.ifPresent(taken::add);
    taken.addAll(base.names(taken));
    taken.forEach(labels::keepClear);
    rights();
    new Furniture(content, pen, frame).crosses();
    labels(labels);
  }

  private void rights() {
    for (SheetContent.Layer layer : content.layers()) {
      pen.hatch(layer.ground(), frame, layer.hard() ? Hatch.LEVEL : Hatch.DOTS, HARD);
      pen.outline(layer.ground(), frame, new Pen.Stroke(HARD, 0.8f, layer.hard() ? 0 : 4));
    }
    for (SheetContent.Right right : content.rights()) {
      pen.fill(right.footprint(), frame, right.symbol().fill());
      pen.hatch(right.footprint(), frame, right.symbol().hatch(), right.symbol().line());
      boolean open = right.symbol() == Symbol.UNDECIDED || right.symbol() == Symbol.OUTSIDE;
      pen.outline(
          right.footprint(), frame, new Pen.Stroke(right.symbol().line(), 1f, open ? 3 : 0));
    }
    for (SheetContent.Layer layer : content.layers()) {
      pen.outline(layer.ground(), frame, new Pen.Stroke(HARD, 0.8f, layer.hard() ? 0 : 4));
    }
    for (Geometry gap : content.gaps()) {
      pen.fill(gap, frame, 0xFFF59D);
      pen.hatch(gap, frame, Hatch.CROSS, BLACK);
      pen.outline(gap, frame, new Pen.Stroke(BLACK, 0.6f, 0));
    }
    for (SheetContent.Outline outline : content.outlines()) {
      pen.outline(outline.footprint(), frame, new Pen.Stroke(BLACK, 2.2f, 0));
    }
  }

  private void labels(Labels labels) {
    for (SheetContent.Vertex vertex : content.vertices()) {
      pen.dot(frame.x(vertex.place().getX()), frame.y(vertex.place().getY()), 2f, BLACK);
    }
    for (SheetContent.Right right : content.rights()) {
      if (right.symbol() == Symbol.ELSEWHERE) {
        labels.place(right.footprint(), List.of(right.name()), 7, 0x666666);
        continue;
      }
      String number = Integer.toString(right.number());
      labels.within(right.footprint(), List.of(number + " " + right.name(), number), 8);
    }
    for (SheetContent.Outline outline : content.outlines()) {
      labels.above(outline.footprint(), outline.label(), 10);
    }
    for (SheetContent.Vertex vertex : content.vertices()) {
      labels.place(vertex.place(), List.of(vertex.number()), 7, BLACK);
    }
  }

  static Pen.Lettering lettering(Fonts font, float size) {
    return new Pen.Lettering(font, size, PdfContentByte.ALIGN_LEFT, BLACK);
  }
}
