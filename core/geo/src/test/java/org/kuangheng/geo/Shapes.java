package org.kuangheng.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Shapes for tests: from text, or seeded. */
public final class Shapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  public static Geometry wkt(String text) {
    try {
      return new WKTReader(FACTORY).read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  public static Polygon polygon(double... xy) {
    List<Coordinate> vertices = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      vertices.add(new Coordinate(xy[i], xy[i + 1]));
    }
    vertices.add(vertices.getFirst().copy());
    return FACTORY.createPolygon(vertices.toArray(Coordinate[]::new));
  }

  public static Polygon box(double x0, double y0, double x1, double y1) {
    return polygon(x0, y0, x1, y0, x1, y1, x0, y1);
  }

  public static Geometry nothing() {
    return FACTORY.createPolygon();
  }

  public static Geometry moved(Geometry geometry, double east, double north) {
    return AffineTransformation.translationInstance(east, north).transform(geometry);
  }

  /** A star-shaped polygon around a centre; always simple. */
  public static Polygon star(Random random, double x, double y, double radius) {
    int n = 3 + random.nextInt(8);
    double[] xy = new double[2 * n];
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / n;
      double r = radius * (0.4 + 0.6 * random.nextDouble());
      xy[2 * i] = x + r * Math.cos(angle);
      xy[2 * i + 1] = y + r * Math.sin(angle);
    }
    return polygon(xy);
  }

  /** The union of some unit cells of a grid, each of the given size. */
  public static Geometry cells(boolean[][] filled, double size) {
    List<Geometry> boxes = new ArrayList<>();
    for (int row = 0; row < filled.length; row++) {
      for (int col = 0; col < filled[row].length; col++) {
        if (filled[row][col]) {
          boxes.add(box(col * size, row * size, (col + 1) * size, (row + 1) * size));
        }
      }
    }
    return OverlayNGRobust.union(FACTORY.createGeometryCollection(boxes.toArray(Geometry[]::new)));
  }
}
