package org.kuangheng.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.kuangheng.geo.crs.Crs;
import org.sqlite.SQLiteConfig;

/**
 * Writes layers as one GeoPackage 1.3 with a spatial index each, atomically and with the same bytes
 * for the same layers. The feature's id stands in the column {@code id}.
 */
public final class GeoPackageWriter {
  private static final DateTimeFormatter LAST_CHANGE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final List<String> SCHEMA =
      List.of(
          "PRAGMA application_id = 1196444487",
          "PRAGMA user_version = 10300",
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,"
              + " srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,"
              + " organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,"
              + " description TEXT)",
          "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY,"
              + " data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',"
              + " last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,"
              + " max_y DOUBLE, srs_id INTEGER,"
              + " CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)"
              + " REFERENCES gpkg_spatial_ref_sys(srs_id))",
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
              + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,"
              + " m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
              + " CONSTRAINT uk_gc_table_name UNIQUE (table_name),"
              + " CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
              + " CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id)"
              + " REFERENCES gpkg_spatial_ref_sys (srs_id))",
          GeoPackageIndex.EXTENSIONS);

  private GeoPackageWriter() {}

  /**
   * Writes with the epoch as the time of the last change, so that equal layers give equal bytes.
   */
  public static void write(Path file, List<FeatureLayer> layers) {
    write(file, layers, Instant.EPOCH);
  }

  public static void write(Path file, List<FeatureLayer> layers, Instant lastChange) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (FeatureLayer layer : layers) {
      if (!names.add(layer.name()) || isReserved(layer.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "Layer names must be unique and not begin with gpkg_, rtree_ or sqlite_, but was "
                + layer.name());
      }
    }
    SafeFiles.writeAtomically(
        file, temporary -> writeTo(temporary, layers, LAST_CHANGE.format(lastChange)));
  }

  private static boolean isReserved(String name) {
    return name.startsWith("gpkg_") || name.startsWith("rtree_") || name.startsWith("sqlite_");
  }

  private static void writeTo(Path temporary, List<FeatureLayer> layers, String lastChange)
      throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + temporary);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : SCHEMA) {
        statement.executeUpdate(sql);
      }
      systems(connection, layers);
      for (FeatureLayer layer : layers) {
        new GeoPackageTable(connection, layer).write(lastChange);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("The GeoPackage could not be written: " + e.getMessage(), e);
    }
  }

  private static void systems(Connection connection, List<FeatureLayer> layers)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)")) {
      undefined(insert, "Undefined Cartesian SRS", -1);
      undefined(insert, "Undefined geographic SRS", 0);
      system(insert, Crs.WGS84);
      List<Crs> used =
          layers.stream()
              .map(FeatureLayer::crs)
              .distinct()
              .filter(crs -> !crs.equals(Crs.WGS84))
              .sorted(Comparator.comparingInt(Crs::epsg))
              .toList();
      for (Crs crs : used) {
        system(insert, crs);
      }
    }
  }

  private static void undefined(PreparedStatement insert, String name, int id) throws SQLException {
    insert.setString(1, name);
    insert.setInt(2, id);
    insert.setString(3, "NONE");
    insert.setInt(4, id);
    insert.setString(5, "undefined");
    insert.setString(6, name);
    insert.executeUpdate();
  }

  private static void system(PreparedStatement insert, Crs crs) throws SQLException {
    insert.setString(1, CrsDefinition.name(crs));
    insert.setInt(2, crs.epsg());
    insert.setString(3, "EPSG");
    insert.setInt(4, crs.epsg());
    insert.setString(5, CrsDefinition.wkt(crs));
    insert.setString(6, CrsDefinition.name(crs));
    insert.executeUpdate();
  }
}
