package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** Valid samples with seeded damage: never an exception, always a finding or a valid area. */
class MutationFuzzTest {
  private static final long SEED = 20251201;
  private static final long MILLIS_PER_SAMPLE = 1_200;
  private static final int ROUNDS = 1_500;
  private static final byte[][] INSERTED = {
    ",".getBytes(StandardCharsets.UTF_8),
    "，".getBytes(StandardCharsets.UTF_8),
    "\n".getBytes(StandardCharsets.UTF_8),
    "NaN".getBytes(StandardCharsets.UTF_8),
    "-1".getBytes(StandardCharsets.UTF_8),
    "99999999".getBytes(StandardCharsets.UTF_8),
    "[地块坐标]".getBytes(StandardCharsets.UTF_8),
    "@".getBytes(StandardCharsets.UTF_8),
    {0},
    {(byte) 0xff, (byte) 0xfe}
  };

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void damagedSamplesGiveAFindingOrAValidAreaAndNeverAnException() throws Exception {
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      Random random = new Random(SEED);
      long end = System.nanoTime() + MILLIS_PER_SAMPLE * 1_000_000;
      for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
        byte[] damaged = damaged(sample.getValue(), random);
        Path file = folder.resolve(sample.getKey());
        Files.write(file, damaged);
        check(file, "seed %d, sample %s, round %d".formatted(SEED, sample.getKey(), round));
      }
    }
  }

  private static void check(Path file, String where) {
    ParsedAreas parsed;
    try {
      parsed = AreaReader.read(file, ReadOptions.CHINESE);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(where + ": " + e, e);
    }
    assertThat(parsed.areas().isEmpty() && parsed.issues().isEmpty()).as(where).isFalse();
    for (ParsedArea area : parsed.areas()) {
      boolean blocked = parsed.issues().stream().anyMatch(org.kuangheng.kernel.Issue::blocks);
      assertThat(area.area() != null || blocked).as("%s: %s", where, parsed.issues()).isTrue();
      if (area.area() != null) {
        assertThat(area.area().prisms()).as(where).allMatch(prism -> prism.footprint().isValid());
      }
    }
  }

  private static byte[] damaged(byte[] sample, Random random) {
    byte[] bytes = sample.clone();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times && bytes.length > 1; i++) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> without(bytes, at, 1 + random.nextInt(20));
            case 2 -> with(bytes, at, INSERTED[random.nextInt(INSERTED.length)]);
            case 3 -> flipped(bytes, at, random.nextInt(8));
            default -> with(bytes, at, Arrays.copyOf(bytes, Math.min(bytes.length, 60)));
          };
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    int end = Math.min(bytes.length, at + length);
    return with(Arrays.copyOf(bytes, at), at, Arrays.copyOfRange(bytes, end, bytes.length));
  }

  private static byte[] with(byte[] bytes, int at, byte[] inserted) {
    byte[] out = Arrays.copyOf(bytes, bytes.length + inserted.length);
    System.arraycopy(inserted, 0, out, at, inserted.length);
    System.arraycopy(bytes, at, out, at + inserted.length, bytes.length - at);
    return out;
  }

  private static byte[] flipped(byte[] bytes, int at, int bit) {
    byte[] out = bytes.clone();
    out[at] = (byte) (out[at] ^ 1 << bit);
    return out;
  }

  private Map<String, byte[]> samples() throws Exception {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    String land = LandTextTest.HEADER + LandTextTest.PLOT;
    samples.put("land-gbk.txt", land.getBytes(Given.GBK));
    samples.put("land.txt", land.getBytes(StandardCharsets.UTF_8));
    samples.put("registry.txt", RegistryStringTest.REAL.getBytes(Given.GBK));
    samples.put(
        "table.csv",
        "点号,X,Y\n1,3880000.00,37500000.00\n2,3880000.00,37501000.00\n3,3879000.00,37501000.00\n"
            .getBytes(StandardCharsets.UTF_8));
    samples.put(
        "exploration.txt",
        "1,4,110.5900,35.0600,111.0000,35.0600,111.0000,35.0500,110.5900,35.0500,1,,"
            .getBytes(StandardCharsets.UTF_8));
    samples.put(
        "planning.txt",
        "1105900,350600;1110000,350600;1110000,350500;1105900,350500".getBytes(Given.GBK));
    Crs zone = Crs.gaussKruger3(37, true);
    Geometry square =
        new WKTReader()
            .read(
                "POLYGON((37500000 3880000,37501000 3880000,37501000 3879000,37500000 3879000,"
                    + "37500000 3880000))");
    FeatureLayer layer =
        new FeatureLayer(
            "a", "a", zone, List.of(new Feature("f", Map.of("名称", "虚构"), square, zone)));
    GeoJsonWriter.write(folder.resolve("a.geojson"), layer);
    ShapefileWriter.write(folder.resolve("a.shp"), layer);
    GeoPackageWriter.write(folder.resolve("a.gpkg"), List.of(layer));
    for (String name : List.of("a.geojson", "a.shp", "a.dbf", "a.gpkg")) {
      samples.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    samples.put("table.xlsx", VertexTableTest.workbookBytes(book -> {}));
    return samples;
  }
}
