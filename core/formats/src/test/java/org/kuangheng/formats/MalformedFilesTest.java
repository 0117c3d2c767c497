package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

@Timeout(20)
class MalformedFilesTest {
  @TempDir Path folder;

  static Stream<Path> malformed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/malformed"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void eachMalformedFileGivesTheFindingItIsNamedAfterWithItsPlace(Path file) {
    String due = SafeFiles.nameOf(file).replaceFirst("__.*", "");
    ParsedAreas parsed = AreaReader.read(file, ReadOptions.CHINESE);

    assertThat(Given.codes(parsed.issues())).contains(due);
    assertSound(parsed, SafeFiles.nameOf(file));
  }

  @Test
  void thereAreAtLeastFortyMalformedFiles() throws IOException {
    assertThat(malformed().count()).isGreaterThanOrEqualTo(40);
  }

  @Test
  void aMissingFileAFolderAndAnEmptyFileAreFindings() {
    assertThat(codes(folder.resolve("none.txt"))).containsExactly("FILE_MISSING");
    assertThat(codes(folder)).containsExactly("NOT_A_FILE");
    assertThat(codes(Given.file(new byte[0], "empty.txt"))).containsExactly("FILE_EMPTY");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsOpened() throws IOException {
    assertThat(codes(Given.file(zip("xl/workbook.xml", 40 << 20), "bomb.xlsx")))
        .containsExactly("ZIP_BOMB");
  }

  @Test
  void anArchiveOfTooManyEntriesOrOfNothingKnownIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i <= ZipGuard.MAX_ENTRIES; i++) {
        zip.putNextEntry(new ZipEntry("e" + i));
      }
    }
    assertThat(codes(Given.file(out.toByteArray(), "many.zip"))).containsExactly("ZIP_ENTRIES");
    assertThat(codes(Given.file(zip("readme.md", 10), "other.zip")))
        .containsExactly("ZIP_CONTENT_UNKNOWN");
  }

  @Test
  void aHugeRingIsRefused() {
    StringBuilder text = new StringBuilder("2000国家大地坐标系\n点号,X,Y\n");
    for (int i = 1; i <= 210_000; i++) {
      text.append(i).append(',').append(3_880_000 + i % 1000).append(".5,");
      text.append(37_500_000 + i).append(".25\n");
    }
    assertThat(Given.blocking(Given.areas(text.toString()).issues()))
        .containsExactly("RING_TOO_LARGE");
  }

  @Test
  void aMillionBadLinesGiveABoundedNumberOfFindings() {
    String text = LandTextTest.HEADER + LandTextTest.PLOT + "J9,1,x,y\n".repeat(300_000);
    List<Issue> issues = Given.areas(text).issues();

    assertThat(issues).hasSizeLessThan(1000);
    assertThat(Given.codes(issues)).contains("NUMBER_INVALID", "MORE_OF_THE_SAME");
  }

  @Test
  void aShapefileWithoutItsCompanionsIsReadAsFarAsItGoes() throws Exception {
    Path shp = shapefile();
    Files.delete(folder.resolve("a.shx"));
    Files.delete(folder.resolve("a.dbf"));
    assertThat(Given.codes(FeatureReader.read(shp, ReadOptions.CHINESE).issues()))
        .containsExactly("SHX_MISSING", "DBF_MISSING");

    Files.delete(folder.resolve("a.prj"));
    ParsedFeatures bare = FeatureReader.read(shp, ReadOptions.CHINESE);
    assertThat(Given.codes(bare.issues())).contains("CRS_ASSUMED");
    assertThat(bare.features().getFirst().crs()).isEqualTo(Crs.gaussKruger3(37, true));
  }

  @Test
  void aShapefileInXian80IsRefused() throws Exception {
    Path shp = shapefile();
    Files.writeString(
        folder.resolve("a.prj"),
        "PROJCS[\"Xian_1980_3_Degree_GK_Zone_37\",GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\","
            + "SPHEROID[\"Xian_1980\",6378140.0,298.257]]]]");

    assertThat(codes(shp)).containsExactly("DATUM_REFUSED");
  }

  @Test
  void cutOffBinaryFilesSayWhere() throws Exception {
    Path shp = shapefile();
    byte[] whole = Files.readAllBytes(shp);
    Files.write(shp, java.util.Arrays.copyOf(whole, whole.length - 20));
    assertThat(codes(shp)).contains("SHP_DAMAGED");

    Path gpkg = folder.resolve("a.gpkg");
    GeoPackageWriter.write(gpkg, List.of(layer()));
    byte[] pages = Files.readAllBytes(gpkg);
    Files.write(gpkg, java.util.Arrays.copyOf(pages, 5000));
    assertThat(Given.blocking(AreaReader.read(gpkg, ReadOptions.CHINESE).issues())).isNotEmpty();
  }

  @Test
  void anInvalidConstraintFeatureIsHandedOverWithAWarning() {
    String bow =
        "{\"type\":\"Feature\",\"id\":\"b\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\","
            + "\"coordinates\":[[[111,35],[111.1,35.1],[111.1,35],[111,35.1],[111,35]]]}}";
    Path file = Given.file(bow.getBytes(StandardCharsets.UTF_8), "b.geojson");
    ParsedFeatures parsed = FeatureReader.read(file, ReadOptions.CHINESE);

    assertThat(Given.codes(parsed.issues())).containsExactly("CRS_ASSUMED", "GEOMETRY_INVALID");
    assertThat(parsed.features()).hasSize(1);
    assertThat(codes(file)).contains("SELF_CROSSING");
  }

  private List<String> codes(Path file) {
    ParsedAreas parsed = AreaReader.read(file, ReadOptions.CHINESE);
    assertSound(parsed, SafeFiles.nameOf(file));
    return Given.codes(parsed.issues());
  }

  /** Every finding is in this file and has its sentences; no area stands beside none to trust. */
  static void assertSound(ParsedAreas parsed, String file) {
    for (Issue issue : parsed.issues()) {
      assertThat(issue.place().file()).isEqualTo(file);
      for (Lang lang : Lang.values()) {
        assertThat(issue.what(lang) + issue.remedy(lang))
            .isNotBlank()
            .doesNotContainPattern("\\{[a-z]+\\}");
      }
    }
    boolean anyArea = parsed.areas().stream().anyMatch(area -> area.area() != null);
    assertThat(anyArea || !parsed.issues().isEmpty()).isTrue();
    assertThat(parsed.areas())
        .as("an area is missing only for a blocking reason: %s", parsed.issues())
        .allMatch(area -> area.area() != null || Issue.anyBlocks(parsed.issues()));
  }

  private Path shapefile() throws ParseException {
    Path shp = folder.resolve("a.shp");
    ShapefileWriter.write(shp, layer());
    return shp;
  }

  private static FeatureLayer layer() throws ParseException {
    Crs zone = Crs.gaussKruger3(37, true);
    Geometry square =
        new WKTReader()
            .read(
                "POLYGON((37500000 3880000,37501000 3880000,37501000 3879000,37500000 3879000,"
                    + "37500000 3880000))");
    Feature feature = new Feature("f1", Map.of("名称", "虚构"), square, zone);
    return new FeatureLayer("a", "a", zone, List.of(feature));
  }

  private static byte[] zip(String name, int zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[zeros]);
    }
    return out.toByteArray();
  }
}
