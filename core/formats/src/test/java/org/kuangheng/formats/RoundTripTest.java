package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Elevation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RoundTripTest {
  private static final Crs ZONE = Crs.gaussKruger3(37, true);

  @TempDir Path folder;

  @Test
  void registryStringsComeBackAsTheyWere() {
    Random random = new Random(20250901);
    for (int round = 0; round < 200; round++) {
      MiningArea area = randomArea(random, true);
      Path file = folder.resolve("r" + round + ".txt");
      RegistryStringWriter.write(file, Map.of("KY-1", area), StandardCharsets.UTF_8);

      ParsedAreas parsed = AreaReader.read(file, ReadOptions.CHINESE);
      assertThat(Given.area(parsed).prisms()).as("round %d", round).isEqualTo(area.prisms());
      assertThat(parsed.areas().getFirst().id()).isEqualTo("KY-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
  void coordinateTextComesBackAsItWas(String charset) {
    Random random = new Random(20250902);
    for (int round = 0; round < 60; round++) {
      MiningArea area = randomArea(random, false);
      Path file = folder.resolve("t" + round + ".txt");
      CoordinateTextWriter.write(
          file,
          List.of(new CoordinateTextWriter.Plot("DK1", "虚构矿", area)),
          "虚构测绘队",
          Charset.forName(charset));

      ParsedAreas parsed = AreaReader.read(file, ReadOptions.CHINESE);
      assertThat(Given.area(parsed).prisms()).as("round %d", round).isEqualTo(area.prisms());
      assertThat(Given.codes(parsed.issues())).isSubsetOf("RING_CLOSED", "ELEVATION_UNSTATED");
    }
  }

  @Test
  void aHoleIsWrittenAsARingInTextAndAsADeductionInAString() throws ParseException {
    Polygon holed =
        (Polygon)
            geometry(
                "POLYGON((37500000 3880000,37501000 3880000,37501000 3879000,37500000 3879000,"
                    + "37500000 3880000),(37500200 3879800,37500400 3879600,37500200 3879600,"
                    + "37500200 3879800))");
    MiningArea area =
        new MiningArea(ZONE, List.of(new Prism(holed, range("90", "10"), Sign.INCLUDE, "")));
    Path text = folder.resolve("holed.txt");
    CoordinateTextWriter.write(
        text, List.of(new CoordinateTextWriter.Plot("D", "", area)), "", StandardCharsets.UTF_8);
    Path string = folder.resolve("holed-string.txt");
    RegistryStringWriter.write(string, Map.of("D", area), StandardCharsets.UTF_8);

    assertThat(Given.km2(AreaReader.read(text, ReadOptions.CHINESE))).containsExactly("0.9800");
    assertThat(Given.km2(AreaReader.read(string, ReadOptions.CHINESE))).containsExactly("0.9800");
  }

  @ParameterizedTest
  @ValueSource(strings = {"geojson", "gpkg", "shp"})
  void gisFilesKeepGeometryTypedAttributesAndSystem(String extension) throws ParseException {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("名称", "虚构保护区");
    attributes.put("count", 7L);
    attributes.put("share", new BigDecimal("12.25"));
    attributes.put("hard", true);
    attributes.put("since", LocalDate.of(2021, 3, 4));
    attributes.put("empty", null);
    Geometry geometry =
        geometry(
            "MULTIPOLYGON(((37500000 3880000,37501000 3880000,37501000 3879000,37500000 3880000)),"
                + "((37510000 3880000,37511000 3880000,37511000 3879000,37510000 3880000)))");
    FeatureLayer layer =
        new FeatureLayer(
            "zones", "保护区", ZONE, List.of(new Feature("z-1", attributes, geometry, ZONE)));
    Path file = folder.resolve("zones." + extension);
    switch (extension) {
      case "geojson" -> GeoJsonWriter.write(file, layer);
      case "gpkg" -> GeoPackageWriter.write(file, List.of(layer));
      default -> ShapefileWriter.write(file, layer);
    }

    ParsedFeatures parsed = FeatureReader.read(file, ReadOptions.CHINESE);
    assertThat(parsed.issues()).isEmpty();
    Feature feature = parsed.features().getFirst();
    assertThat(feature.id()).isEqualTo("z-1");
    assertThat(feature.crs()).isEqualTo(ZONE);
    assertThat(feature.geometry().norm().equalsExact(geometry.norm())).isTrue();
    assertThat(feature.attributes()).containsEntry("名称", "虚构保护区").containsEntry("count", 7L);
    assertThat(feature.attributes().get("share")).hasToString("12.25");
    assertThat(feature.attributes()).containsEntry("hard", true);
    assertThat(feature.attributes().get("since")).hasToString("2021-03-04");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POINT(110.9 35.1)", "LINESTRING(110.9 35.1,111 35.2,111.1 35.1)"})
  void pointsAndLinesComeBackFromEveryFormat(String wkt) throws ParseException {
    Feature feature = new Feature("1", Map.of(), geometry(wkt), Crs.CGCS2000);
    FeatureLayer layer = new FeatureLayer("l", "l", Crs.CGCS2000, List.of(feature));
    GeoJsonWriter.write(folder.resolve("a.geojson"), layer);
    GeoPackageWriter.write(folder.resolve("a.gpkg"), List.of(layer));
    ShapefileWriter.write(folder.resolve("a.shp"), layer);

    for (String name : List.of("a.geojson", "a.gpkg", "a.shp")) {
      ParsedFeatures parsed = FeatureReader.read(folder.resolve(name), ReadOptions.CHINESE);
      assertThat(parsed.features()).as(name).hasSize(1);
      assertThat(parsed.features().getFirst().geometry().equalsExact(geometry(wkt)))
          .as(name)
          .isTrue();
      assertThat(parsed.features().getFirst().crs()).as(name).isEqualTo(Crs.CGCS2000);
    }
  }

  @Test
  void severalLayersShareOneGeoPackageWithTheSameBytesEachTime() throws Exception {
    Feature one = new Feature("1", Map.of("a", 1L), geometry("POINT(111 35)"), Crs.CGCS2000);
    Feature two = new Feature("2", Map.of(), geometry("POINT(37500000 3880000)"), ZONE);
    List<FeatureLayer> layers =
        List.of(
            new FeatureLayer("one", "一", Crs.CGCS2000, List.of(one)),
            new FeatureLayer("two", "二", ZONE, List.of(two)));
    Path first = folder.resolve("first.gpkg");
    Path second = folder.resolve("second.gpkg");
    GeoPackageWriter.write(first, layers);
    GeoPackageWriter.write(second, layers);

    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    ParsedFeatures parsed = FeatureReader.read(first, ReadOptions.CHINESE);
    assertThat(parsed.layers()).extracting(FeatureLayer::title).containsExactly("一", "二");
    assertThat(parsed.features()).extracting(Feature::crs).containsExactly(Crs.CGCS2000, ZONE);
  }

  @Test
  void nothingButTheFileIsLeftBehindAndAFailureLeavesTheOldOne() throws IOException {
    Path file = folder.resolve("kept.txt");
    SafeFiles.writeAtomically(file, temporary -> Files.writeString(temporary, "old"));
    try {
      SafeFiles.writeAtomically(
          file,
          temporary -> {
            Files.writeString(temporary, "half");
            throw new IOException("the disk is full");
          });
    } catch (java.io.UncheckedIOException e) {
      assertThat(e).hasMessageContaining("full");
    }

    assertThat(Files.readString(file)).isEqualTo("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static MiningArea randomArea(Random random, boolean deductions) {
    int blocks = 1 + random.nextInt(deductions ? 3 : 1);
    ElevationRange range =
        random.nextInt(4) == 0 ? null : range(random.nextInt(500, 1500) + ".5", "-20");
    List<Prism> prisms = new java.util.ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      String note = random.nextBoolean() ? "" : "第" + block + "块";
      prisms.add(new Prism(star(random, block), range, Sign.INCLUDE, deductions ? note : ""));
    }
    if (deductions && random.nextBoolean()) {
      Polygon whole = prisms.getFirst().footprint();
      Coordinate centre = new Coordinate(37500000, 3880000);
      prisms.add(new Prism(triangle(whole, centre), range, Sign.DEDUCT, "扣除"));
    }
    return new MiningArea(ZONE, prisms);
  }

  /** A star-shaped ring of 3 to 12 points with 2 decimals, around a centre of its block. */
  private static Polygon star(Random random, int block) {
    int points = 3 + random.nextInt(10);
    Coordinate[] ring = new Coordinate[points + 1];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      double radius = 200 + random.nextInt(300);
      ring[i] =
          new Coordinate(
              cents(37500000 + 5000 * block + radius * Math.sin(angle)),
              cents(3880000 + radius * Math.cos(angle)));
    }
    ring[points] = ring[0].copy();
    return new GeometryFactory().createPolygon(ring);
  }

  private static Polygon triangle(Polygon whole, Coordinate centre) {
    GeometryFactory factory = whole.getFactory();
    return factory.createPolygon(
        new Coordinate[] {
          new Coordinate(centre.x, centre.y + 10),
          new Coordinate(centre.x + 10, centre.y - 10),
          new Coordinate(centre.x - 10, centre.y - 10),
          new Coordinate(centre.x, centre.y + 10)
        });
  }

  private static double cents(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static ElevationRange range(String top, String bottom) {
    return new ElevationRange(Elevation.of(top), Elevation.of(bottom));
  }

  private static Geometry geometry(String wkt) throws ParseException {
    return new WKTReader().read(wkt);
  }
}
