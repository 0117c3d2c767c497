package org.kuangheng.formats;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Writes one layer as a feature table of a GeoPackage. */
final class GeoPackageTable {
  private static final String GEOMETRY = "geom";

  private final Connection connection;
  private final FeatureLayer layer;
  private final List<Columns.Column> columns = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final String type;

  GeoPackageTable(Connection connection, FeatureLayer layer) {
    this.connection = connection;
    this.layer = layer;
    this.type = commonType(layer);
    Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    used.addAll(List.of("fid", GEOMETRY, "id"));
    for (Columns.Column column : Columns.of(layer)) {
      if (!column.name().equalsIgnoreCase("id")) {
        String name = column.name().isBlank() ? "_" : column.name();
        while (!used.add(name)) {
          name += "_";
        }
        columns.add(column);
        names.add(name);
      }
    }
  }

  void write(String lastChange) throws SQLException {
    create();
    register(lastChange);
    insert();
    new GeoPackageIndex(connection, layer, GEOMETRY).write();
  }

  private void create() throws SQLException {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(quoted(layer.name()));
    sql.append(" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, ");
    sql.append(GEOMETRY).append(' ').append(type).append(", id TEXT");
    for (int i = 0; i < columns.size(); i++) {
      sql.append(", ").append(quoted(names.get(i))).append(' ').append(columns.get(i).type());
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql.append(')').toString());
    }
  }

  private void register(String lastChange) throws SQLException {
    Envelope extent = new Envelope();
    layer.features().forEach(f -> extent.expandToInclude(f.geometry().getEnvelopeInternal()));
    try (PreparedStatement contents =
            connection.prepareStatement(
                "INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', ?, ?, ?, ?, ?, ?)");
        PreparedStatement geometry =
            connection.prepareStatement(
                "INSERT INTO gpkg_geometry_columns VALUES (?, '" + GEOMETRY + "', ?, ?, 0, 0)")) {
      contents.setString(1, layer.name());
      contents.setString(2, layer.title());
      contents.setString(3, lastChange);
      if (!extent.isNull()) {
        contents.setDouble(4, extent.getMinX());
        contents.setDouble(5, extent.getMinY());
        contents.setDouble(6, extent.getMaxX());
        contents.setDouble(7, extent.getMaxY());
      }
      contents.setInt(8, layer.crs().epsg());
      contents.executeUpdate();
      geometry.setString(1, layer.name());
      geometry.setString(2, type);
      geometry.setInt(3, layer.crs().epsg());
      geometry.executeUpdate();
    }
  }

  private void insert() throws SQLException {
    String places = columns.stream().map(column -> ", ?").collect(Collectors.joining());
    String listed = names.stream().map(name -> ", " + quoted(name)).collect(Collectors.joining());
    String sql =
        "INSERT INTO %s (%s, id%s) VALUES (?, ?%s)"
            .formatted(quoted(layer.name()), GEOMETRY, listed, places);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Feature feature : layer.features()) {
        insert.setBytes(1, blob(promoted(feature.geometry())));
        insert.setString(2, feature.id());
        for (int i = 0; i < columns.size(); i++) {
          insert.setObject(i + 3, stored(feature.attributes().get(columns.get(i).name())));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.doubleValue();
      case Boolean bool -> bool ? 1 : 0;
      case Long number -> number;
      case Integer number -> number;
      default -> value.toString();
    };
  }

  private byte[] blob(Geometry geometry) {
    byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
    Envelope envelope = geometry.getEnvelopeInternal();
    ByteBuffer out = ByteBuffer.allocate(40 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 3);
    out.putInt(layer.crs().epsg());
    out.putDouble(envelope.getMinX()).putDouble(envelope.getMaxX());
    out.putDouble(envelope.getMinY()).putDouble(envelope.getMaxY());
    return out.put(wkb).array();
  }

  /** One type for all; single polygons among multipolygons are promoted. */
  private static String commonType(FeatureLayer layer) {
    Set<String> types = new TreeSet<>();
    layer
        .features()
        .forEach(f -> types.add(f.geometry().getGeometryType().toUpperCase(Locale.ROOT)));
    if (types.equals(Set.of("POLYGON", "MULTIPOLYGON"))) {
      return "MULTIPOLYGON";
    }
    return types.size() == 1 ? types.iterator().next() : "GEOMETRY";
  }

  private Geometry promoted(Geometry geometry) {
    return type.equals("MULTIPOLYGON") && geometry instanceof Polygon polygon
        ? new GeometryFactory().createMultiPolygon(new Polygon[] {polygon})
        : geometry;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
