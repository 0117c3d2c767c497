package org.kuangheng.geo.prism;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.ZonePlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The vertex table of a right (拐点坐标表) in official order and precision: block by block, outer ring
 * clockwise from its north-westernmost vertex, then holes, anticlockwise; X north and Y east to two
 * decimals. A block is a prism; vertices that coincide once rounded are listed once. Areas on
 * longitude and latitude are listed in the 3° zone of their first block.
 */
public record VertexTable(List<Row> rows) {
  public VertexTable {
    rows = List.copyOf(rows);
  }

  /**
   * One vertex.
   *
   * @param block the block, from 1
   * @param ring the ring in the block, 1 for the outer ring
   * @param point the point in the ring, from 1; the closing point is not repeated
   * @param north X, metres, two decimals
   * @param east Y with its zone prefix, metres, two decimals
   */
  public record Row(
      int block,
      int ring,
      int point,
      BigDecimal north,
      BigDecimal east,
      @Nullable ElevationRange elevations,
      Prism.Sign sign) {}

  public static VertexTable of(MiningArea area) {
    ZonePlane plane = ZonePlane.of(area.prisms().getFirst().footprint(), area.crs());
    double prefix = area.crs().zonePrefixed() ? 0 : plane.zone() * 1_000_000.0;
    List<Row> rows = new ArrayList<>();
    int block = 0;
    for (Prism prism : area.prisms()) {
      block++;
      Polygon footprint = (Polygon) plane.project(prism.footprint());
      List<List<OfficialRing.Vertex>> rings = OfficialRing.of(footprint, prefix);
      for (int ring = 0; ring < rings.size(); ring++) {
        int point = 0;
        for (OfficialRing.Vertex vertex : rings.get(ring)) {
          point++;
          rows.add(
              new Row(
                  block,
                  ring + 1,
                  point,
                  vertex.north(),
                  vertex.east(),
                  prism.elevations(),
                  prism.sign()));
        }
      }
    }
    return new VertexTable(rows);
  }

  /**
   * The area that the table describes, in a zone-prefixed system.
   *
   * @throws IllegalArgumentException if the eastings of the system carry no zone prefix
   */
  public MiningArea toArea(Crs crs) {
    if (!crs.zonePrefixed()) {
      throw new IllegalArgumentException(
          "A vertex table is read in a zone-prefixed system, but it was EPSG:" + crs.epsg());
    }
    Map<Integer, List<Row>> blocks = new LinkedHashMap<>();
    rows.forEach(row -> blocks.computeIfAbsent(row.block, key -> new ArrayList<>()).add(row));
    List<Prism> prisms = new ArrayList<>();
    for (List<Row> block : blocks.values()) {
      Row first = block.getFirst();
      prisms.add(new Prism(polygon(block), first.elevations, first.sign, ""));
    }
    return new MiningArea(crs, prisms);
  }

  private static Polygon polygon(List<Row> block) {
    GeometryFactory factory = new GeometryFactory();
    Map<Integer, List<Coordinate>> rings = new LinkedHashMap<>();
    for (Row row : block) {
      rings
          .computeIfAbsent(row.ring, key -> new ArrayList<>())
          .add(new Coordinate(row.east.doubleValue(), row.north.doubleValue()));
    }
    List<LinearRing> closed = new ArrayList<>();
    for (List<Coordinate> ring : rings.values()) {
      ring.add(ring.getFirst().copy());
      closed.add(factory.createLinearRing(ring.toArray(Coordinate[]::new)));
    }
    return factory.createPolygon(
        closed.getFirst(), closed.subList(1, closed.size()).toArray(LinearRing[]::new));
  }
}
