package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.assessment.Assessor;
import org.kuangheng.assessment.ReceiptCheck;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.assessment.VerdictCodec;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Progress;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** Verdicts on record are the engine's own, with receipts anyone can verify. */
final class VerdictsTest {
  private static final String COUNTY = "140861";
  private static final int MINES = 60;
  private static final World WORLD = new World(RunningServer.shared(), COUNTY, 1);
  private static final List<MineRecord> RECORDS = new ArrayList<>();

  @BeforeAll
  static void assessTheCounty() {
    Random random = new Random(20250418);
    for (int i = 0; i < MINES; i++) {
      RECORDS.add(WORLD.random(random, i));
    }
    WORLD.put(
        World.survey(
            RECORDS,
            List.of(
                WORLD.feature("nature-reserve", "T-F-1", WORLD.rectangle(2000, 100, 2000, 900)),
                WORLD.feature("spring-core", "T-F-2", WORLD.rectangle(900, 3000, 4000, 300)))));
    WORLD.run(false);
  }

  private static ApiClient office() {
    return WORLD.office();
  }

  @Test
  void everyReceiptIsTheEnginesOwnToTheByte() {
    Survey survey =
        World.survey(
            RECORDS,
            List.of(
                WORLD.feature("nature-reserve", "T-F-1", WORLD.rectangle(2000, 100, 2000, 900)),
                WORLD.feature("spring-core", "T-F-2", WORLD.rectangle(900, 3000, 4000, 300))));
    Map<MineId, SpatialFindings> findings = SpatialSurvey.of(survey, WORLD.pack, Progress.SILENT);
    Map<MineId, Verdict> verdicts = new Assessor(WORLD.pack).assess(RECORDS, findings, World.DAY);
    for (MineRecord mine : RECORDS) {
      Verdict verdict = verdicts.get(mine.id());
      if (verdict == null) {
        throw new AssertionError(mine.id());
      }
      String expected =
          CanonicalJson.text(
              VerdictCodec.toTree(
                  new VerdictCodec.Recorded(verdict, mine, findings.get(mine.id()))));
      assertThat(office().get("/api/mines/" + mine.id() + "/verdict/receipt").expect(200).text())
          .as(mine.id().value())
          .isEqualTo(expected);
    }
  }

  @Test
  void anyoneCanRecomputeAVerdictFromItsReceipt() {
    for (int i = 0; i < MINES; i += 7) {
      String text =
          office().get("/api/mines/" + WORLD.id(i) + "/verdict/receipt").expect(200).text();
      assertThat(ReceiptCheck.verify(RegistryForms.tree(text), WORLD.pack)).isEmpty();
      String forged = text.replaceFirst("\"name\":\"虚构矿山" + i + "\"", "\"name\":\"虚构矿山X\"");
      assertThat(ReceiptCheck.verify(RegistryForms.tree(forged), WORLD.pack)).isNotEmpty();
    }
  }

  @Test
  void theWorklistIsNarrowedByOutcomeClauseTextAndState() {
    Map<String, JsonNode> all = WORLD.standing();
    assertThat(all).hasSize(MINES);
    JsonNode any = WORLD.row(3);
    String outcome = any.path("outcome").asString();
    assertThat(mines("outcome=" + outcome))
        .containsExactlyElementsOf(
            all.values().stream()
                .filter(row -> row.path("outcome").asString().equals(outcome))
                .map(row -> row.path("mine").asString())
                .toList());
    String clause =
        all.values().stream()
            .flatMap(row -> row.path("clauses").valueStream())
            .map(JsonNode::asString)
            .findFirst()
            .orElseThrow();
    assertThat(mines("clause=" + clause))
        .isNotEmpty()
        .allSatisfy(
            mine ->
                assertThat(Objects.requireNonNull(all.get(mine)).path("clauses").toString())
                    .contains("\"" + clause + "\""));
    assertThat(mines("q=" + WORLD.id(7).substring(4))).containsExactly(WORLD.id(7));
    assertThat(mines("stale=true")).isEmpty();
    assertThat(mines("state=DECIDED")).isEmpty();
    assertThat(mines("state=WAITING")).hasSize(MINES);
  }

  private static List<String> mines(String query) {
    return office()
        .get("/api/verdicts?limit=200&county=" + COUNTY + "&" + query)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(row -> row.path("mine").asString())
        .toList();
  }

  @Test
  void everyRowBearsTheTagADecisionNeedsAndTheMapGetsAStandingForEach() {
    Map<String, JsonNode> standings = new HashMap<>();
    office()
        .get("/api/verdicts/standings?county=" + COUNTY)
        .expect(200)
        .json()
        .forEach(one -> standings.put(one.path("mine").asString(), one));
    WORLD
        .standing()
        .forEach(
            (mine, row) -> {
              assertThat(row.path("tag").asString())
                  .isEqualTo(office().get("/api/mines/" + mine + "/verdict").expect(200).tag());
              JsonNode standing = Objects.requireNonNull(standings.get(mine));
              assertThat(standing.path("outcome")).isEqualTo(row.path("outcome"));
              assertThat(standing.path("decided")).isEqualTo(row.path("decided"));
            });
  }

  @Test
  void aVerdictShowsItsReasonsArithmeticQuestionsAndFlipsInBothLanguages() {
    JsonNode view = office().get("/api/mines/" + WORLD.id(0) + "/verdict").expect(200).json();
    assertThat(view.path("verdict").path("criteria").size())
        .isEqualTo(WORLD.pack.criteria().size());
    assertThat(view.path("verdict").path("thresholds").size())
        .isEqualTo(WORLD.pack.thresholds().size());
    assertThat(view.path("verdict").path("life").path("steps").isArray()).isTrue();
    assertThat(
            view.path("names").path("criteria").path("4.1.1a").isObject()
                || view.path("names").path("criteria").size() > 10)
        .isTrue();
    assertThat(view.path("packHash").asString()).isEqualTo(WORLD.pack.hash().hex());
    assertThat(view.path("summary").path("stale").asBoolean()).isFalse();
  }

  @Test
  void whatLiesInAnotherCountyIsNotThere() {
    ApiClient other = ApiClient.asCounty(RunningServer.shared(), "140869");
    other.get("/api/mines/" + WORLD.id(0) + "/verdict").expect(404);
    other.get("/api/mines/" + WORLD.id(0) + "/verdict/receipt").expect(404);
    other.get("/api/mines/" + WORLD.id(0) + "/verdicts").expect(404);
    assertThat(other.get("/api/verdicts?county=" + COUNTY).expect(200).json().path("items"))
        .isEmpty();
    other.post("/api/mines/" + WORLD.id(0) + "/verdict", null).expect(404);
    other.post("/api/assessments/runs", Map.of("county", COUNTY, "asOf", "2025-06-30")).expect(404);
    String run = WORLD.row(0).path("run").asString();
    other.get("/api/assessments/runs/" + run).expect(404);
  }

  @Test
  void whoMayNotRunAnAssessmentIsRefused() {
    ApiClient.as(RunningServer.shared(), Role.PROVINCE, "province")
        .post("/api/assessments/runs", Map.of())
        .expect(403);
    ApiClient.anonymous(RunningServer.shared()).get("/api/verdicts").expect(401);
  }

  @Test
  void aRunCountsItsOutcomesAndASecondOneFindsNothingToDo() {
    JsonNode again = WORLD.run(false);
    assertThat(again.path("mines").asInt()).isEqualTo(MINES);
    assertThat(again.path("assessed").asInt()).isZero();
    assertThat(again.path("kept").asInt()).isEqualTo(MINES);
    int sum = 0;
    for (JsonNode count : again.path("outcomes")) {
      sum += count.asInt();
    }
    assertThat(sum).isEqualTo(MINES);
    JsonNode anew = WORLD.run(true);
    assertThat(anew.path("assessed").asInt()).isEqualTo(MINES);
    assertThat(anew.path("kept").asInt()).as("equal verdicts stay").isEqualTo(MINES);
    assertThat(anew.path("changed").asInt()).isZero();
  }

  @Test
  void theReceiptIsServedAsAFileOfExactBytes() {
    ApiClient.Answer answer =
        office().get("/api/mines/" + WORLD.id(1) + "/verdict/receipt").expect(200);
    assertThat(answer.header("Content-Disposition")).contains("attachment");
    assertThat(answer.text().getBytes(StandardCharsets.UTF_8)[0]).isEqualTo((byte) '{');
    assertThat(answer.text()).contains("\"format\":\"kuangheng-receipt/1\"");
  }
}
