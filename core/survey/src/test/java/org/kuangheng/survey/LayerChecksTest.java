package org.kuangheng.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.facts.LayerCheck;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;

class LayerChecksTest {
  private static final CountyCode ONE = new CountyCode("999901");
  private static final CountyCode TWO = new CountyCode("999902");
  private static final String ROAD =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"名称":"示例路"},
       "geometry":{"type":"LineString","coordinates":[[111.0,35.0],[111.1,35.0]]}}]}
      """;

  @TempDir Path temp;

  @Test
  void aLayerIsCoveredWhereItIsSuppliedOrDeclaredCheckedAndNotOtherwise() {
    Survey survey =
        read(
            """
            图层代码,县区代码,核查单位,依据,日期
            wetland,,市规划和自然资源局,示例〔2025〕1号,2025年5月20日
            scenic-area,999901,市规划和自然资源局,示例〔2025〕2号,2025-05-20
            bridge,示例乙县,市规划和自然资源局,示例〔2025〕3号,2025-05-20
            """);
    assertThat(survey.issues()).noneMatch(issue -> issue.code().name().startsWith("LAYER_"));
    assertThat(survey.coverage().supplied()).containsExactly("highway");
    assertThat(survey.coverage().checks().getFirst())
        .isEqualTo(
            new LayerCheck("wetland", null, "市规划和自然资源局", "示例〔2025〕1号", LocalDate.of(2025, 5, 20)));
    assertThat(
            survey
                .coverage()
                .missing(
                    List.of("highway", "wetland", "scenic-area", "bridge", "railway"),
                    List.of(ONE, TWO)))
        .containsExactly("bridge", "railway", "scenic-area");
    assertThat(survey.inputs()).containsKey("layers/checked.csv");
  }

  @Test
  void aRowThatDoesNotSayWhoOnWhatBasisAndWhenIsNoCheck() {
    Survey survey =
        read(
            """
            图层代码,核查单位,依据,日期,县区代码
            wetland,,示例,2025-05-20,
            scenic-area,市规划和自然资源局,—,2025-05-20,
            bridge,市规划和自然资源局,示例,五月,
            自然湿地,市规划和自然资源局,示例,2025-05-20,
            railway,市规划和自然资源局,示例,2025-05-20,999999
            """);
    assertThat(survey.coverage().checks()).isEmpty();
    assertThat(SurveyFolder.found(survey, SurveyCode.LAYER_CHECK_INCOMPLETE)).hasSize(5);
    assertThat(survey.issues())
        .extracting(issue -> String.valueOf(issue.values().get("lacking")))
        .contains("核查单位", "依据", "日期", "图层代码", "县区代码");
  }

  @Test
  void aLayerDeclaredAbsentThatHasFeaturesIsAContradictionAndTheFileCounts() {
    Survey survey = read("layer,unit,basis,date\nhighway,市规划和自然资源局,示例,2025-05-20\n");
    assertThat(SurveyFolder.codes(survey)).contains("LAYER_CHECK_CONTRADICTED");
    assertThat(survey.constraints()).hasSize(1);
  }

  @Test
  void aTableWithoutItsColumnsDeclaresNothing() {
    Survey survey = read("图层代码,核查单位\nwetland,市规划和自然资源局\n");
    assertThat(survey.coverage().checks()).isEmpty();
    assertThat(SurveyFolder.codes(survey)).contains("COLUMN_MISSING", "LAYER_CHECK_INCOMPLETE");
  }

  @Test
  void theTableMayComeInTheEncodingOfTheOffice() {
    Survey survey =
        new SurveyFolder(temp)
            .file(
                "layers/checked.csv",
                "图层代码,核查单位,依据,日期\nwetland,市水务局,示例,2025-05-20\n",
                Charset.forName("GBK"))
            .read();
    assertThat(survey.coverage().covers("wetland", ONE)).isTrue();
    assertThat(survey.coverage().supplied()).isEmpty();
  }

  private Survey read(String checked) {
    return new SurveyFolder(temp)
        .file("layers/highway.geojson", ROAD)
        .file("layers/checked.csv", checked)
        .read();
  }
}
