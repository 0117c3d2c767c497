package org.kuangheng.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.formats.GeoJsonWriter;
import org.kuangheng.formats.GeoPackageWriter;
import org.kuangheng.formats.ShapefileWriter;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/** A department hands its layer in as a file, in each form it may have. */
final class LayerFilesTest {
  private static final ApiClient NATURE = ApiClient.asDepartment(RunningServer.shared(), "NR");
  private static final ApiClient ECOLOGY = ApiClient.asDepartment(RunningServer.shared(), "EE");

  @TempDir Path folder;

  private static FeatureLayer layer(double west, String... names) {
    List<Feature> features =
        Arrays.stream(names)
            .map(
                name -> {
                  Envelope ground = new Envelope(west, west + 0.01, 30, 30.01);
                  Map<String, @org.jspecify.annotations.Nullable Object> attributes =
                      new LinkedHashMap<>();
                  attributes.put("name", "虚构" + name);
                  attributes.put("opinion", "不同意开采");
                  return new Feature(
                      name, attributes, new GeometryFactory().toGeometry(ground), Crs.CGCS2000);
                })
            .toList();
    return new FeatureLayer("layer", "图层", Crs.CGCS2000, features);
  }

  private static Answer hand(ApiClient to, String layer, String name, byte[] file) {
    return to.upload(
        "/api/layers/" + layer + "/files", name, file, Map.of("validFrom", "2026-01-01"));
  }

  private static JsonNode features(String layer, double west) {
    return NATURE
        .get("/api/layers/%s/features?bbox=%s,29.9,%s,30.1".formatted(layer, west, west + 0.02))
        .expect(200)
        .json()
        .path("features");
  }

  @Test
  void aZippedShapefileIsRecordedWithItsNamesAndOpinions() throws IOException {
    ShapefileWriter.write(folder.resolve("wetland.shp"), layer(105.1, "湿地一", "湿地二"));
    JsonNode act = hand(NATURE, "wetland", "湿地.zip", zipped()).expect(200).json();
    assertThat(act.path("kind").asString()).isEqualTo("ENTRY");
    assertThat(act.path("changes").asInt()).isEqualTo(2);
    JsonNode features = features("wetland", 105.1);
    assertThat(features.findValuesAsString("name")).containsExactlyInAnyOrder("虚构湿地一", "虚构湿地二");
    assertThat(features.path(0).path("properties").path("opinion").asString()).isEqualTo("不同意开采");
  }

  private byte[] zipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aGeoPackageIsRecorded() throws IOException {
    Path file = folder.resolve("source.gpkg");
    GeoPackageWriter.write(file, List.of(layer(105.2, "水源一")));
    JsonNode act =
        hand(ECOLOGY, "water-source-2", "水源.gpkg", Files.readAllBytes(file)).expect(200).json();
    assertThat(act.path("changes").asInt()).isOne();
    assertThat(features("water-source-2", 105.2).findValuesAsString("name")).contains("虚构水源一");
  }

  @Test
  void aNewGeoJsonMayEndWhatItNoLongerHolds() throws IOException {
    byte[] both = geoJson(layer(105.3, "T-N1", "T-N2"));
    hand(NATURE, "forest-land", "林地.geojson", both).expect(200);
    Map<String, String> fields = Map.of("validFrom", "2026-06-01", "replace", "true");
    String path = "/api/layers/forest-land/";
    NATURE.upload(path + "files", "b.geojson", geoJson(layer(105.3, "T-N2")), fields).expect(200);
    NATURE.get(path + "features/T-N1?validOn=2026-03-01").expect(200);
    assertThat(features("forest-land", 105.3).findValuesAsString("name")).containsExactly("虚构T-N2");
  }

  private byte[] geoJson(FeatureLayer layer) throws IOException {
    Path file = folder.resolve("layer-" + layer.features().size() + ".geojson");
    GeoJsonWriter.write(file, layer);
    return Files.readAllBytes(file);
  }

  @Test
  void aCorrectionSaysWhyAndIsRecordedAsOne() throws IOException {
    byte[] file = geoJson(layer(105.4, "T-N3"));
    String path = "/api/layers/scenic-area/files";
    NATURE.upload(path, "a.geojson", file, Map.of("validFrom", "2026-01-01")).expect(200);
    byte[] moved = geoJson(layer(105.6, "T-N3"));
    Map<String, String> fields = Map.of("validFrom", "2026-01-01", "ground", "边界坐标录入有误");
    JsonNode act = NATURE.upload(path, "a.geojson", moved, fields).expect(200).json();
    assertThat(act.path("kind").asString()).isEqualTo("CORRECTION");
    assertThat(act.path("ground").asString()).isEqualTo("边界坐标录入有误");
    assertThat(features("scenic-area", 105.4)).isEmpty();
    assertThat(features("scenic-area", 105.6)).hasSize(1);
  }

  @Test
  void badFilesAreRefusedWithFindingsAndLeaveNothing() throws IOException {
    byte[] good = geoJson(layer(105.5, "T-N4"));
    byte[] cut = Arrays.copyOf(good, good.length / 2);
    ShapefileWriter.write(folder.resolve("wetland.shp"), layer(105.5, "湿地"));
    byte[] zip = zipped();
    byte[] torn = Arrays.copyOf(zip, zip.length / 2);
    Map<String, byte[]> bad =
        Map.of(
            "cut.geojson",
            cut,
            "torn.zip",
            torn,
            "not.gpkg",
            "SQLite format 3\0broken".getBytes(StandardCharsets.ISO_8859_1),
            "empty.geojson",
            new byte[0],
            "words.shp",
            "湿地".getBytes(StandardCharsets.UTF_8));
    bad.forEach(
        (name, bytes) -> {
          Answer refused = hand(NATURE, "wetland", name, bytes);
          assertThat(refused.status()).as(name + ": " + refused.text()).isEqualTo(400);
          assertThat(refused.json().path("issues").path(0).path("remedy").asString())
              .as(name)
              .isNotBlank();
        });
    assertThat(features("wetland", 105.5)).isEmpty();
    assertThat(hand(ECOLOGY, "wetland", "a.geojson", good).expect(403).code())
        .isEqualTo("LAYER_NOT_YOURS");
    hand(NATURE, "no-such", "a.geojson", good).expect(404);
  }
}
