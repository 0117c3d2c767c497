package org.kuangheng.formats.gis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Reads the shapes of a .shp record by record, after the published ESRI format. */
final class ShapeReader {
  private static final int HEADER = 100;
  private static final int RECORD_HEADER = 8;

  private final GeometryFactory factory = new GeometryFactory();
  private final GisSource source;
  private final Place place;

  /** A shape with its record number from 1; {@code null} geometry for a null or damaged shape. */
  record Shape(int record, @Nullable Geometry geometry) {}

  ShapeReader(GisSource source, Place place) {
    this.source = source;
    this.place = place;
  }

  List<Shape> read(ByteBuffer shp) {
    List<Shape> shapes = new ArrayList<>();
    ByteBuffer in = shp.duplicate();
    if (in.limit() < HEADER) {
      damaged(1, "header");
      return shapes;
    }
    long stated = 2L * (in.order(ByteOrder.BIG_ENDIAN).getInt(24) & 0xffffffffL);
    in.position(HEADER);
    while (in.remaining() >= RECORD_HEADER) {
      int record = shapes.size() + 1;
      in.order(ByteOrder.BIG_ENDIAN).getInt();
      long length = 2L * in.getInt();
      if (length < 4 || length > in.remaining() || record > GisSource.MAX_FEATURES) {
        damaged(record, "length " + length);
        return shapes;
      }
      ByteBuffer content = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
      in.position(in.position() + (int) length);
      shapes.add(new Shape(record, shape(content, record)));
    }
    if (in.remaining() > 0 || stated > shp.limit()) {
      damaged(shapes.size() + 1, stated + " > " + shp.limit());
    }
    return shapes;
  }

  private @Nullable Geometry shape(ByteBuffer in, int record) {
    int type = in.getInt();
    @Nullable Geometry geometry =
        switch (type) {
          case 0 -> null;
          case 1, 11, 21 -> point(in);
          case 3, 13, 23 -> lines(in);
          case 5, 15, 25 -> polygon(in);
          case 8, 18, 28 -> points(in);
          default -> null;
        };
    if (type == 0) {
      nullShape(record);
    } else if (geometry == null) {
      unusable(type, record);
    }
    return geometry;
  }

  private @Nullable Geometry point(ByteBuffer in) {
    Coordinate[] one = in.remaining() < 16 ? null : coordinates(in, 1);
    return one == null ? null : factory.createPoint(one[0]);
  }

  private @Nullable Geometry points(ByteBuffer in) {
    if (in.remaining() < 36) {
      return null;
    }
    in.position(in.position() + 32);
    Coordinate[] all = coordinates(in, in.getInt());
    return all == null || all.length == 0 ? null : factory.createMultiPointFromCoords(all);
  }

  private @Nullable Geometry lines(ByteBuffer in) {
    List<Coordinate[]> parts = parts(in);
    if (parts == null || parts.stream().anyMatch(part -> part.length < 2)) {
      return null;
    }
    LineString[] lines = parts.stream().map(factory::createLineString).toArray(LineString[]::new);
    return lines.length == 1 ? lines[0] : factory.createMultiLineString(lines);
  }

  private @Nullable Geometry polygon(ByteBuffer in) {
    List<Coordinate[]> parts = parts(in);
    if (parts == null) {
      return null;
    }
    List<Coordinate[]> rings = new ArrayList<>();
    for (Coordinate[] part : parts) {
      Coordinate[] ring = part;
      if (part.length > 2 && !part[0].equals2D(part[part.length - 1])) {
        ring = java.util.Arrays.copyOf(part, part.length + 1);
        ring[part.length] = part[0].copy();
      }
      if (ring.length < 4) {
        return null;
      }
      rings.add(ring);
    }
    return RingMaker.polygons(rings);
  }

  /** The parts of a line or polygon, or {@code null} if the numbers do not fit the record. */
  private static @Nullable List<Coordinate[]> parts(ByteBuffer in) {
    if (in.remaining() < 40) {
      return null;
    }
    in.position(in.position() + 32);
    int partCount = in.getInt();
    int pointCount = in.getInt();
    if (partCount < 1 || partCount > pointCount || partCount > in.remaining() / 4) {
      return null;
    }
    int[] starts = new int[partCount + 1];
    for (int i = 0; i < partCount; i++) {
      starts[i] = in.getInt();
    }
    starts[partCount] = pointCount;
    Coordinate[] all = coordinates(in, pointCount);
    List<Coordinate[]> parts = new ArrayList<>();
    for (int i = 0; i < partCount && all != null; i++) {
      if (starts[i] < 0 || starts[i] >= starts[i + 1] || starts[i + 1] > pointCount) {
        return null;
      }
      parts.add(java.util.Arrays.copyOfRange(all, starts[i], starts[i + 1]));
    }
    return all == null ? null : parts;
  }

  private static Coordinate @Nullable [] coordinates(ByteBuffer in, int count) {
    if (count < 1 || count > in.remaining() / 16 || count > GisSource.MAX_POINTS) {
      return null;
    }
    Coordinate[] all = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      all[i] = new Coordinate(in.getDouble(), in.getDouble());
      if (!Double.isFinite(all[i].x) || !Double.isFinite(all[i].y)) {
        return null;
      }
    }
    return all;
  }

  private void nullShape(int record) {
    source.findings().add(FormatIssue.GEOMETRY_NULL, at(record), "id", record);
  }

  private void unusable(int type, int record) {
    boolean known = List.of(1, 3, 5, 8).contains(type % 10) && type <= 28;
    if (known) {
      source
          .findings()
          .add(FormatIssue.GEOMETRY_DAMAGED, at(record), "id", record, "detail", "type " + type);
    } else {
      source.findings().add(FormatIssue.SHP_TYPE, at(record), "type", type);
    }
  }

  private void damaged(int record, String detail) {
    source.findings().add(FormatIssue.SHP_DAMAGED, at(record), "record", record, "detail", detail);
  }

  private Place at(int record) {
    return place.atField("#" + record);
  }
}
