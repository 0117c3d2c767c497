package org.kuangheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kuangheng.geo.adjacency.Parcel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Seeded polygons on the plane of zone 37: rights as jittered cells of a grid of which a third are
 * left out (so that many share edges), zones as star-shaped polygons thrown over the same ground.
 */
final class Fields {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double EAST = 37_400_000;
  private static final double NORTH = 3_800_000;
  private static final double CELL = 600;

  private Fields() {}

  /**
   * {@code count} polygons of about 0.36 km², with 8 to 40 vertices, sharing edges with neighbours.
   */
  static List<Parcel> rights(int count, long seed) {
    Random random = new Random(seed);
    int side = (int) Math.ceil(Math.sqrt(count * 1.5));
    Coordinate[][] corners = new Coordinate[side + 1][side + 1];
    for (int i = 0; i <= side; i++) {
      for (int j = 0; j <= side; j++) {
        corners[i][j] =
            new Coordinate(
                cm(EAST + i * CELL + random.nextDouble() * 200),
                cm(NORTH + j * CELL + random.nextDouble() * 200));
      }
    }
    List<Parcel> parcels = new ArrayList<>();
    for (int cell = 0; parcels.size() < count && cell < side * side; cell++) {
      int left = side * side - cell;
      if (left > count - parcels.size() && random.nextInt(3) == 0) {
        continue;
      }
      int i = cell / side;
      int j = cell % side;
      Coordinate[] ring = {
        corners[i][j], corners[i + 1][j], corners[i + 1][j + 1], corners[i][j + 1], corners[i][j]
      };
      parcels.add(new Parcel("r" + parcels.size(), FACTORY.createPolygon(ring)));
    }
    return parcels;
  }

  /** {@code count} star-shaped polygons of 12 to 60 vertices, 100 to 900 m across. */
  static List<Parcel> zones(int count, int rightCount, long seed) {
    Random random = new Random(seed);
    double extent = Math.ceil(Math.sqrt(rightCount * 1.5)) * CELL;
    List<Parcel> parcels = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      double x = EAST + random.nextDouble() * extent;
      double y = NORTH + random.nextDouble() * extent;
      parcels.add(new Parcel("z" + k, star(x, y, random)));
    }
    return parcels;
  }

  private static Polygon star(double x, double y, Random random) {
    int points = 12 + random.nextInt(49);
    double radius = 50 + random.nextDouble() * 400;
    Coordinate[] ring = new Coordinate[points + 1];
    for (int p = 0; p < points; p++) {
      double angle = 2 * Math.PI * p / points;
      double r = radius * (0.6 + 0.4 * random.nextDouble());
      ring[p] = new Coordinate(cm(x + r * Math.cos(angle)), cm(y + r * Math.sin(angle)));
    }
    ring[points] = ring[0];
    return FACTORY.createPolygon(ring);
  }

  private static double cm(double metres) {
    return Math.round(metres * 100) / 100.0;
  }
}
