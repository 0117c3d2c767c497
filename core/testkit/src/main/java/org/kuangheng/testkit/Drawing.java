package org.kuangheng.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Rows of marks as cells of 100 m. */
record Drawing(List<String> rows) {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double CELL = 100;
  private static final double EAST = 37_500_000;
  private static final double NORTH = 3_880_000;

  static Drawing of(String picture) {
    List<String> rows =
        picture
            .lines()
            .map(line -> line.replaceAll("\\s", ""))
            .filter(line -> !line.isEmpty())
            .toList();
    for (String row : rows) {
      if (row.length() != rows.getFirst().length()) {
        throw new IllegalArgumentException(
            "All rows need " + rows.getFirst().length() + " cells, but one was " + row);
      }
    }
    return new Drawing(rows);
  }

  Set<Character> marks() {
    Set<Character> marks = new TreeSet<>();
    rows.forEach(row -> row.chars().forEach(mark -> marks.add((char) mark)));
    return marks;
  }

  /** The union of the cells with this mark; empty if there are none. */
  Geometry ground(char mark) {
    List<Geometry> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).length(); column++) {
        if (rows.get(row).charAt(column) == mark) {
          cells.add(cell(row, column));
        }
      }
    }
    return union(cells);
  }

  Geometry cell(int row, int column) {
    double west = EAST + column * CELL;
    double south = NORTH + (rows.size() - 1 - row) * CELL;
    return FACTORY.toGeometry(new Envelope(west, west + CELL, south, south + CELL));
  }

  static Geometry union(List<Geometry> parts) {
    return parts.isEmpty()
        ? FACTORY.createPolygon()
        : OverlayNGRobust.union(FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new)));
  }
}
