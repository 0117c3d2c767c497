package org.kuangheng.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import tools.jackson.databind.JsonNode;

/** A department keeps its own layers, and the mines they touch are told. */
final class LayerApiTest {
  private static final String LAYER = "/api/layers/heritage-protection";
  private static final List<RegistryChanged> HEARD = new CopyOnWriteArrayList<>();

  private static ApiClient department(String code) {
    return ApiClient.asDepartment(RunningServer.shared(), code);
  }

  private static synchronized void listen() {
    if (HEARD.isEmpty()) {
      RunningServer.shared()
          .bean(ApplicationEventMulticaster.class)
          .addApplicationListener(
              event -> {
                if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof RegistryChanged changed) {
                  HEARD.add(changed);
                }
              });
    }
  }

  private static Polygon square(double west, double south, double degrees) {
    return (Polygon)
        new GeometryFactory()
            .toGeometry(new Envelope(west, west + degrees, south, south + degrees));
  }

  private static String mineAt(String id, double west) {
    String path = RegistryApiTest.registered(id);
    AreaContent area =
        new AreaContent(
            new MiningArea(
                Crs.CGCS2000,
                List.of(new Prism(square(west, 30, 0.01), null, Prism.Sign.INCLUDE, ""))),
            null);
    ApiClient.asCounty(RunningServer.shared(), "140821")
        .put(path + "/area", RegistryApiTest.entry(RegistryForms.of(area), null))
        .expect(200);
    return path;
  }

  private static Map<String, Object> feature(String id, double west, String opinion) {
    return RegistryApiTest.entry(
        RegistryForms.of(
            new LayerFeatureContent(
                id,
                "heritage-protection",
                "虚构遗址",
                Crs.CGCS2000,
                square(west, 30, 0.01),
                opinion,
                new DocumentRef("文物函〔2024〕1号", Examples.DAY))),
        null);
  }

  @Test
  void onlyTheDepartmentThatKeepsALayerWritesIt() {
    Answer refused = department("WR").put(LAYER + "/features/T-F1", feature("T-F1", 100, "不同意"));
    assertThat(refused.expect(403).code()).isEqualTo("LAYER_NOT_YOURS");
    assertThat(refused.json().at("/values/units").asString()).contains("CT");
    department("CT").put(LAYER + "/features/T-F1", feature("T-F1", 100, "不同意开采")).expect(200);
    Answer seen = department("WR").get(LAYER + "/features/T-F1").expect(200);
    assertThat(seen.json().at("/content/opinion").asString()).isEqualTo("不同意开采");
    ApiClient county = ApiClient.asCounty(RunningServer.shared(), "140822");
    JsonNode map = county.get(LAYER + "/features?bbox=99.9,29.9,100.1,30.1").expect(200).json();
    assertThat(map.get("features")).hasSize(1);
    county.put(LAYER + "/features/T-F1", feature("T-F1", 100, "同意")).expect(403);
    department("CT").put("/api/layers/no-such/features/T-F1", feature("T-F1", 1, "x")).expect(400);
  }

  @Test
  void theMinesAFeatureTouchedBeforeOrTouchesNowAreTold() {
    mineAt("T-C-Y1", 101.00);
    mineAt("T-C-Y2", 101.50);
    mineAt("T-C-Y3", 102.00);
    listen();
    String path = LAYER + "/features/T-F2";
    department("CT").put(path, feature("T-F2", 101.005, "控制")).expect(200);
    assertThat(HEARD.getLast().touched()).containsExactly("T-C-Y1");
    assertThat(HEARD.getLast().layers()).containsExactly("heritage-protection");
    String tag = department("CT").get(path).tag();
    department("CT").put(path, feature("T-F2", 101.505, "移位"), tag).expect(200);
    assertThat(HEARD.getLast().touched()).containsExactlyInAnyOrder("T-C-Y1", "T-C-Y2");
    department("CT").put(path, feature("T-F2", 101.505, "再移"), tag).expect(412);
    assertThat(department("CT").get(path + "/history").json().get("items")).hasSize(2);
  }

  @Test
  void aFileOfFeaturesIsRecordedInOneActAndWhatItLacksEnds() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("validFrom", "2024-01-01");
    ApiClient water = department("WR");
    String path = "/api/layers/spring-core/files";
    JsonNode act =
        water.upload(path, "泉域.geojson", geoJson("T-S1", "T-S2"), fields).expect(200).json();
    assertThat(act.get("changes").asInt()).isEqualTo(2);
    fields.put("validFrom", "2025-01-01");
    water.upload(path, "泉域.geojson", geoJson("T-S2"), fields).expect(200);
    water.get("/api/layers/spring-core/features/T-S1").expect(200);
    Answer nothing =
        water.upload(path, "x.geojson", "not a layer".getBytes(StandardCharsets.UTF_8), fields);
    assertThat(nothing.status()).isEqualTo(400);
    water
        .post("/api/acts/" + act.get("id").asString() + "/reversal", Map.of("ground", "误传"))
        .expect(403);
  }

  private static byte[] geoJson(String... ids) {
    StringBuilder features = new StringBuilder();
    for (String id : ids) {
      features
          .append(features.isEmpty() ? "" : ",")
          .append(
              """
              {"type":"Feature","id":"%s","properties":{"name":"虚构泉"},"geometry":{"type":"Polygon",
              "coordinates":[[[103,30],[103.01,30],[103.01,30.01],[103,30.01],[103,30]]]}}"""
                  .formatted(id));
    }
    return """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},
        "features":[%s]}"""
        .formatted(features)
        .getBytes(StandardCharsets.UTF_8);
  }
}
