package org.kuangheng.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** The registry over HTTP: whose, when, and who may. */
final class RegistryApiTest {
  private static final String HOLDER = "name:测试矿业甲";

  private static ApiClient county() {
    return ApiClient.asCounty(RunningServer.shared(), "140821");
  }

  private static ApiClient otherCounty() {
    return ApiClient.asCounty(RunningServer.shared(), "140822");
  }

  private static ApiClient department(String code) {
    return ApiClient.asDepartment(RunningServer.shared(), code);
  }

  static JsonNode mine(String name) {
    return RegistryForms.of(Examples.mine(name, "140821", "测试矿业甲"));
  }

  static Map<String, Object> entry(JsonNode content, @Nullable String ground) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("validFrom", "2023-12-31");
    if (ground != null) {
      body.put("ground", ground);
    }
    body.put("content", content);
    return body;
  }

  static String registered(String id) {
    Map<String, Object> body = entry(mine("测试" + id), null);
    body.put("id", id);
    Answer created = county().post("/api/mines", body);
    if (created.status() != 409) {
      created.expect(201);
    }
    return "/api/mines/" + id;
  }

  @Test
  void aCountyRegistersAndCorrectsItsMineAndNothingIsForgotten() {
    String path = registered("T-C-A1");
    Answer first = county().get(path).expect(200);
    assertThat(first.json().at("/mine/name").asString()).isEqualTo("测试T-C-A1");
    String before = first.json().at("/versions/0/recordedAt").asString();
    Map<String, Object> correction = entry(mine("更名后"), "营业执照更名");
    county().send("PUT", path, correction, Map.of()).expect(428);
    county().put(path, correction, "\"stale\"").expect(412);
    county().put(path, correction, first.tag()).expect(200);
    county().put(path, correction, first.tag()).expect(412);
    assertThat(county().get(path).json().at("/mine/name").asString()).isEqualTo("更名后");
    assertThat(
            county()
                .get(path + "?validOn=2024-01-01&knownAt=" + before)
                .json()
                .at("/mine/name")
                .asString())
        .isEqualTo("测试T-C-A1");
    JsonNode history = county().get(path + "/history").expect(200).json().get("items");
    assertThat(history).hasSize(2);
    String act = history.get(1).get("act").asString();
    assertThat(county().get("/api/acts/" + act).json().get("ground").asString())
        .isEqualTo("营业执照更名");
  }

  @Test
  void anotherCountyNeitherSeesNorChangesTheMine() {
    String path = registered("T-C-A2");
    otherCounty().get(path).expect(404);
    otherCounty().get(path + "/history").expect(404);
    otherCounty().get(path + "/facts").expect(404);
    Answer refused = otherCounty().put(path, entry(mine("抢注"), "无"));
    assertThat(refused.status()).isIn(404, 409);
    Map<String, Object> body = entry(mine("抢注"), null);
    body.put("id", "T-C-A2X");
    otherCounty().post("/api/mines", body).expect(403);
    assertThat(otherCounty().get("/api/mines?q=T-C-A2").json().get("items")).isEmpty();
  }

  @Test
  void anEnterpriseSeesOnlyItsOwnMinesAndOnlyReports() {
    String path = registered("T-C-A3");
    ApiClient own = ApiClient.asEnterprise(RunningServer.shared(), HOLDER);
    own.get(path).expect(200);
    own.put(path, entry(mine("自改"), "自改")).expect(403);
    ApiClient other = ApiClient.asEnterprise(RunningServer.shared(), "name:测试矿业乙");
    other.get(path).expect(404);
    assertThat(other.get("/api/mines?q=T-C-").json().get("items")).isEmpty();
    own.put(path + "/facts/appliesToLeave", fact("appliesToLeave", true, "ENTERPRISE", "REPORTED"))
        .expect(200);
    Answer verified =
        own.put(
            path + "/facts/appliesToLeave", fact("appliesToLeave", true, "ENTERPRISE", "VERIFIED"));
    assertThat(verified.expect(403).code()).isEqualTo("FACT_REPORTED_ONLY");
    Answer forOthers =
        own.put(path + "/facts/appliesToLeave", fact("appliesToLeave", true, "COUNTY", "REPORTED"));
    assertThat(forOthers.expect(403).code()).isEqualTo("FACT_NOT_YOURS");
  }

  private static Map<String, Object> fact(String key, boolean value, String unit, String state) {
    return entry(
        RegistryForms.of(
            Examples.fact(key, value, unit, org.kuangheng.facts.VerificationState.valueOf(state))),
        null);
  }

  @Test
  void onlyTheUnitsOfThePackFindOnAFactAndTwoThatDifferLeaveItDisputed() {
    String path = registered("T-C-A4");
    Answer notTheirs =
        department("WR")
            .put(path + "/facts/majorAccident", fact("majorAccident", true, "WR", "VERIFIED"));
    assertThat(notTheirs.expect(403).code()).isEqualTo("FACT_NOT_YOURS");
    assertThat(notTheirs.json().at("/values/units").asString()).isEqualTo("EM");
    department("EM")
        .put(path + "/facts/majorAccident", fact("majorAccident", true, "EM", "VERIFIED"))
        .expect(200);
    String disputed = "longStoppedOwnFault";
    department("NR")
        .put(path + "/facts/" + disputed, fact(disputed, true, "NR", "VERIFIED"))
        .expect(200);
    county()
        .put(path + "/facts/" + disputed, fact(disputed, false, "COUNTY", "VERIFIED"))
        .expect(200);
    JsonNode facts = county().get(path + "/facts").expect(200).json().get("items");
    assertThat(facts).hasSize(2);
    assertThat(facts.get(0).get("state").asString()).isEqualTo("DISPUTED");
    assertThat(facts.get(0).get("claims")).hasSize(2);
    assertThat(facts.get(1).get("state").asString()).isEqualTo("VERIFIED");
  }

  @Test
  void whatTheFormDoesNotKnowIsRefusedWithItsPlace() {
    String path = registered("T-C-A5");
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("validFrom", "2023-12-31");
    more.put("ground", "试填");
    more.put("content", Map.of("name", "x", "role", "ADMIN"));
    Answer refused = county().put(path, more);
    assertThat(refused.expect(400).code()).isEqualTo("CONTENT_UNREADABLE");
    more.put("content", mine("x").toString().replace("{\"county", "{\"admin\":true,\"county"));
    Map<String, Object> body =
        entry(
            RegistryForms.node(mine("x").toString().replaceFirst("\\{", "{\"admin\":true,")), "试填");
    Answer unknown = county().put(path, body);
    assertThat(unknown.expect(400).json().at("/values/path").asString()).isEqualTo("$.admin");
  }

  @Test
  void aListGoesOnAfterItsCursorAndIsNarrowed() {
    for (int i = 0; i < 5; i++) {
      registered("T-C-L" + i);
    }
    String next = "";
    int met = 0;
    do {
      JsonNode page = county().get("/api/mines?q=t-c-l&limit=2" + next).expect(200).json();
      met += page.get("items").size();
      next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString("");
    } while (next.length() > 8);
    assertThat(met).isEqualTo(5);
    assertThat(county().get("/api/mines?q=t-c-l&mineral=copper").json().get("items")).isEmpty();
    assertThat(county().get("/api/mines?bbox=1,2").expect(400).code()).isEqualTo("INVALID");
  }

  @Test
  void theMapShowsTheRightsOfTheBoxInsideTheFence() {
    ApiClient city = ApiClient.as(org.kuangheng.server.identity.Role.CITY_OFFICE);
    JsonNode all = city.get("/api/map?bbox=110,34,112,36").expect(200).json();
    assertThat(all.get("features").size()).isGreaterThan(100);
    JsonNode own =
        ApiClient.asCounty(RunningServer.shared(), "140828").get("/api/map").expect(200).json();
    assertThat(own.get("features")).isNotEmpty();
    for (JsonNode feature : own.get("features")) {
      assertThat(feature.at("/properties/county").asString()).isEqualTo("140828");
    }
    assertThat(city.get("/api/map?bbox=0,0,1,1").json().get("features")).isEmpty();
  }

  @Test
  void anOldIdLeadsToWhatCarriesItOn() {
    registered("T-C-M1");
    registered("T-C-M2");
    registered("T-C-M3");
    java.time.LocalDate day = java.time.LocalDate.of(2025, 1, 1);
    Examples.apply(
        Examples.city(),
        Act.Kind.MERGER,
        "整合",
        new Change.End(Examples.subject(Kind.MINE, "T-C-M1", "T-C-M1"), day),
        link("T-C-M1", "T-C-M3", day),
        link("T-C-M2", "T-C-M3", day));
    JsonNode old = county().get("/api/mines/T-C-M1?validOn=2025-06-30").expect(200).json();
    assertThat(old.path("mine").isNull() || old.path("mine").isMissingNode()).isTrue();
    assertThat(old.at("/successors/0/mine").asString()).isEqualTo("T-C-M3");
    assertThat(
            county().get("/api/mines/T-C-M1?validOn=2024-06-30").json().at("/mine/name").asString())
        .isEqualTo("测试T-C-M1");
    assertThat(county().get("/api/mines/T-C-M3").json().get("predecessors")).hasSize(2);
    org.kuangheng.server.database.RowScope.EVERYTHING.run(
        () ->
            assertThat(Examples.registry().resolve(new org.kuangheng.kernel.MineId("T-C-M1")))
                .containsExactly(new org.kuangheng.kernel.MineId("T-C-M3")));
  }

  private static Change link(String from, String to, java.time.LocalDate day) {
    SuccessionContent link =
        new SuccessionContent(
            new org.kuangheng.kernel.MineId(from),
            new org.kuangheng.kernel.MineId(to),
            SuccessionContent.How.MERGE);
    return new Change.Put(
        new Subject(Kind.SUCCESSION, link.id(), from, null, null),
        day,
        null,
        RegistryForms.of(link));
  }

  @Test
  void anActIsReversedWholeWithAGround() {
    String path = registered("T-C-A6");
    String tag = county().get(path).tag();
    String act =
        county().put(path, entry(mine("录错"), "更正"), tag).expect(200).json().get("act").asString();
    county().post("/api/acts/" + act + "/reversal", Map.of("ground", "")).expect(400);
    otherCounty().post("/api/acts/" + act + "/reversal", Map.of("ground", "不归我")).expect(404);
    county().post("/api/acts/" + act + "/reversal", Map.of("ground", "更正有误")).expect(200);
    assertThat(county().get(path).json().at("/mine/name").asString()).isEqualTo("测试T-C-A6");
    assertThat(
            county()
                .post("/api/acts/" + act + "/reversal", Map.of("ground", "再来"))
                .expect(409)
                .code())
        .isEqualTo("ACT_REVERSED");
  }

  @Test
  void aCreditCodeWhoseCheckCharacterDoesNotFitIsRefused() {
    EnterpriseContent wrong = new EnterpriseContent("测试企业", "91140802FAKE804420", null);
    Answer refused =
        county().put("/api/enterprises/91140802FAKE804420", entry(RegistryForms.of(wrong), null));
    assertThat(refused.expect(400).code()).isEqualTo("CREDIT_CODE");
  }
}
