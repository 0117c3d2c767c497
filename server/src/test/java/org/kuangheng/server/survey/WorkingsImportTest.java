package org.kuangheng.server.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** Surveyed workings handed in with a survey folder, and alone afterwards. */
final class WorkingsImportTest {
  private final ImportDesk county =
      new ImportDesk(ApiClient.asCounty(RunningServer.shared(), "140823"));

  private static byte[] workings(String id, String mine, String bottom) {
    return SurveyFiles140823.utf8(
        """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},
        "features":[{"type":"Feature","id":"%s","properties":{"矿山编号":"%s","标高上":980,"标高下":%s},"geometry":
        {"type":"Polygon","coordinates":[[[111.001,35.301],[111.002,35.301],[111.002,35.302],[111.001,35.301]]]}}]}"""
            .formatted(id, mine, bottom));
  }

  private JsonNode ofWorkings(JsonNode it, String status) {
    List<JsonNode> found =
        county
            .changes(it, status)
            .valueStream()
            .filter(change -> change.path("kind").asString().equals("WORKINGS"))
            .toList();
    assertThat(found).as(county.issues(it).toString()).hasSize(1);
    return found.getFirst();
  }

  @Test
  void workingsAreShownAppliedChangedAndUndone() {
    byte[] folder =
        SurveyFiles140823.empty()
            .mine("T-D-60", 30)
            .file("workings/采空区.geojson", workings("T-W-60", "T-D-60", "900"))
            .zip();
    JsonNode it = county.preview("survey.zip", folder, Map.of());
    assertThat(ofWorkings(it, "NEW").path("mine").asString()).isEqualTo("T-D-60");
    county.passWarnings(it);
    county.apply(it).expect(200);

    byte[] alone =
        SurveyFiles140823.zip(Map.of("workings/采空区.geojson", workings("T-W-60", "T-D-60", "850")));
    JsonNode second = county.preview("workings.zip", alone, Map.of());
    JsonNode changed = ofWorkings(second, "CHANGED");
    assertThat(changed.path("fields").toString()).contains("900", "850");
    assertThat(
            county
                .changes(second, "")
                .valueStream()
                .filter(change -> !change.path("kind").asString().equals("WORKINGS"))
                .filter(change -> !change.path("status").asString().equals("UNCHANGED")))
        .as("a file of workings alone changes nothing else")
        .isEmpty();
    county.passWarnings(second);
    JsonNode applied = county.apply(second).expect(200).json();
    JsonNode same = county.preview("workings.zip", alone, Map.of());
    ofWorkings(same, "UNCHANGED");

    county.post(applied, "reverse", Map.of("ground", "测量成果作废")).expect(200);
    JsonNode again = county.preview("workings.zip", alone, Map.of());
    assertThat(ofWorkings(again, "CHANGED").path("fields").toString()).contains("900", "850");
  }

  @Test
  void workingsOfNoMineOnRecordAreAFinding() {
    byte[] alone =
        SurveyFiles140823.zip(
            Map.of("workings/采空区.geojson", workings("T-W-61", "T-D-NONE", "900")));
    JsonNode it = county.preview("workings.zip", alone, Map.of());
    assertThat(county.issues(it).toString()).contains("WORKINGS_WITHOUT_MINE", "T-D-NONE");
    assertThat(county.changes(it, "NEW").toString()).doesNotContain("WORKINGS");
  }
}
