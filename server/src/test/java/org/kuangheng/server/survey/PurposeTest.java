package org.kuangheng.server.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/**
 * Files that are not a survey folder: the areas of mines on record, and a layer handed in whole.
 */
final class PurposeTest {
  private final ImportDesk city = new ImportDesk(ApiClient.as(Role.CITY_OFFICE));
  private final ImportDesk county =
      new ImportDesk(ApiClient.asCounty(RunningServer.shared(), "140823"));

  private static byte[] layer(String... ids) {
    List<String> features =
        java.util.Arrays.stream(ids)
            .map(
                id ->
                    """
                    {"type":"Feature","id":"%s","properties":{"name":"虚构桥%s"},"geometry":{"type":"Polygon",
                    "coordinates":[[[104.1,30],[104.11,30],[104.11,30.01],[104.1,30.01],[104.1,30]]]}}"""
                        .formatted(id, id))
            .toList();
    return SurveyFiles140823.utf8(
        """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},
        "features":[%s]}"""
            .formatted(String.join(",", features)));
  }

  private static List<String> subjects(JsonNode changes) {
    return changes.valueStream().map(change -> change.path("subject").asString()).toList();
  }

  @Test
  void aLayerHandedInWholeEndsWhatItNoLongerHas() {
    Map<String, String> bridges =
        Map.of("purpose", "layer", "layer", "bridge", "validFrom", "2026-01-01");
    JsonNode first = city.preview("桥.geojson", layer("T-B1", "T-B2"), bridges);
    assertThat(subjects(city.changes(first, "NEW")))
        .contains("bridge/T-B1", "bridge/T-B2")
        .allSatisfy(subject -> assertThat(subject).startsWith("bridge/"));
    city.passWarnings(first);
    city.apply(first).expect(200);
    city.client().get("/api/layers/bridge/features/T-B1").expect(200);

    Map<String, String> later =
        Map.of("purpose", "layer", "layer", "bridge", "validFrom", "2026-06-01");
    JsonNode second = city.preview("桥.geojson", layer("T-B2"), later);
    assertThat(city.changes(second, "").toString()).contains("T-B1");
    city.passWarnings(second);
    JsonNode applied = city.apply(second).expect(200).json();
    city.client().get("/api/layers/bridge/features/T-B1").expect(404);
    city.client().get("/api/layers/bridge/features/T-B1?validOn=2026-03-01").expect(200);
    city.client().get("/api/layers/bridge/features/T-B2").expect(200);
    city.post(applied, "reverse", Map.of("ground", "误传了旧图层")).expect(200);
    city.client().get("/api/layers/bridge/features/T-B1").expect(200);
  }

  @Test
  void aLayerThatItsDepartmentHandedInIsTheSameToTheCitysImport() {
    ApiClient water = ApiClient.asDepartment(RunningServer.shared(), "WR");
    String files = "/api/layers/dam-protection/files";
    String withOpinion =
        new String(layer("T-B5"), java.nio.charset.StandardCharsets.UTF_8)
            .replace("{\"name\":\"虚构", "{\"opinion\":\"须留安全距离\",\"name\":\"虚构");
    water
        .upload(
            files,
            "坝.geojson",
            SurveyFiles140823.utf8(withOpinion),
            Map.of("validFrom", "2026-01-01"))
        .expect(200);
    Map<String, String> dams =
        Map.of("purpose", "layer", "layer", "dam-protection", "validFrom", "2026-06-01");
    JsonNode same = city.preview("坝.geojson", layer("T-B5"), dams);
    assertThat(subjects(city.changes(same, "UNCHANGED"))).containsExactly("dam-protection/T-B5");
    assertThat(city.changes(same, "")).hasSize(1);
    JsonNode more = city.preview("坝.geojson", layer("T-B5", "T-B6"), dams);
    assertThat(subjects(city.changes(more, "NEW"))).containsExactly("dam-protection/T-B6");
    city.passWarnings(more);
    city.apply(more).expect(200);
    assertThat(
            city.client()
                .get("/api/layers/dam-protection/features/T-B5")
                .json()
                .at("/content/opinion")
                .asString())
        .isEqualTo("须留安全距离");
  }

  @Test
  void areasAloneChangeTheGroundOfMinesOnRecordAndNothingElse() {
    byte[] folder = SurveyFiles140823.empty().mine("T-D-80", 30).zip();
    JsonNode it = county.preview("survey.zip", folder, Map.of());
    county.passWarnings(it);
    county.apply(it).expect(200);
    byte[] area =
        SurveyFiles140823.utf8(
            "T-D-80\t1,4,1,3950000,37600000,2,3950500,37600000,3,3950500,37600500,4,3950000,37600500,"
                + "1000,800,,1,\n");
    JsonNode areas = county.preview("坐标.txt", area, Map.of("purpose", "AREAS"));
    JsonNode changed = county.changes(areas, "CHANGED");
    assertThat(changed).as(county.issues(areas).toString()).isNotEmpty();
    assertThat(changed.valueStream())
        .allSatisfy(change -> assertThat(change.path("kind").asString()).isEqualTo("AREA"))
        .allSatisfy(change -> assertThat(change.path("mine").asString()).isEqualTo("T-D-80"));
    assertThat(county.changes(areas, "NEW")).isEmpty();
    county.passWarnings(areas);
    county.apply(areas).expect(200);
    JsonNode map = county.client().get("/api/mines/T-D-80").expect(200).json();
    assertThat(map.toString()).contains("37600500");
  }

  @Test
  void whatAFileIsForMustBeKnownAndItsGiverEntitled() {
    byte[] file = layer("T-B9");
    assertThat(hand(city, Map.of("purpose", "map"))).isEqualTo("PURPOSE_UNKNOWN");
    assertThat(hand(city, Map.of("purpose", "layer"))).isEqualTo("LAYER_NEEDED");
    assertThat(hand(city, Map.of("purpose", "layer", "layer", "../x"))).isEqualTo("LAYER_NEEDED");
    assertThat(hand(county, Map.of("purpose", "layer", "layer", "bridge")))
        .isEqualTo("LAYERS_BY_THE_CITY");
    JsonNode unknown =
        city.preview("a.geojson", file, Map.of("purpose", "layer", "layer", "no-such-layer"));
    assertThat(city.changes(unknown, "NEW").size() == 0 || city.apply(unknown).status() == 409)
        .as("%s %s", city.issues(unknown), city.changes(unknown, ""))
        .isTrue();
  }

  private static String hand(ImportDesk desk, Map<String, String> fields) {
    return desk.client().upload("/api/imports", "a.geojson", layer("T-B9"), fields).code();
  }
}
