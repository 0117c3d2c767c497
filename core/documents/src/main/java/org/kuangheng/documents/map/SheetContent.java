package org.kuangheng.documents.map;

import java.time.LocalDate;
import java.util.List;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * What a map sheet shows (图面内容), all in metres on one plane, drawn in this order: base, layers,
 * rights, gaps, outlines of groups, vertices.
 */
record SheetContent(
    Title title,
    SchematicBase base,
    List<Layer> layers,
    List<Right> rights,
    List<Geometry> gaps,
    List<Outline> outlines,
    List<Vertex> vertices,
    List<LegendEntry> legend,
    Wording wording) {
  SheetContent {
    layers = List.copyOf(layers);
    rights = List.copyOf(rights);
    gaps = List.copyOf(gaps);
    outlines = List.copyOf(outlines);
    vertices = List.copyOf(vertices);
    legend = List.copyOf(legend);
  }

  /** The title block. {@code crs} is what the grid's figures are in. */
  record Title(
      String sheet, String county, Crs crs, boolean projected, String provenance, LocalDate asOf) {}

  record Layer(Geometry ground, boolean hard) {}

  /**
   * A right with its number on the sheet and in the list beside it.
   *
   * @param standing where its mine stands, in words
   * @param afar whether it lies so far from the others that its coordinates must be wrong
   */
  record Right(
      int number, String name, String standing, Geometry footprint, Symbol symbol, boolean afar) {}

  record Outline(String label, Geometry footprint) {}

  record Vertex(String number, Point place) {}

  /** A line of the legend; {@code symbol} or else one of the fixed signs. */
  record LegendEntry(Sign sign, Symbol symbol, String text) {}

  enum Sign {
    RIGHT,
    GROUP,
    GAP,
    HARD_LAYER,
    CONDITIONAL_LAYER,
    VERTEX,
    COUNTY_LINE,
    SEAT
  }
}
