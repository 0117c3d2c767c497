package org.kuangheng.formats;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes one layer as a shapefile (.shp, .shx, .dbf in GBK, .prj, .cpg), as county bureaus exchange
 * it. All features must be points, lines or polygons alike.
 */
public final class ShapefileWriter {
  private static final int POINT = 1;
  private static final int LINE = 3;
  private static final int POLYGON = 5;
  private static final int HEADER = 100;

  private final FeatureLayer layer;
  private final int type;

  private ShapefileWriter(FeatureLayer layer) {
    this.layer = layer;
    List<Integer> types =
        layer.features().stream().map(f -> typeOf(f.geometry())).distinct().toList();
    if (types.size() > 1) {
      throw new IllegalArgumentException(
          "A shapefile holds one type of geometry, but layer " + layer.name() + " has several");
    }
    this.type = types.isEmpty() ? POLYGON : types.getFirst();
  }

  /** Writes {@code shp} and its companions beside it. */
  public static void write(Path shp, FeatureLayer layer) {
    new ShapefileWriter(layer).writeAll(shp);
  }

  private void writeAll(Path shp) {
    List<byte[]> records = layer.features().stream().map(f -> content(f.geometry())).toList();
    Path base = shp.resolveSibling(SafeFiles.stemOf(shp));
    bytes(base, "prj", CrsDefinition.wkt(layer.crs()).getBytes(StandardCharsets.UTF_8));
    bytes(base, "cpg", "GBK".getBytes(StandardCharsets.US_ASCII));
    bytes(base, "dbf", DbfTable.bytes(layer));
    bytes(base, "shx", index(records));
    bytes(base, "shp", shapes(records));
  }

  private static void bytes(Path base, String extension, byte[] bytes) {
    Path file = base.resolveSibling(base.getFileName() + "." + extension);
    SafeFiles.writeAtomically(file, temporary -> Files.write(temporary, bytes));
  }

  private byte[] shapes(List<byte[]> records) {
    int length = HEADER + records.stream().mapToInt(record -> 8 + record.length).sum();
    ByteArrayOutputStream out = new ByteArrayOutputStream(length);
    out.writeBytes(header(length));
    int number = 1;
    for (byte[] record : records) {
      out.writeBytes(ByteBuffer.allocate(8).putInt(number++).putInt(record.length / 2).array());
      out.writeBytes(record);
    }
    return out.toByteArray();
  }

  private byte[] index(List<byte[]> records) {
    ByteBuffer out = ByteBuffer.allocate(HEADER + 8 * records.size());
    out.put(header(out.capacity()));
    int offset = HEADER;
    for (byte[] record : records) {
      out.putInt(offset / 2).putInt(record.length / 2);
      offset += 8 + record.length;
    }
    return out.array();
  }

  private byte[] header(int length) {
    Envelope extent = new Envelope();
    layer.features().forEach(f -> extent.expandToInclude(f.geometry().getEnvelopeInternal()));
    ByteBuffer out = ByteBuffer.allocate(HEADER);
    out.putInt(0, 9994).putInt(24, length / 2);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    if (!extent.isNull()) {
      out.putDouble(36, extent.getMinX()).putDouble(44, extent.getMinY());
      out.putDouble(52, extent.getMaxX()).putDouble(60, extent.getMaxY());
    }
    return out.array();
  }

  private byte[] content(Geometry geometry) {
    if (geometry instanceof Point point) {
      ByteBuffer out = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
      return out.putInt(POINT).putDouble(point.getX()).putDouble(point.getY()).array();
    }
    List<Coordinate[]> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      collect(geometry.getGeometryN(i), parts);
    }
    int points = parts.stream().mapToInt(part -> part.length).sum();
    ByteBuffer out =
        ByteBuffer.allocate(44 + 4 * parts.size() + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
    Envelope box = geometry.getEnvelopeInternal();
    out.putInt(type).putDouble(box.getMinX()).putDouble(box.getMinY());
    out.putDouble(box.getMaxX()).putDouble(box.getMaxY()).putInt(parts.size()).putInt(points);
    int start = 0;
    for (Coordinate[] part : parts) {
      out.putInt(start);
      start += part.length;
    }
    for (Coordinate[] part : parts) {
      for (Coordinate coordinate : part) {
        out.putDouble(coordinate.x).putDouble(coordinate.y);
      }
    }
    return out.array();
  }

  /** Outer rings clockwise, holes the other way. */
  private static void collect(Geometry geometry, List<Coordinate[]> parts) {
    if (geometry instanceof Polygon polygon) {
      parts.add(oriented(polygon.getExteriorRing(), false));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        parts.add(oriented(polygon.getInteriorRingN(i), true));
      }
    } else {
      parts.add(geometry.getCoordinates());
    }
  }

  private static Coordinate[] oriented(LineString ring, boolean counterClockwise) {
    boolean asIs = Orientation.isCCW(ring.getCoordinates()) == counterClockwise;
    return asIs ? ring.getCoordinates() : ring.reverse().getCoordinates();
  }

  private static int typeOf(Geometry geometry) {
    return switch (geometry.getGeometryType()) {
      case "Point" -> POINT;
      case "LineString", "LinearRing", "MultiLineString" -> LINE;
      case "Polygon", "MultiPolygon" -> POLYGON;
      default ->
          throw new IllegalArgumentException(
              "No shapefile of " + geometry.getGeometryType() + " is written");
    };
  }
}
