package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** People decide; what they decide otherwise than recommended is seen. */
final class DecisionsTest {
  private static final String COUNTY = "140864";
  private static final int MINES = 40;
  private static final World WORLD = new World(RunningServer.shared(), COUNTY, 10);

  @BeforeAll
  static void assessTheCounty() {
    Random random = new Random(524);
    List<MineRecord> records = new ArrayList<>();
    for (int i = 0; i < MINES; i++) {
      records.add(WORLD.random(random, i));
    }
    WORLD.put(World.survey(records, List.of()));
    WORLD.run(false);
  }

  /** Mines that are decided by the engine, each used by one test. */
  private static synchronized List<JsonNode> recommended(int from, int count) {
    return WORLD.standing().values().stream()
        .filter(
            row ->
                !row.path("outcome").asString().equals(Verdict.UNDECIDED)
                    && !row.path("outcome").asString().equals(Verdict.NOT_ELIGIBLE))
        .skip(from)
        .limit(count)
        .toList();
  }

  private static String tag(String mine) {
    return WORLD.office().get("/api/mines/" + mine + "/verdict").expect(200).tag();
  }

  private static ApiClient.Answer decide(
      ApiClient client, String mine, String tag, Map<String, Object> body) {
    return client.post("/api/mines/" + mine + "/decision", body, Map.of("If-Match", tag));
  }

  private static Map<String, Object> body(String category) {
    return Map.of(
        "category", category, "ground", "经县政府常务会议研究", "documents", List.of("会议纪要〔2025〕3号"));
  }

  private static String other(String category) {
    return category.equals("OTHER") ? "CONSOLIDATION" : "OTHER";
  }

  @Test
  void theCountyDecidesAndADeviationIsSeen() {
    JsonNode row = recommended(0, 1).getFirst();
    String mine = row.path("mine").asString();
    String category = row.path("outcome").asString();
    JsonNode same = decide(WORLD.office(), mine, tag(mine), body(category)).expect(201).json();
    assertThat(same.path("deviation").asBoolean()).isFalse();
    JsonNode otherwise =
        decide(WORLD.office(), mine, tag(mine), body(other(category))).expect(201).json();
    assertThat(otherwise.path("deviation").asBoolean()).isTrue();
    assertThat(otherwise.path("replaces")).isEqualTo(same.path("id"));
    assertThat(otherwise.path("recommended").asString()).isEqualTo(category);
    JsonNode list =
        WORLD
            .office()
            .get("/api/decisions?deviation=true&limit=500&county=" + COUNTY)
            .expect(200)
            .json();
    assertThat(list.path("items").toString()).contains(mine);
    JsonNode view = WORLD.office().get("/api/mines/" + mine + "/verdict").json();
    assertThat(view.path("decision").path("category").asString()).isEqualTo(other(category));
    assertThat(view.path("summary").path("deviation").asBoolean()).isTrue();
    JsonNode withdrawn =
        WORLD
            .office()
            .post(
                "/api/mines/" + mine + "/decision/withdrawal",
                Map.of("ground", "补充材料后再议"),
                Map.of("If-Match", tag(mine)))
            .expect(200)
            .json();
    assertThat(withdrawn.path("endGround").asString()).isEqualTo("补充材料后再议");
    assertThat(WORLD.office().get("/api/mines/" + mine + "/decisions").expect(200).json().size())
        .isEqualTo(2);
    assertThat(
            WORLD
                .office()
                .post(
                    "/api/mines/" + mine + "/decision/withdrawal",
                    Map.of("ground", "再撤一次"),
                    Map.of("If-Match", tag(mine)))
                .expect(409)
                .code())
        .isEqualTo("NOTHING_TO_WITHDRAW");
  }

  @Test
  void aDecisionNeedsAGroundAKnownCategoryAndTheVerdictOneHasRead() {
    String mine = recommended(1, 1).getFirst().path("mine").asString();
    String tag = tag(mine);
    assertThat(
            decide(WORLD.office(), mine, tag, Map.of("category", "CLOSURE", "ground", " "))
                .expect(400)
                .code())
        .isEqualTo("GROUND_REQUIRED");
    assertThat(decide(WORLD.office(), mine, tag, body("NOWHERE")).expect(400).code())
        .isEqualTo("CATEGORY_UNKNOWN");
    decide(WORLD.office(), mine, "\"1-99\"", body("CLOSURE")).expect(412);
    WORLD.office().post("/api/mines/" + mine + "/decision", body("CLOSURE"), Map.of()).expect(428);
    decide(WORLD.office(), mine, tag, body("CLOSURE")).expect(201);
    assertThat(decide(WORLD.office(), mine, tag, body("OTHER")).expect(412).code())
        .as("somebody decided since")
        .isEqualTo("PRECONDITION_FAILED");
  }

  @Test
  void onlyTheMinesOwnCountyDecidesAndTheLeaderWhereThereIsDiscretion() {
    String mine = recommended(2, 1).getFirst().path("mine").asString();
    ApiClient leader = ApiClient.as(RunningServer.shared(), Role.CITY_LEADER);
    assertThat(
            decide(ApiClient.asCounty(RunningServer.shared(), "140869"), mine, "*", body("CLOSURE"))
                .status())
        .isIn(404, 409);
    decide(ApiClient.as(RunningServer.shared(), Role.CITY_OFFICE), mine, "*", body("CLOSURE"))
        .expect(403);
    assertThat(decide(leader, mine, tag(mine), body("CLOSURE")).expect(403).code())
        .isEqualTo("NOT_YOURS_TO_DECIDE");
    decide(leader, mine, tag(mine), body("GUIDED_EXIT")).expect(201);
  }

  @Test
  void aStaleVerdictIsNotDecidedOnUnlessTheGroundSaysSo() {
    JsonNode row = recommended(3, 1).getFirst();
    String mine = row.path("mine").asString();
    WORLD.apply(
        List.of(
            new Change.Put(
                RegistryForms.fact(mine, "openViolation"),
                World.DAY.minusDays(20),
                null,
                RegistryForms.of(
                    World.fact(WORLD.pack.findFact("openViolation").orElseThrow(), true)))));
    assertThat(decide(WORLD.office(), mine, tag(mine), body("CLOSURE")).expect(409).code())
        .isEqualTo("VERDICT_STALE");
    JsonNode decision =
        decide(
                WORLD.office(),
                mine,
                tag(mine),
                Map.of("category", "CLOSURE", "ground", "变动与处置无关", "onStale", true))
            .expect(201)
            .json();
    assertThat(decision.path("onStale").asBoolean()).isTrue();
  }

  @Test
  void manyAreDecidedTogetherOrNotAtAll() {
    List<String> mines =
        recommended(4, 3).stream().map(row -> row.path("mine").asString()).toList();
    List<Map<String, Object>> wrong =
        List.of(
            Map.of("mine", mines.get(0), "ifMatch", tag(mines.get(0)), "category", "OTHER"),
            Map.of("mine", mines.get(1), "ifMatch", "\"0-0\"", "category", "OTHER"),
            Map.of("mine", mines.get(2), "ifMatch", tag(mines.get(2)), "category", "NOWHERE"));
    ApiClient.Answer refused =
        WORLD.office().post("/api/decisions", Map.of("mines", wrong, "ground", "一并研究"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("issues").size()).isEqualTo(2);
    assertThat(WORLD.office().get("/api/mines/" + mines.get(0) + "/decisions").json().size())
        .isZero();
    List<Map<String, Object>> right = new ArrayList<>();
    for (String mine : mines) {
      right.add(Map.of("mine", mine, "ifMatch", tag(mine), "category", "OTHER"));
    }
    assertThat(
            WORLD
                .office()
                .post("/api/decisions", Map.of("mines", right, "ground", "一并研究"))
                .expect(201)
                .json()
                .size())
        .isEqualTo(3);
  }

  @Test
  void aMineWithoutAVerdictIsNotDecidedOn() {
    assertThat(decide(WORLD.office(), "T-F-none", "*", body("CLOSURE")).expect(409).code())
        .isEqualTo("NO_VERDICT");
  }
}
