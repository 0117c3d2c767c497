package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** Unknown facts become questions to those who may answer; answers become facts and verdicts. */
final class QuestionsTest {
  private static final String COUNTY = "140863";
  private static final int MINES = 80;
  private static final World WORLD = new World(RunningServer.shared(), COUNTY, 7);

  @BeforeAll
  static void assessTheCounty() {
    Random random = new Random(511);
    List<MineRecord> records = new ArrayList<>();
    for (int i = 0; i < MINES; i++) {
      records.add(WORLD.random(random, i));
    }
    WORLD.put(World.survey(records, List.of()));
    WORLD.run(false);
  }

  private static List<JsonNode> open(String query) {
    return WORLD
        .office()
        .get("/api/questions?limit=500&state=OPEN&county=" + COUNTY + query)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private static JsonNode openTo(String unit) {
    return open("&unit=" + unit).stream()
        .filter(question -> question.path("answerable").asBoolean())
        .filter(question -> question.path("kind").asString().equals("YES_NO"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No question to " + unit));
  }

  private static Map<String, Object> answer(String value) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("value", value);
    body.put("document", "核查文书〔2025〕7号");
    body.put("documentDate", "2025-06-20");
    body.put("ground", "经现场核查");
    return body;
  }

  private static ApiClient.Answer answered(ApiClient client, JsonNode question, String value) {
    return client.post(
        "/api/questions/" + question.path("id").asString() + "/answer",
        answer(value),
        Map.of("If-Match", "*"));
  }

  private static ApiClient department(String code) {
    return ApiClient.asDepartment(RunningServer.shared(), code);
  }

  @Test
  void eachUndecidedMineHasOneQuestionForEachFactOfItsDecidingSet() {
    List<JsonNode> all = open("");
    assertThat(all).isNotEmpty();
    assertThat(
            all.stream().map(each -> each.path("mine").asString() + each.path("fact").asString()))
        .doesNotHaveDuplicates();
    for (JsonNode row : WORLD.standing().values()) {
      List<String> facts =
          all.stream()
              .filter(each -> each.path("mine").equals(row.path("mine")))
              .map(each -> each.path("fact").asString())
              .sorted()
              .toList();
      assertThat(facts)
          .as(row.path("mine").asString())
          .isEqualTo(row.path("asked").valueStream().map(JsonNode::asString).sorted().toList());
    }
  }

  @Test
  void anAnswerBecomesAVerifiedFactAndTheMineIsAssessedAtOnce() {
    JsonNode question = openTo("EM");
    String mine = question.path("mine").asString();
    JsonNode before = WORLD.office().get("/api/mines/" + mine + "/verdict").expect(200).json();
    JsonNode done = answered(department("EM"), question, "否").expect(200).json();
    assertThat(done.path("question").path("state").asString()).isEqualTo("ANSWERED");
    assertThat(done.path("before").asString())
        .isEqualTo(before.path("summary").path("outcome").asString());
    JsonNode after = WORLD.office().get("/api/mines/" + mine + "/verdict").expect(200).json();
    assertThat(after.path("summary").path("stale").asBoolean()).isFalse();
    assertThat(after.path("summary").path("run")).isEqualTo(done.path("run"));
    assertThat(after.path("summary").path("outcome")).isEqualTo(done.path("after"));
    String receipt = WORLD.office().get("/api/mines/" + mine + "/verdict/receipt").text();
    assertThat(receipt).contains("核查文书〔2025〕7号").contains("\"state\":\"VERIFIED\"");
    assertThat(after.path("questions").toString()).doesNotContain(question.path("id").asString());
    assertThat(answered(department("EM"), question, "是").expect(409).code())
        .isEqualTo("QUESTION_CLOSED");
  }

  @Test
  void onlyTheUnitAskedMayAnswer() {
    JsonNode question = openTo("NR");
    assertThat(answered(department("WR"), question, "否").expect(403).code())
        .isEqualTo("NOT_YOUR_QUESTION");
    assertThat(answered(WORLD.office(), question, "否").expect(403).code())
        .isEqualTo("NOT_YOUR_QUESTION");
    ApiClient other = ApiClient.asCounty(RunningServer.shared(), "140869");
    answered(other, question, "否").expect(404);
    assertThat(
            department("NR")
                .post(
                    "/api/questions/" + question.path("id").asString() + "/answer",
                    answer("也许"),
                    Map.of("If-Match", "*"))
                .expect(400)
                .code())
        .isEqualTo("ANSWER_INVALID");
    department("NR")
        .post("/api/questions/" + question.path("id").asString() + "/answer", answer("否"), Map.of())
        .expect(428);
    department("NR")
        .post(
            "/api/questions/" + question.path("id").asString() + "/answer",
            answer("否"),
            Map.of("If-Match", "\"99\""))
        .expect(412);
  }

  @Test
  void aDepartmentSeesEveryCountysQuestionsOfItsOwn() {
    JsonNode own =
        department("EM").get("/api/questions?own=true&state=OPEN&limit=500").expect(200).json();
    assertThat(own.path("items").valueStream())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.path("owner").asString()).isEqualTo("EM"));
  }

  @Test
  void theCitysOfficeRoutesQuestionsToAnotherUnitThatMayAnswerOrNone() {
    List<JsonNode> several =
        open("").stream().filter(each -> each.path("units").size() > 1).toList();
    JsonNode question = several.getFirst();
    String other = question.path("units").get(1).asString();
    ApiClient city = ApiClient.as(RunningServer.shared(), Role.CITY_OFFICE);
    String id = question.path("id").asString();
    WORLD
        .office()
        .post(
            "/api/questions/routes",
            Map.of("questions", List.of(id), "unit", other, "ground", "改派"))
        .expect(403);
    ApiClient.Answer refused =
        city.post(
                "/api/questions/routes",
                Map.of("questions", List.of(id, "nobody"), "unit", "PS", "ground", "改派"))
            .expect(409);
    assertThat(refused.json().path("issues").size()).isEqualTo(2);
    city.post(
            "/api/questions/routes", Map.of("questions", List.of(id), "unit", other, "ground", ""))
        .expect(400);
    JsonNode moved =
        city.post(
                "/api/questions/routes",
                Map.of("questions", List.of(id), "unit", other, "ground", "由该单位掌握"))
            .expect(200)
            .json()
            .get(0);
    assertThat(moved.path("unit").asString()).isEqualTo(other);
    assertThat(moved.path("moves").get(0).path("ground").asString()).isEqualTo("由该单位掌握");
  }

  @Test
  void aQuestionNoLongerNeededIsWithdrawn() {
    JsonNode question = openTo("NR");
    String mine = question.path("mine").asString();
    WORLD.apply(
        List.of(
            new Change.Put(
                RegistryForms.fact(mine, question.path("fact").asString()),
                World.DAY.minusYears(1),
                null,
                RegistryForms.of(
                    World.fact(
                        WORLD.pack.findFact(question.path("fact").asString()).orElseThrow(),
                        false)))));
    JsonNode stale = WORLD.office().get("/api/mines/" + mine + "/verdict").expect(200).json();
    assertThat(stale.path("summary").path("stale").asBoolean()).isTrue();
    assertThat(stale.path("changedBy").asString()).isNotBlank();
    JsonNode notices =
        WORLD.office().get("/api/notifications?unread=true&limit=200").expect(200).json();
    assertThat(notices.path("items").valueStream())
        .anySatisfy(
            notice -> {
              assertThat(notice.path("kind").asString()).isEqualTo("MINES_REOPENED");
              assertThat(notice.path("mine").asString()).isEqualTo(mine);
            });
    WORLD.office().post("/api/mines/" + mine + "/verdict", null).expect(200);
    assertThat(
            WORLD
                .office()
                .get("/api/questions/" + question.path("id").asString())
                .expect(200)
                .json()
                .path("state")
                .asString())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void theUnitsAskedAreTold() {
    JsonNode notices = department("NR").get("/api/notifications?limit=200").expect(200).json();
    assertThat(notices.path("items").valueStream())
        .anySatisfy(
            notice -> assertThat(notice.path("kind").asString()).isEqualTo("QUESTIONS_ASKED"));
    long newest = notices.path("items").get(0).path("id").asLong();
    department("NR").post("/api/notifications/" + newest + "/read?older=true", null).expect(200);
    assertThat(
            department("NR")
                .get("/api/notifications?unread=true")
                .json()
                .path("items")
                .valueStream()
                .filter(notice -> notice.path("id").asLong() <= newest))
        .isEmpty();
    ApiClient.asCounty(RunningServer.shared(), "140869")
        .post("/api/notifications/" + newest + "/read", null)
        .expect(404);
  }

  @Test
  void aMatterOfDiscretionIsDecidedByAPersonWithAGround() {
    String mine = WORLD.id(2);
    Map<String, Object> body = answer("是");
    body.remove("ground");
    assertThat(
            WORLD
                .office()
                .post("/api/mines/" + mine + "/discretions/countyHoldsHarm", body)
                .expect(400)
                .code())
        .isEqualTo("GROUND_REQUIRED");
    assertThat(
            WORLD
                .office()
                .post("/api/mines/" + mine + "/discretions/greenMine", answer("是"))
                .expect(400)
                .code())
        .isEqualTo("NO_DISCRETION");
    JsonNode done =
        WORLD
            .office()
            .post("/api/mines/" + mine + "/discretions/countyHoldsHarm", answer("是"))
            .expect(200)
            .json();
    assertThat(done.path("after").asString()).isNotBlank();
    assertThat(WORLD.office().get("/api/mines/" + mine + "/verdict/receipt").text())
        .contains("countyHoldsHarm");
  }
}
