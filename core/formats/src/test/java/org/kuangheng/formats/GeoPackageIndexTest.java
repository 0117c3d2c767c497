package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.sqlite.Function;

/** The spatial index of a written GeoPackage, seen by plain SQL. */
class GeoPackageIndexTest {
  private static final Crs ZONE = Crs.gaussKruger3(37, true);
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @TempDir Path folder;

  private static Feature box(String id, Envelope ground) {
    return new Feature(id, Map.of(), GEOMETRY.toGeometry(ground), ZONE);
  }

  private static Envelope ground(Random random) {
    double east = 37_500_000 + random.nextInt(100_000);
    double north = 3_880_000 + random.nextInt(100_000);
    return new Envelope(
        east, east + 1 + random.nextInt(3_000), north, north + 1 + random.nextInt(3_000));
  }

  private Connection written(FeatureLayer... layers) throws SQLException {
    Path file = folder.resolve("map.gpkg");
    GeoPackageWriter.write(file, List.of(layers));
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theIndexFindsWhatAScanOfEveryBoxFinds(long seed) throws SQLException {
    Random random = new Random(seed);
    List<Feature> features = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      features.add(box("f" + i, ground(random)));
    }
    try (Connection connection = written(new FeatureLayer("rights", "矿业权", ZONE, features))) {
      assertThat(column(connection, "SELECT rtreecheck('rtree_rights_geom')"))
          .containsExactly("ok");
      for (int query = 0; query < 50; query++) {
        Envelope window = ground(random);
        TreeSet<String> scanned = new TreeSet<>();
        features.stream()
            .filter(f -> f.geometry().getEnvelopeInternal().intersects(window))
            .forEach(f -> scanned.add(f.id()));
        String sql =
            "SELECT f.id FROM rights f JOIN rtree_rights_geom r ON r.id = f.fid WHERE"
                + " r.maxx >= %f AND r.minx <= %f AND r.maxy >= %f AND r.miny <= %f"
                    .formatted(
                        window.getMinX() - 4,
                        window.getMaxX() + 4,
                        window.getMinY() - 4,
                        window.getMaxY() + 4);
        assertThat(column(connection, sql))
            .as("seed %d, window %s", seed, window)
            .containsAll(scanned)
            .allSatisfy(id -> assertThat(near(features, id, window)).isTrue());
      }
    }
  }

  /** The index keeps numbers of 32 bits and rounds outwards: up to 4 m at this easting. */
  private static boolean near(List<Feature> features, String id, Envelope window) {
    Envelope wide = new Envelope(window);
    wide.expandBy(8);
    return features.stream()
        .filter(f -> f.id().equals(id))
        .anyMatch(f -> f.geometry().getEnvelopeInternal().intersects(wide));
  }

  @Test
  void eachLayerIsRegisteredAndOnlyFilledGeometriesAreIndexed() throws SQLException {
    Feature filled = box("a", new Envelope(37_500_000, 37_500_100, 3_880_000, 3_880_100));
    Feature empty = new Feature("b", Map.of(), GEOMETRY.createPolygon(), ZONE);
    try (Connection connection =
        written(
            new FeatureLayer("one", "一", ZONE, List.of(empty, filled)),
            new FeatureLayer("两\"层", "二", ZONE, List.of(filled)))) {
      assertThat(
              column(
                  connection,
                  "SELECT table_name || '.' || column_name || ' ' || scope FROM gpkg_extensions"
                      + " WHERE extension_name = 'gpkg_rtree_index' ORDER BY 1"))
          .containsExactly("one.geom write-only", "两\"层.geom write-only");
      assertThat(column(connection, "SELECT id FROM rtree_one_geom")).containsExactly("2");
      assertThat(column(connection, "SELECT id FROM \"rtree_两\"\"层_geom\"")).containsExactly("1");
      assertThat(column(connection, "PRAGMA integrity_check")).containsExactly("ok");
      assertThat(
              column(
                  connection,
                  "SELECT substr(name, 16) FROM sqlite_master WHERE type = 'trigger'"
                      + " AND tbl_name = 'one' ORDER BY 1"))
          .containsExactly("delete", "insert", "update1", "update2", "update3", "update4");
    }
  }

  /** One of the {@code ST_} functions that a GeoPackage program brings along. */
  private static final class OfBlob extends Function {
    private final int place;

    /** {@code place} counts minx, maxx, miny, maxy; -1 asks whether it is empty. */
    OfBlob(int place) {
      this.place = place;
    }

    @Override
    protected void xFunc() throws SQLException {
      ByteBuffer blob = ByteBuffer.wrap(value_blob(0)).order(ByteOrder.LITTLE_ENDIAN);
      if (place < 0) {
        result(Double.isNaN(blob.getDouble(8)) || blob.getDouble(8) > blob.getDouble(16) ? 1 : 0);
      } else {
        result(blob.getDouble(8 + 8 * place));
      }
    }
  }

  private static void addFunctions(Connection connection) throws SQLException {
    List<String> names = List.of("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY");
    for (int i = 0; i < names.size(); i++) {
      Function.create(connection, names.get(i), new OfBlob(i));
    }
    Function.create(connection, "ST_IsEmpty", new OfBlob(-1));
  }

  @Test
  void theTriggersKeepTheIndexInStepWithEveryEdit() throws SQLException {
    Feature a = box("a", new Envelope(37_500_000, 37_500_100, 3_880_000, 3_880_100));
    Feature b = box("b", new Envelope(37_600_000, 37_600_100, 3_880_000, 3_880_100));
    try (Connection connection = written(new FeatureLayer("t", "t", ZONE, List.of(a, b)))) {
      addFunctions(connection);
      run(connection, "INSERT INTO t (geom, id) SELECT geom, 'c' FROM t WHERE id = 'b'");
      assertThat(indexed(connection)).containsExactly("1 west", "2 east", "3 east");
      run(connection, "UPDATE t SET geom = (SELECT geom FROM t WHERE id = 'a') WHERE id = 'c'");
      assertThat(indexed(connection)).containsExactly("1 west", "2 east", "3 west");
      run(connection, "UPDATE t SET geom = NULL WHERE id = 'a'");
      assertThat(indexed(connection)).containsExactly("2 east", "3 west");
      run(connection, "UPDATE t SET fid = 9 WHERE id = 'c'");
      assertThat(indexed(connection)).containsExactly("2 east", "9 west");
      run(connection, "UPDATE t SET fid = 8, geom = NULL WHERE id = 'c'");
      assertThat(indexed(connection)).containsExactly("2 east");
      run(connection, "DELETE FROM t WHERE id = 'b'");
      assertThat(indexed(connection)).isEmpty();
    }
  }

  private static List<String> indexed(Connection connection) throws SQLException {
    return column(
        connection,
        "SELECT id || CASE WHEN minx < 37550000 THEN ' west' ELSE ' east' END"
            + " FROM rtree_t_geom ORDER BY id");
  }

  @Test
  void anIndexedFileReadsBackAsBefore() {
    Geometry geometry =
        GEOMETRY.createPolygon(
            new Coordinate[] {
              new Coordinate(37_500_000, 3_880_000),
              new Coordinate(37_501_000, 3_880_000),
              new Coordinate(37_501_000, 3_881_000),
              new Coordinate(37_500_000, 3_880_000)
            });
    Path file = folder.resolve("back.gpkg");
    Feature feature = new Feature("x", Map.of(), geometry, ZONE);
    GeoPackageWriter.write(file, List.of(new FeatureLayer("l", "层", ZONE, List.of(feature))));
    ParsedFeatures parsed = FeatureReader.read(file, ReadOptions.CHINESE);
    assertThat(parsed.issues()).isEmpty();
    assertThat(parsed.layers()).extracting(FeatureLayer::name).containsExactly("l");
    assertThat(parsed.features().getFirst().geometry().norm().equalsExact(geometry.norm()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpkg_x", "RTREE_x_geom", "sqlite_x"})
  void namesThatTheFormatKeepsForItselfAreRefused(String name) {
    FeatureLayer layer = new FeatureLayer(name, "t", ZONE, List.of());
    assertThatThrownBy(() -> GeoPackageWriter.write(folder.resolve("n.gpkg"), List.of(layer)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }
}
