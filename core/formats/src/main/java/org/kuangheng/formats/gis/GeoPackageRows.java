package org.kuangheng.formats.gis;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads the rows of one GeoPackage layer. */
final class GeoPackageRows {
  private static final int SECONDS = 120;
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
  private static final int MAX_NESTING = 40;

  private final Connection connection;
  private final GeoPackageFeatures.Layer layer;
  private final GisSource source;
  private final Place place;

  GeoPackageRows(Connection connection, GeoPackageFeatures.Layer layer, GisSource source) {
    this.connection = connection;
    this.layer = layer;
    this.source = source;
    this.place = source.findings().wholeFile().inPart(layer.table());
  }

  List<RawFeature> read() throws SQLException {
    String key = keyColumn();
    List<RawFeature> raw = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      try (ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted(layer.table()))) {
        ResultSetMetaData columns = rows.getMetaData();
        for (int row = 1; rows.next(); row++) {
          if (row > GisSource.MAX_FEATURES) {
            source
                .findings()
                .add(FormatIssue.TOO_MANY_FEATURES, place, "limit", GisSource.MAX_FEATURES);
            break;
          }
          add(rows, columns, new Row(row, key), raw);
        }
      }
    }
    return raw;
  }

  /** The number of a row and the name of the key column, {@code null} if the table has none. */
  private record Row(int number, @Nullable String key) {}

  private void add(ResultSet rows, ResultSetMetaData columns, Row row, List<RawFeature> raw)
      throws SQLException {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    @Nullable String keyValue = null;
    byte @Nullable [] blob = null;
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnName(i);
      if (name.equalsIgnoreCase(layer.column())) {
        blob = rows.getObject(i) instanceof byte[] bytes ? bytes : null;
      } else if (name.equalsIgnoreCase(row.key())) {
        keyValue = rows.getString(i);
      } else {
        attributes.put(name, value(rows.getObject(i), columns.getColumnTypeName(i)));
      }
    }
    String inside = RawFeature.idIn(attributes);
    String id =
        inside != null ? inside : keyValue != null ? keyValue : String.valueOf(row.number());
    Geometry geometry = blob == null ? absent(id) : geometry(blob, id);
    if (geometry != null) {
      raw.add(new RawFeature(id, attributes, geometry));
    }
  }

  private @Nullable Geometry absent(String id) {
    source.findings().add(FormatIssue.GEOMETRY_NULL, place, "id", Texts.brief(id));
    return null;
  }

  private @Nullable Geometry geometry(byte[] blob, String id) {
    int flags = blob.length < 8 ? 0 : blob[3];
    int envelope = flags >> 1 & 7;
    boolean header = blob.length >= 8 && blob[0] == 'G' && blob[1] == 'P' && envelope < 5;
    int start = header ? 8 + ENVELOPE_BYTES[envelope] : 0;
    if (!header || start + 5 > blob.length || isTooNested(blob, start)) {
      return damaged(id, "GP header");
    }
    try {
      byte[] wkb = java.util.Arrays.copyOfRange(blob, start, blob.length);
      Geometry geometry = new WKBReader().read(wkb);
      if (geometry.isEmpty()) {
        return absent(id);
      }
      boolean finite = true;
      for (Coordinate coordinate : geometry.getCoordinates()) {
        finite &= Double.isFinite(coordinate.x) && Double.isFinite(coordinate.y);
      }
      return finite ? geometry : damaged(id, "NaN");
    } catch (ParseException | IllegalArgumentException e) {
      return damaged(id, "WKB");
    } catch (StackOverflowError e) {
      // The reader recurses; nesting hidden behind other members is only found by trying.
      return damaged(id, "WKB depth");
    }
  }

  /** Whether collections are nested deeper than any real data, which would exhaust the stack. */
  private static boolean isTooNested(byte[] blob, int start) {
    ByteBuffer in = ByteBuffer.wrap(blob);
    int depth = 0;
    for (int at = start; at + 9 <= blob.length && depth <= MAX_NESTING; at += 9) {
      in.order(blob[at] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
      int type = in.getInt(at + 1) & 0xffff;
      if (type % 1000 != 7) {
        return false;
      }
      depth++;
    }
    return depth > MAX_NESTING;
  }

  private @Nullable Geometry damaged(String id, String detail) {
    source
        .findings()
        .add(FormatIssue.GEOMETRY_DAMAGED, place, "id", Texts.brief(id), "detail", detail);
    return null;
  }

  private static @Nullable Object value(@Nullable Object raw, @Nullable String declared) {
    String type = declared == null ? "" : declared.toUpperCase(Locale.ROOT);
    return switch (raw) {
      case null -> null;
      case Number number when type.startsWith("BOOL") -> number.intValue() != 0;
      case Integer number -> number.longValue();
      case Long number -> number;
      case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
      case String text when type.equals("DATE") -> date(text);
      case byte[] bytes -> "(" + bytes.length + " bytes)";
      default -> raw.toString();
    };
  }

  private static Object date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private @Nullable String keyColumn() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("PRAGMA table_info(" + quoted(layer.table()) + ")")) {
      while (rows.next()) {
        if (rows.getInt("pk") == 1) {
          return rows.getString("name");
        }
      }
    }
    return null;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
