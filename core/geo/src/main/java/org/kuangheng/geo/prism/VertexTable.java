package org.kuangheng.geo.prism;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vertex table of a right (拐点坐标表) in official order and precision: block by block, outer ring
 * clockwise from its north-westernmost vertex, then holes; X north and Y east to two decimals.
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
    throw new UnsupportedOperationException("contract");
  }
}
