package org.kuangheng.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.survey.SurveyFolder.codes;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.facts.CountySeat;
import org.kuangheng.facts.Survey;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;

class CountySeatsTest {
  private static final CountyCode FIRST = new CountyCode("999901");
  private static final CountyCode SECOND = new CountyCode("999902");

  @TempDir Path temp;

  private Survey with(String counties) {
    return new SurveyFolder(temp).file("counties.csv", counties).read();
  }

  private Survey seated(String lon, String lat) {
    return with("code,name,lon,lat\n999901,示例甲县,%s,%s\n999902,示例乙县,,\n".formatted(lon, lat));
  }

  private static List<Issue> ofSeats(Survey survey) {
    return survey.issues().stream()
        .filter(issue -> issue.code().name().startsWith("SEAT_"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"code,name,lon,lat", "代码,名称,经度,纬度", "县区代码,县区名称,县城经度,县城纬度"})
  void theSeatIsReadInDecimalDegrees(String header) {
    Survey survey = with(header + "\n999901,示例甲县,111.25,35.5\n999902,示例乙县,111.4°E,３５.６\n");
    assertThat(ofSeats(survey)).isEmpty();
    assertThat(survey.seats())
        .containsOnly(
            Map.entry(FIRST, new CountySeat(new BigDecimal("111.25"), new BigDecimal("35.5"))),
            Map.entry(SECOND, new CountySeat(new BigDecimal("111.4"), new BigDecimal("35.6"))));
  }

  @ParameterizedTest(name = "{0}, {1}: {2} at {3}")
  @CsvSource({
    "x,35.1,SEAT_UNREADABLE,lon",
    "111.2,NaN,SEAT_UNREADABLE,lat",
    "111°13′26″,35.1,SEAT_UNREADABLE,lon",
    "37520000,35.1,SEAT_UNREADABLE,lon",
    "1e2,35.1,SEAT_UNREADABLE,lon",
    "111.2,,SEAT_INCOMPLETE,'lon, lat'",
    ",35.1,SEAT_INCOMPLETE,'lon, lat'",
    "不详,35.1,SEAT_INCOMPLETE,'lon, lat'",
    "35.1,111.2,SEAT_SWAPPED,'lon, lat'",
    "72.99,35.1,SEAT_OUTSIDE,'lon, lat'",
    "136.01,35.1,SEAT_OUTSIDE,'lon, lat'",
    "111.2,2.99,SEAT_OUTSIDE,'lon, lat'",
    "111.2,54.01,SEAT_OUTSIDE,'lon, lat'",
    "-111.2,35.1,SEAT_OUTSIDE,'lon, lat'"
  })
  void aFaultySeatIsAFindingAtItsRowAndTheCountyStays(
      String lon, String lat, String code, String field) {
    Survey survey = seated(lon == null ? "" : lon, lat == null ? "" : lat);
    assertThat(ofSeats(survey))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code().name()).isEqualTo(code);
              assertThat(issue.place().file()).isEqualTo("counties.csv");
              assertThat(issue.place().line()).isEqualTo(2);
              assertThat(issue.place().field()).isEqualTo(field);
              assertThat(issue.remedy(Lang.ZH)).isNotBlank();
              assertThat(issue.remedy(Lang.EN)).isNotBlank();
            });
    assertThat(survey.seats()).isEmpty();
    assertThat(survey.counties()).containsKeys(FIRST, SECOND);
  }

  @ParameterizedTest
  @CsvSource({"73,3", "136,54", "111.2,35.1"})
  void theEdgesOfTheRangeCount(String lon, String lat) {
    Survey survey = seated(lon, lat);
    assertThat(ofSeats(survey)).isEmpty();
    assertThat(survey.seats()).containsOnlyKeys(FIRST);
  }

  @Test
  void bothUnreadableAreBothNamed() {
    assertThat(ofSeats(seated("a", "b")))
        .extracting(issue -> issue.place().field())
        .containsExactly("lon", "lat");
  }

  @Test
  void aColumnWithoutTheOtherIsSaidOnceAtTheHeader() {
    Survey survey = with("code,name,lon\n999901,示例甲县,111.2\n999902,示例乙县,111.3\n");
    assertThat(ofSeats(survey))
        .singleElement()
        .satisfies(issue -> assertThat(issue.place().line()).isEqualTo(1));
    assertThat(survey.seats()).isEmpty();
  }

  @Test
  void twoCountiesCannotShareASeat() {
    Survey survey = with("code,name,lon,lat\n999901,示例甲县,111.20,35.1\n999902,示例乙县,111.2,35.10\n");
    assertThat(codes(survey)).contains("SEAT_TWICE");
    assertThat(survey.seats()).containsOnlyKeys(FIRST);
  }

  @Test
  void aSurveyWithoutSeatsHasNoFindingAboutThem() {
    Survey survey = with("code,name\n999901,示例甲县\n999902,示例乙县\n");
    assertThat(ofSeats(survey)).isEmpty();
    assertThat(survey.seats()).isEmpty();
  }

  @Test
  void abroadASeatMayLieAnywhereOnEarth() {
    SurveyOptions abroad = new SurveyOptions(Crs.WGS84, null, null, Map.of(), Map.of(), Map.of());
    Path root =
        new SurveyFolder(temp)
            .file("counties.csv", "code,name,lon,lat\n999901,甲,-70.5,-33.4\n999902,乙,10,95.5\n")
            .root();
    Survey survey = SurveyReader.read(root, abroad);
    assertThat(survey.seats()).containsOnlyKeys(FIRST);
    assertThat(codes(survey)).contains("SEAT_SWAPPED");
  }
}
