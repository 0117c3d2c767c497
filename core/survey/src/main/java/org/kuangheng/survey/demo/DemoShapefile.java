package org.kuangheng.survey.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a layer as a shapefile with a GBK attribute table (示例 shapefile), as bureaux' tools do.
 *
 * <p>Limits: single lines and polygons without holes, text attributes of at most 60 bytes: what the
 * demonstration needs.
 */
final class DemoShapefile {
  private static final int POLYLINE = 3;
  private static final int POLYGON = 5;
  private static final int HEADER_BYTES = 100;
  private static final int FIELD_BYTES = 60;
  private static final Charset GBK = Charset.forName("GBK");

  private final FeatureLayer layer;
  private final int type;

  private DemoShapefile(FeatureLayer layer) {
    this.layer = layer;
    this.type = layer.features().getFirst().geometry() instanceof Polygon ? POLYGON : POLYLINE;
  }

  /** Writes {@code stem.shp}, {@code .shx}, {@code .dbf}, {@code .prj} and {@code .cpg}. */
  static void write(Path folder, String stem, FeatureLayer layer) throws IOException {
    DemoShapefile file = new DemoShapefile(layer);
    Files.createDirectories(folder);
    Files.write(folder.resolve(stem + ".shp"), file.shapes());
    Files.write(folder.resolve(stem + ".shx"), file.index());
    Files.write(folder.resolve(stem + ".dbf"), file.table());
    Files.writeString(folder.resolve(stem + ".cpg"), "GBK");
    Files.writeString(folder.resolve(stem + ".prj"), projection(layer.crs()));
  }

  private static String projection(Crs crs) {
    return "PROJCS[\"CGCS2000_3_Degree_GK_Zone_"
        + crs.zone()
        + "\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
        + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
        + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],"
        + "PARAMETER[\"False_Easting\","
        + BigDecimal.valueOf(crs.falseEasting()).toPlainString()
        + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\","
        + crs.centralMeridian()
        + ".0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
        + "UNIT[\"Meter\",1.0]]";
  }

  private byte[] shapes() {
    int length = HEADER_BYTES;
    for (Feature feature : layer.features()) {
      length += 8 + contentBytes(feature.geometry());
    }
    byte[] bytes = new byte[length];
    ByteBuffer out = header(bytes);
    int number = 0;
    for (Feature feature : layer.features()) {
      number++;
      Coordinate[] points = feature.geometry().getCoordinates();
      out.order(ByteOrder.BIG_ENDIAN).putInt(number);
      out.putInt(contentBytes(feature.geometry()) / 2);
      out.order(ByteOrder.LITTLE_ENDIAN).putInt(type);
      box(out, feature.geometry().getEnvelopeInternal());
      out.putInt(1).putInt(points.length).putInt(0);
      for (Coordinate point : points) {
        out.putDouble(point.x).putDouble(point.y);
      }
    }
    return bytes;
  }

  private byte[] index() {
    byte[] bytes = new byte[HEADER_BYTES + 8 * layer.features().size()];
    ByteBuffer out = header(bytes);
    out.order(ByteOrder.BIG_ENDIAN);
    int offset = HEADER_BYTES;
    for (Feature feature : layer.features()) {
      int content = contentBytes(feature.geometry());
      out.putInt(offset / 2).putInt(content / 2);
      offset += 8 + content;
    }
    return bytes;
  }

  private static int contentBytes(Geometry geometry) {
    return 4 + 32 + 4 + 4 + 4 + 16 * geometry.getNumPoints();
  }

  private ByteBuffer header(byte[] bytes) {
    ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
    out.putInt(0, 9994).putInt(24, bytes.length / 2);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    Envelope extent = new Envelope();
    layer.features().forEach(f -> extent.expandToInclude(f.geometry().getEnvelopeInternal()));
    out.position(36);
    box(out, extent);
    return out.position(HEADER_BYTES);
  }

  private static void box(ByteBuffer out, Envelope box) {
    out.putDouble(box.getMinX()).putDouble(box.getMinY());
    out.putDouble(box.getMaxX()).putDouble(box.getMaxY());
  }

  private byte[] table() {
    List<String> names = new ArrayList<>(layer.features().getFirst().attributes().keySet());
    int header = 32 + 32 * names.size() + 1;
    int record = 1 + FIELD_BYTES * names.size();
    int size = header + record * layer.features().size() + 1;
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 3).put((byte) 126).put((byte) 1).put((byte) 1);
    out.putInt(layer.features().size()).putShort((short) header).putShort((short) record);
    for (int i = 0; i < names.size(); i++) {
      out.position(32 + 32 * i).put(padded(names.get(i), 10, (byte) 0)).put((byte) 0);
      out.put((byte) 'C').putInt(0).put((byte) FIELD_BYTES);
    }
    out.position(header - 1).put((byte) 0x0D);
    for (Feature feature : layer.features()) {
      out.put((byte) ' ');
      for (String name : names) {
        out.put(padded(String.valueOf(feature.attributes().get(name)), FIELD_BYTES, (byte) ' '));
      }
    }
    return out.put((byte) 0x1A).array();
  }

  private static byte[] padded(String text, int length, byte filler) {
    byte[] bytes =
        text.getBytes(text.chars().allMatch(c -> c < 128) ? StandardCharsets.US_ASCII : GBK);
    if (bytes.length > length) {
      throw new IllegalArgumentException("Longer than its column: " + text);
    }
    byte[] padded = Arrays.copyOf(bytes, length);
    Arrays.fill(padded, bytes.length, length, filler);
    return padded;
  }
}
