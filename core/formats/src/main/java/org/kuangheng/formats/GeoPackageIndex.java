package org.kuangheng.formats;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The spatial index of one feature table (空间索引): the extension {@code gpkg_rtree_index} of
 * GeoPackage 1.3, annex F.3. The triggers keep the index in step where the file is edited by a
 * program that knows the {@code ST_} functions; they come last, because SQLite alone does not.
 */
final class GeoPackageIndex {
  static final String EXTENSIONS =
      "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT,"
          + " extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,"
          + " CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))";

  private static final String REGISTER =
      "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index',"
          + " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')";

  private static final String PUT =
      "INSERT OR REPLACE INTO %1$s VALUES (NEW.fid, ST_MinX(NEW.%3$s), ST_MaxX(NEW.%3$s),"
          + " ST_MinY(NEW.%3$s), ST_MaxY(NEW.%3$s));";
  private static final String FILLED = "(NEW.%3$s NOTNULL AND NOT ST_IsEmpty(NEW.%3$s))";
  private static final String EMPTY = "(NEW.%3$s ISNULL OR ST_IsEmpty(NEW.%3$s))";
  private static final String DROP = "DELETE FROM %1$s WHERE id = OLD.fid;";

  /** What follows the trigger's name; 1 the index, 2 the table, 3 the geometry column. */
  private static final List<List<String>> TRIGGERS =
      List.of(
          List.of("insert", "AFTER INSERT ON %2$s WHEN " + FILLED + " BEGIN " + PUT + " END"),
          List.of(
              "update1",
              "AFTER UPDATE OF %3$s ON %2$s WHEN OLD.fid = NEW.fid AND "
                  + FILLED
                  + " BEGIN "
                  + PUT
                  + " END"),
          List.of(
              "update2",
              "AFTER UPDATE OF %3$s ON %2$s WHEN OLD.fid = NEW.fid AND "
                  + EMPTY
                  + " BEGIN "
                  + DROP
                  + " END"),
          List.of(
              "update3",
              "AFTER UPDATE ON %2$s WHEN OLD.fid != NEW.fid AND "
                  + FILLED
                  + " BEGIN "
                  + DROP
                  + " "
                  + PUT
                  + " END"),
          List.of(
              "update4",
              "AFTER UPDATE ON %2$s WHEN OLD.fid != NEW.fid AND "
                  + EMPTY
                  + " BEGIN DELETE FROM %1$s WHERE id IN (OLD.fid, NEW.fid); END"),
          List.of("delete", "AFTER DELETE ON %2$s WHEN OLD.%3$s NOT NULL BEGIN " + DROP + " END"));

  private final Connection connection;
  private final FeatureLayer layer;
  private final String column;
  private final String name;

  GeoPackageIndex(Connection connection, FeatureLayer layer, String column) {
    this.connection = connection;
    this.layer = layer;
    this.column = column;
    this.name = "rtree_" + layer.name() + "_" + column;
  }

  /** To be called once the rows are in; they are numbered from 1 in the layer's order. */
  void write() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE VIRTUAL TABLE "
              + GeoPackageTable.quoted(name)
              + " USING rtree(id, minx, maxx, miny, maxy)");
      fill();
      for (List<String> trigger : TRIGGERS) {
        statement.executeUpdate(
            "CREATE TRIGGER "
                + GeoPackageTable.quoted(name + "_" + trigger.getFirst())
                + " "
                + trigger
                    .getLast()
                    .formatted(
                        GeoPackageTable.quoted(name),
                        GeoPackageTable.quoted(layer.name()),
                        GeoPackageTable.quoted(column)));
      }
    }
    try (PreparedStatement register = connection.prepareStatement(REGISTER)) {
      register.setString(1, layer.name());
      register.setString(2, column);
      register.executeUpdate();
    }
  }

  private void fill() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO " + GeoPackageTable.quoted(name) + " VALUES (?, ?, ?, ?, ?)")) {
      for (int i = 0; i < layer.features().size(); i++) {
        Envelope box = layer.features().get(i).geometry().getEnvelopeInternal();
        if (!box.isNull()) {
          insert.setLong(1, i + 1L);
          insert.setDouble(2, box.getMinX());
          insert.setDouble(3, box.getMaxX());
          insert.setDouble(4, box.getMinY());
          insert.setDouble(5, box.getMaxY());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
