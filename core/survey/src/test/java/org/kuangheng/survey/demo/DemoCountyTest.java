package org.kuangheng.survey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.facts.CountySeat;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.survey.CreditCode;
import org.kuangheng.survey.SurveyOptions;
import org.kuangheng.survey.SurveyReader;
import org.locationtech.jts.geom.Coordinate;

@Tag("clause:5.1")
class DemoCountyTest {
  private static final Path COMMITTED =
      Path.of(System.getProperty("kuangheng.root", "../.."), "examples", "yuncheng-demo");
  private static final Set<String> OUTCOMES =
      Set.of(
          "CLOSURE",
          "GUIDED_EXIT",
          "SOLE_RETENTION",
          "CONSOLIDATION",
          "OTHER",
          "UNDECIDED",
          "NOT_ELIGIBLE");

  @TempDir static Path written;

  private static Survey survey =
      new Survey(List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of());

  @BeforeAll
  static void write() throws IOException {
    DemoCounty.write(written);
    survey = SurveyReader.read(written, SurveyOptions.plain());
  }

  private static List<DemoMine> mines() {
    return DemoCounty.fields().stream().flatMap(field -> field.mines().stream()).toList();
  }

  private static Map<String, Sha256> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString().replace('\\', '/'),
                  DemoCountyTest::digest,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static Sha256 digest(Path file) {
    try {
      return Sha256.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theCommittedDemonstrationIsWhatTheGeneratorWrites() throws IOException {
    Map<String, Sha256> committed = files(COMMITTED);
    committed.remove("README.md");
    committed.remove(".gitattributes");
    assertThat(committed)
        .as("write it anew with DemoCounty.write(examples/yuncheng-demo)")
        .isEqualTo(files(written));
  }

  @Test
  void everyMineIsReadAndNothingIsFoundButTheFaultsPutIn() {
    assertThat(survey.mines()).hasSize(mines().size());
    assertThat(survey.counties()).hasSize(13);
    assertThat(survey.workings()).hasSize(4);
    assertThat(survey.constraints()).hasSize(14);
    Map<String, List<String>> found = new TreeMap<>();
    for (Issue issue : survey.issues()) {
      String file = issue.place().file();
      String where = file.equals("survey.xlsx") ? mineOf(issue) : file;
      found.computeIfAbsent(issue.code().name(), code -> new ArrayList<>()).add(where);
      assertThat(issue.what(Lang.ZH) + issue.what(Lang.EN)).doesNotContain("{");
    }
    assertThat(found.remove("ELEVATION_FROM_MINE_SHEET")).hasSizeGreaterThan(4);
    assertThat(found.remove("CATEGORY_SUPERSEDED")).hasSize(9);
    assertThat(found)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("SELF_CROSSING", List.of("areas/HJ-01.txt")),
                Map.entry("AREA_UNREADABLE", List.of("areas/HJ-01.txt")),
                Map.entry("AREA_MISSING", List.of("JS-08", "HJ-01")),
                Map.entry("AXES_SWAPPED", List.of("areas/HJ-02.txt")),
                Map.entry("ZONE_LIKELY_WRONG", List.of("areas/HJ-03.txt")),
                Map.entry("AREA_FAR_FROM_COUNTY", List.of("HJ-03")),
                Map.entry("RING_CLOSED", List.of("areas/HJ-04.txt")),
                Map.entry("NOTE_CONTRADICTS_SIGN", List.of("areas/HJ-05.txt")),
                Map.entry("DUPLICATE_VERTEX", List.of("areas/HJ-06.txt")),
                Map.entry("ELEVATIONS_REVERSED", List.of("areas/HJ-07.txt")),
                Map.entry("AREA_DIFFERS", List.of("HJ-09")),
                Map.entry("AREAS_IDENTICAL", List.of("HJ-11")),
                Map.entry("KEY_MISSING", List.of("areas/HJ-12.txt")),
                Map.entry("ZONE_MISSING", List.of("areas/HJ-12.txt")),
                Map.entry("FACTS_CONFLICT", List.of("JS-06"))));
  }

  @Test
  void everyMineLiesNearestToItsOwnCountysSeatSaveTheOneInTheWrongZone() {
    assertThat(survey.seats()).hasSize(13);
    List<String> astray = new ArrayList<>();
    for (MineRecord mine : survey.mines()) {
      MiningArea area = mine.area();
      if (area == null) {
        continue;
      }
      Coordinate centre = area.in(Crs.CGCS2000).footprint().getCentroid().getCoordinate();
      CountyCode nearest =
          survey.seats().entrySet().stream()
              .min(Comparator.comparingDouble(seat -> squaredDegrees(centre, seat.getValue())))
              .orElseThrow()
              .getKey();
      if (!nearest.equals(mine.county())) {
        astray.add(mine.id().value());
      }
    }
    assertThat(astray).containsExactly("HJ-03");
  }

  private static double squaredDegrees(Coordinate place, CountySeat seat) {
    double north = place.y - seat.latitude().doubleValue();
    double east = (place.x - seat.longitude().doubleValue()) * Math.cos(Math.toRadians(place.y));
    return north * north + east * east;
  }

  private static String mineOf(Issue issue) {
    return issue.values().getOrDefault("id", String.valueOf(issue.place().field()));
  }

  @Test
  void itHoldsAtLeastEightyMinesInEightCountiesWithFictionalNames() {
    assertThat(mines()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(DemoCounty.fields()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(mines()).extracting(DemoMine::id).doesNotHaveDuplicates();
    assertThat(mines()).extracting(DemoMine::name).doesNotHaveDuplicates();
    assertThat(mines()).allMatch(mine -> mine.name().startsWith("示例"));
    assertThat(mines()).allMatch(mine -> mine.holder().startsWith("虚构"));
    assertThat(survey.mines())
        .allMatch(mine -> CreditCode.isValid(String.valueOf(mine.holder().creditCode())));
  }

  @Test
  void everyCriterionAndEveryOutcomeHasItsMine() {
    assertThat(mines()).allMatch(mine -> OUTCOMES.contains(mine.expected().outcome()));
    assertThat(mines())
        .allMatch(mine -> !mine.expected().zh().isBlank() && !mine.expected().en().isBlank());
    assertThat(mines()).extracting(mine -> mine.expected().outcome()).containsAll(OUTCOMES);
    assertThat(mines())
        .extracting(mine -> mine.expected().clause())
        .contains(
            "4.1.1",
            "4.1.2",
            "4.1.3",
            "4.1.4",
            "4.1.5",
            "4.1.6",
            "4.1.7",
            "4.2.1a",
            "4.2.1b",
            "4.2.2",
            "4.3",
            "4.4.1(1)",
            "4.4.1(2)",
            "4.4.1(3)",
            "5.2.4",
            "3");
  }
}
