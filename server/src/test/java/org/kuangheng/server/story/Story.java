package org.kuangheng.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.policy.PolicyPacks;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/**
 * The programme in one county, by six roles: survey, import, verdicts, questions, answers,
 * decisions, a proposal adopted. Each call goes to the next of the servers.
 */
final class Story {
  private static final String DAY = "2025-06-30";
  private static final long WAIT = 100_000_000;

  private final List<RunningServer> servers;
  private final String county;
  private final String prefix;
  private int calls;

  Story(List<RunningServer> servers, String county) {
    this.servers = List.copyOf(servers);
    this.county = county;
    this.prefix = "T-F-" + county + "-";
  }

  private RunningServer server() {
    return servers.get(calls++ % servers.size());
  }

  private ApiClient office() {
    return ApiClient.asCounty(server(), county);
  }

  private ApiClient department(String code) {
    return ApiClient.asDepartment(server(), code);
  }

  private ApiClient city() {
    return ApiClient.as(server(), Role.CITY_OFFICE);
  }

  private ApiClient leader() {
    return ApiClient.as(server(), Role.CITY_LEADER, "city");
  }

  private ApiClient enterprise(String mine) {
    return ApiClient.asEnterprise(server(), "name:" + StorySurvey.holder(mine));
  }

  /** A mine of the story's by its number, 1 to 5. */
  String mine(int number) {
    return prefix + number;
  }

  private static Map<String, String> tagged(Answer seen) {
    return Map.of("If-Match", seen.tag(), "Idempotency-Key", UUID.randomUUID().toString());
  }

  void tell() {
    surveyIsImported();
    minesAreAssessed();
    departmentAnswers();
    cityRoutesAndCountyAnswers();
    enterpriseAppliesToLeave();
    countyDecides();
    proposalIsAdopted();
    whoeverLooksSeesTheSame();
  }

  /** Two small neighbours, one that lacks a safety finding, one whose owner was never asked. */
  private byte[] survey() {
    return new StorySurvey(servers.getFirst().bean(PolicyPacks.class).active(), county)
        .mine(mine(1), 0, 20, 190, Set.of())
        .mine(mine(2), 1, 20, 190, Set.of())
        .mine(mine(3), 10, 40, 400, Set.of("majorAccident"))
        .mine(mine(4), 20, 40, 400, Set.of("appliesToLeave"))
        .mine(mine(5), 30, 40, 400, Set.of("longStoppedOwnFault"))
        .zip();
  }

  private void surveyIsImported() {
    String id =
        office()
            .upload("/api/imports", "survey.zip", survey(), Map.of("validFrom", "2023-12-31"))
            .expect(202)
            .json()
            .path("id")
            .asString();
    JsonNode it = await("/api/imports/" + id, now -> !text(now, "state").equals("RECEIVED"));
    assertThat(text(it, "state")).isEqualTo("PREVIEWED");
    JsonNode issues =
        office().get("/api/imports/" + id + "/issues?limit=1000").expect(200).json().path("items");
    Set<String> warnings = new TreeSet<>();
    for (JsonNode issue : issues) {
      assertThat(text(issue, "severity")).as(issue.toString()).isNotEqualTo("BLOCKING");
      if (text(issue, "severity").equals("WARNING")) {
        warnings.add(text(issue, "code"));
      }
    }
    for (String code : warnings) {
      office()
          .post(
              "/api/imports/" + id + "/overrides",
              Map.of("code", code, "ground", "已核对原件"),
              Map.of("If-Match", "*"))
          .expect(200);
    }
    Answer seen = office().get("/api/imports/" + id).expect(200);
    JsonNode applied =
        office()
            .post("/api/imports/" + id + "/apply", Map.of("leaveOutProblems", false), tagged(seen))
            .expect(200)
            .json();
    assertThat(text(applied, "state")).isEqualTo("APPLIED");
  }

  private void minesAreAssessed() {
    String run =
        text(
            office()
                .post("/api/assessments/runs", Map.of("county", county, "asOf", DAY))
                .expect(202)
                .json(),
            "id");
    JsonNode done =
        await(
            "/api/assessments/runs/" + run,
            now -> !now.path("finishedAt").isNull() && !now.path("finishedAt").isMissingNode());
    assertThat(done.path("assessed").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(outcome(mine(1))).isEqualTo("CONSOLIDATION");
    assertThat(outcome(mine(2))).isEqualTo("CONSOLIDATION");
    for (int number : new int[] {3, 4, 5}) {
      assertThat(outcome(mine(number))).as(mine(number)).isEqualTo("UNDECIDED");
    }
  }

  private String outcome(String mine) {
    return text(
        office().get("/api/mines/" + mine + "/verdict").expect(200).json().path("summary"),
        "outcome");
  }

  private JsonNode question(String mine) {
    JsonNode open =
        city().get("/api/questions?state=OPEN&mine=" + mine).expect(200).json().path("items");
    assertThat(open.size()).as(mine).isOne();
    return open.get(0);
  }

  private JsonNode answer(ApiClient who, JsonNode question, String value) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("value", value);
    body.put("document", "核查结论〔2025〕12号");
    body.put("documentDate", "2025-06-25");
    body.put("ground", "现场核查并查阅档案");
    String path = "/api/questions/" + text(question, "id");
    Answer seen = who.get(path).expect(200);
    return who.post(path + "/answer", body, tagged(seen)).expect(200).json();
  }

  private void departmentAnswers() {
    JsonNode question = question(mine(3));
    assertThat(text(question, "owner")).isEqualTo("EM");
    assertThat(
            department("EM")
                .get("/api/questions?own=true&state=OPEN&mine=" + mine(3))
                .expect(200)
                .json()
                .path("items")
                .size())
        .isOne();
    JsonNode answered = answer(department("EM"), question, "否");
    assertThat(text(answered, "before")).isEqualTo("UNDECIDED");
    assertThat(text(answered, "after")).isEqualTo("SOLE_RETENTION");
    assertThat(outcome(mine(3))).isEqualTo("SOLE_RETENTION");
  }

  private void cityRoutesAndCountyAnswers() {
    JsonNode question = question(mine(5));
    assertThat(text(question, "unit")).isEqualTo("NR");
    city()
        .post(
            "/api/questions/routes",
            Map.of(
                "questions",
                List.of(text(question, "id")),
                "unit",
                "COUNTY",
                "ground",
                "停产原因由县里掌握"))
        .expect(200);
    assertThat(text(answer(office(), question, "否"), "after")).isEqualTo("SOLE_RETENTION");
  }

  private void enterpriseAppliesToLeave() {
    JsonNode question = question(mine(4));
    assertThat(text(question, "unit")).isEqualTo("ENTERPRISE");
    enterprise(mine(3)).get("/api/questions/" + text(question, "id")).expect(404);
    assertThat(text(answer(enterprise(mine(4)), question, "是"), "after")).isEqualTo("GUIDED_EXIT");
  }

  private void countyDecides() {
    List<Map<String, Object>> mines = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      Answer verdict = office().get("/api/mines/" + mine(number) + "/verdict").expect(200);
      mines.add(
          Map.of(
              "mine",
              mine(number),
              "ifMatch",
              verdict.tag(),
              "category",
              text(verdict.json().path("summary"), "outcome")));
    }
    JsonNode decided =
        office()
            .post("/api/decisions", Map.of("mines", mines, "ground", "经县政府常务会议研究同意"))
            .expect(201)
            .json();
    assertThat(decided.size()).isEqualTo(5);
    assertThat(
            city()
                .get("/api/decisions?deviation=true&county=" + county)
                .expect(200)
                .json()
                .path("items"))
        .isEmpty();
  }

  private void proposalIsAdopted() {
    String job =
        text(
            office()
                .post("/api/proposals/runs", Map.of("county", county, "asOf", DAY, "seconds", 10))
                .expect(202)
                .json(),
            "job");
    JsonNode done = await("/api/jobs/" + job, now -> text(now, "state").equals("DONE"));
    String proposal = done.path("result").path("proposal").asString();
    Answer seen = leader().get("/api/proposals/" + proposal).expect(200);
    JsonNode scenario = seen.json().path("document").path("scenarios").path(0);
    JsonNode group = groupOf(scenario, mine(1));
    assertThat(members(group)).containsExactlyInAnyOrder(mine(1), mine(2));
    leader()
        .post(
            "/api/adoptions",
            Map.of(
                "proposal",
                proposal,
                "scenario",
                text(scenario, "id"),
                "groups",
                List.of(text(group, "id")),
                "ground",
                "市政府专题会议同意"),
            tagged(seen))
        .expect(201);
    assertThat(office().get("/api/adoptions?mine=" + mine(2)).expect(200).json().size()).isOne();
  }

  private static JsonNode groupOf(JsonNode scenario, String mine) {
    for (JsonNode group : scenario.path("groups")) {
      if (members(group).contains(mine)) {
        return group;
      }
    }
    throw new AssertionError("No group takes " + mine + ": " + scenario);
  }

  private static Set<String> members(JsonNode group) {
    Set<String> members = new TreeSet<>();
    group.path("members").forEach(member -> members.add(text(member, "mine")));
    return members;
  }

  private void whoeverLooksSeesTheSame() {
    ApiClient province = ApiClient.as(server(), Role.PROVINCE, "province");
    JsonNode list =
        province.get("/api/verdicts?county=" + county + "&q=" + prefix).expect(200).json();
    assertThat(list.path("items").size()).isEqualTo(5);
    for (JsonNode row : list.path("items")) {
      assertThat(row.path("decided")).isEqualTo(row.path("outcome"));
      assertThat(row.path("openQuestions").asInt()).isZero();
      assertThat(row.path("stale").asBoolean()).as(row.toString()).isFalse();
    }
    for (RunningServer each : servers) {
      assertThat(
              ApiClient.asCounty(each, county)
                  .get("/api/mines/" + mine(4) + "/verdict/receipt")
                  .expect(200)
                  .text())
          .contains("核查结论〔2025〕12号");
    }
  }

  private JsonNode await(String path, java.util.function.Predicate<JsonNode> done) {
    for (int i = 0; i < 1_200; i++) {
      JsonNode now = office().get(path).expect(200).json();
      if (done.test(now)) {
        return now;
      }
      assertThat(text(now, "state")).as(now.toString()).isNotIn("FAILED", "CANCELLED");
      LockSupport.parkNanos(WAIT);
    }
    throw new AssertionError(path + " did not come to its end in two minutes");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
