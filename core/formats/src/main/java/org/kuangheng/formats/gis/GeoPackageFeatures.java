package org.kuangheng.formats.gis;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Place;
import org.sqlite.SQLiteConfig;

/** Reads the feature layers of a GeoPackage, read-only and with a limit on time. */
public final class GeoPackageFeatures {
  private static final int SECONDS = 60;

  private final Connection connection;
  private final GisSource source;
  private final Place place;

  private GeoPackageFeatures(Connection connection, GisSource source) {
    this.connection = connection;
    this.source = source;
    this.place = source.findings().wholeFile();
  }

  /** One layer of the contents table. */
  record Layer(String table, String title, String column, int srs) {}

  public static List<FeatureLayer> read(Path file, GisSource source) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    config.setBusyTimeout(5_000);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
      return new GeoPackageFeatures(connection, source).read();
    } catch (SQLException e) {
      source
          .findings()
          .add(
              FormatIssue.SQLITE_DAMAGED,
              source.findings().wholeFile(),
              "detail",
              "SQLite " + (e.getErrorCode() & 0xff));
      return List.of();
    }
  }

  private List<FeatureLayer> read() throws SQLException {
    Set<String> tables = tables();
    for (String needed :
        List.of("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")) {
      if (!tables.contains(needed)) {
        source.findings().add(FormatIssue.NOT_A_GEOPACKAGE, place, "table", needed);
        return List.of();
      }
    }
    List<FeatureLayer> layers = new ArrayList<>();
    List<Layer> listed = layers();
    if (listed.isEmpty()) {
      source.findings().add(FormatIssue.LAYER_MISSING, place);
    }
    for (Layer layer : listed) {
      FeatureLayer read = read(layer);
      if (read != null) {
        layers.add(read);
      }
    }
    return layers;
  }

  private @Nullable FeatureLayer read(Layer layer) {
    Place at = place.inPart(layer.table());
    try {
      int before = source.findings().blocking();
      Crs stated = stated(layer, at);
      if (source.findings().blocking() > before) {
        return null;
      }
      List<RawFeature> raw = new GeoPackageRows(connection, layer, source).read();
      FeatureLayer built = new LayerBuilder(source, at).build(layer.table(), stated, raw);
      return built == null
          ? null
          : new FeatureLayer(built.name(), layer.title(), built.crs(), built.features());
    } catch (SQLException e) {
      source
          .findings()
          .add(
              FormatIssue.LAYER_UNREADABLE,
              at,
              "layer",
              Texts.brief(layer.table()),
              "detail",
              "SQLite " + (e.getErrorCode() & 0xff));
      return null;
    }
  }

  private Set<String> tables() throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (Statement statement = statement();
        ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master")) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (name != null) {
          tables.add(name.toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
    return tables;
  }

  private List<Layer> layers() throws SQLException {
    List<Layer> layers = new ArrayList<>();
    try (Statement statement = statement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT c.table_name, c.identifier, g.column_name, g.srs_id FROM gpkg_contents c"
                    + " JOIN gpkg_geometry_columns g ON g.table_name = c.table_name"
                    + " WHERE c.data_type = 'features' ORDER BY c.rowid")) {
      while (rows.next()) {
        String table = rows.getString(1);
        String title = rows.getString(2);
        String column = rows.getString(3);
        if (table != null && column != null) {
          layers.add(new Layer(table, title == null ? table : title, column, rows.getInt(4)));
        }
      }
    }
    return layers;
  }

  private @Nullable Crs stated(Layer layer, Place at) throws SQLException {
    if (layer.srs() <= 0) {
      return null;
    }
    try (Statement statement = statement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT organization, organization_coordsys_id, definition"
                    + " FROM gpkg_spatial_ref_sys WHERE srs_id = "
                    + layer.srs())) {
      if (!rows.next()) {
        return new WktCrs(source, at).ofEpsg(layer.srs());
      }
      String organization = rows.getString(1);
      String definition = rows.getString(3);
      WktCrs crs = new WktCrs(source, at);
      return "EPSG".equalsIgnoreCase(organization) || definition == null || definition.length() < 20
          ? crs.ofEpsg(rows.getInt(2))
          : crs.of(definition);
    }
  }

  private Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setQueryTimeout(SECONDS);
    return statement;
  }
}
