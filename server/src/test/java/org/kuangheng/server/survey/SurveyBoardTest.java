package org.kuangheng.server.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** Clause 5.1: assigned, filled in, submitted, returned with reasons, signed off, corrected. */
final class SurveyBoardTest {
  private static final String COUNTY = "140825";
  private static final String MINE = "T-D-40";
  private static final ApiClient CITY = ApiClient.as(Role.CITY_OFFICE);
  private static final ApiClient OFFICE = ApiClient.asCounty(RunningServer.shared(), COUNTY);
  private static final String BOARD = "/api/survey/counties/" + COUNTY;
  private static final String FORM = "/api/survey/mines/" + MINE;

  @BeforeAll
  static void oneMineOfThisTestIsOnRecord() {
    ImportDesk desk = new ImportDesk(OFFICE);
    JsonNode it =
        desk.preview(
            "survey.zip", SurveyFiles140823.empty().mine(MINE, COUNTY, 30).zip(), Map.of());
    desk.passWarnings(it);
    desk.apply(it).expect(200);
  }

  @Test
  void theSurveyGoesFromOpenToSignedOffAndBack() {
    JsonNode board = OFFICE.get(BOARD).expect(200).json();
    assertThat(board.path("state").asString()).isEqualTo("OPEN");
    assertThat(board.path("dueOn").asString()).isEqualTo("2025-05-18");
    assertThat(board.path("overdue").asBoolean()).isTrue();
    JsonNode row = row(board);
    assertThat(row.path("complete").asBoolean()).isFalse();
    assertThat(row.path("missing").path("INTENTION").toString()).contains("整合意向");

    OFFICE.post(BOARD + "/assignments", Map.of("mine", MINE, "dueOn", "2026-12-01")).expect(201);
    assertThat(OFFICE.post(BOARD + "/assignments", Map.of("mine", "YC-OTHER")).code())
        .isEqualTo("MINE_OF_OTHER_COUNTY");

    assertThat(act(OFFICE, "submit", Map.of()).code()).isEqualTo("SURVEY_INCOMPLETE");
    assertThat(act(OFFICE, "sign-off", Map.of()).status()).isEqualTo(403);
    assertThat(act(CITY, "sign-off", Map.of()).code()).isEqualTo("SURVEY_STATE");
    act(OFFICE, "submit", Map.of("ground", "企业失联，资料无法取得")).expect(200);
    assertThat(
            act(CITY, "return", Map.of("ground", "资料不全", "mines", Map.of(MINE, "缺整合意向")))
                .expect(200)
                .json()
                .path("state")
                .asString())
        .isEqualTo("RETURNED");

    fillsInAndSubmits();
    act(OFFICE, "submit", Map.of("ground", "其余资料无法取得")).expect(200);
    act(CITY, "sign-off", Map.of()).expect(200);
    correctsAfterSignOff();
    assertThat(OFFICE.get(BOARD + "/steps").json().path("items").toString())
        .contains("survey.submitted", "survey.mine.returned", "缺整合意向", "survey.signed-off");
    JsonNode done = OFFICE.get(BOARD + "/assignments").json().path("items").get(0).path("doneAt");
    assertThat(done.asString("")).isNotEmpty();
  }

  private void fillsInAndSubmits() {
    ApiClient.Answer form = OFFICE.get(FORM).expect(200);
    assertThat(OFFICE.send("PUT", FORM, entries("intention", "x"), Map.of()).status())
        .isEqualTo(428);
    JsonNode bad = OFFICE.post(FORM + "/check", entries("actual", "很多")).expect(200).json();
    assertThat(bad.path("items").get(0).path("field").asString()).isEqualTo("actual");
    OFFICE.put(FORM, entries("actual", "很多"), form.tag()).expect(200);
    assertThat(OFFICE.put(FORM, entries("actual", "28"), form.tag()).status()).isEqualTo(412);
    assertThat(OFFICE.post(FORM + "/submit", Map.of(), Map.of("If-Match", "*")).code())
        .isEqualTo("FIELD_UNREADABLE");
    OFFICE.put(FORM, entries("actual", "28")).expect(200);
    OFFICE.put(FORM, entries("intention", "=愿意整合")).expect(200);
    assertThat(OFFICE.put(FORM, entries("county", "140801")).code()).isEqualTo("FIELD_UNKNOWN");
    OFFICE.post(FORM + "/submit", Map.of(), Map.of("If-Match", "*")).expect(200);
    assertThat(entry(OFFICE.get(FORM).json(), "actual").path("recorded").asString())
        .isEqualTo("28");
    assertThat(entry(OFFICE.get(FORM).json(), "intention").path("recorded").asString())
        .isEqualTo("=愿意整合");
  }

  private void correctsAfterSignOff() {
    ApiClient owner = ApiClient.asEnterprise(RunningServer.shared(), "name:虚构丁公司" + MINE);
    assertThat(owner.put(FORM, entries("actual", "27")).code()).isEqualTo("SIGNED_OFF");
    OFFICE.put(FORM, entries("actual", "27")).expect(200);
    assertThat(submitted(OFFICE, Map.of()).expect(409).code()).isEqualTo("SIGNED_OFF");
    assertThat(submitted(owner, Map.of("ground", "计量有误")).expect(409).code())
        .isEqualTo("SIGNED_OFF");
    assertThat(submitted(OFFICE, Map.of("ground", "误")).code()).isEqualTo("GROUND_REQUIRED");
    assertThat(entry(OFFICE.get(FORM).json(), "actual").path("recorded").asString())
        .isEqualTo("28");
    submitted(OFFICE, Map.of("ground", "产量计量有误，据实更正")).expect(200);
    assertThat(entry(OFFICE.get(FORM).json(), "actual").path("recorded").asString())
        .isEqualTo("27");
    JsonNode act = OFFICE.get("/api/acts?limit=1").expect(200).json().path("items").get(0);
    assertThat(act.path("kind").asString()).isEqualTo("CORRECTION");
    assertThat(act.path("ground").asString()).isEqualTo("产量计量有误，据实更正");
    assertThat(OFFICE.get(BOARD).json().path("state").asString()).isEqualTo("SIGNED_OFF");
    importsAfterSignOff();
  }

  private static ApiClient.Answer submitted(ApiClient client, Map<String, Object> body) {
    return client.post(FORM + "/submit", body, Map.of("If-Match", "*"));
  }

  private void importsAfterSignOff() {
    ImportDesk desk = new ImportDesk(OFFICE);
    JsonNode it =
        desk.preview(
            "survey.zip", SurveyFiles140823.empty().mine(MINE, COUNTY, 31).zip(), Map.of());
    desk.passWarnings(it);
    ApiClient.Answer refused = desk.apply(it).expect(409);
    assertThat(refused.code()).isEqualTo("SIGNED_OFF");
    assertThat(refused.json().at("/values/county").asString()).isEqualTo(COUNTY);
    Map<String, Object> why = Map.of("leaveOutProblems", false, "ground", "证载规模录入有误");
    desk.post(it, "apply", why).expect(200);
    JsonNode act = OFFICE.get("/api/acts?limit=1").expect(200).json().path("items").get(0);
    assertThat(act.path("ground").asString()).isEqualTo("证载规模录入有误");
  }

  @Test
  void anotherCountyAndOtherEnterprisesSeeNeitherBoardNorForm() {
    ApiClient other = ApiClient.asCounty(RunningServer.shared(), "140802");
    assertThat(other.get(BOARD).status()).isEqualTo(404);
    assertThat(other.get(FORM).status()).isEqualTo(404);
    ApiClient enterprise = ApiClient.asEnterprise(RunningServer.shared(), "name:虚构戊公司");
    assertThat(enterprise.get(FORM).status()).isEqualTo(404);
    assertThat(enterprise.get(BOARD).status()).isEqualTo(404);
  }

  @Test
  void aFormWithoutEntriesIsRefusedNotAFault() {
    assertThat(OFFICE.post(FORM + "/check", Map.of()).expect(400).code()).isEqualTo("INVALID");
    assertThat(OFFICE.get("/api/imports?cursor=" + "eA").status()).isEqualTo(400);
  }

  @Test
  void anEnterpriseFillsInItsOwnMineButNotWhoHoldsIt() {
    ApiClient owner = ApiClient.asEnterprise(RunningServer.shared(), "name:虚构丁公司" + MINE);
    JsonNode form = owner.get(FORM).expect(200).json();
    assertThat(entry(form, "holder").path("editable").asBoolean()).isFalse();
    assertThat(entry(form, "town").path("editable").asBoolean()).isTrue();
    assertThat(owner.post(FORM + "/check", entries("holder", "别家公司")).code())
        .isEqualTo("FIELD_UNKNOWN");
  }

  private static Map<String, Object> entries(String key, String text) {
    return Map.of("entries", Map.of(key, text));
  }

  private static ApiClient.Answer act(ApiClient client, String act, Map<String, Object> body) {
    return client.post(BOARD + "/" + act, body, Map.of("If-Match", "*"));
  }

  private static JsonNode row(JsonNode board) {
    for (JsonNode row : board.path("matrix")) {
      if (row.path("mine").asString().equals(MINE)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + MINE);
  }

  private static JsonNode entry(JsonNode form, String key) {
    for (JsonNode entry : form.path("entries")) {
      if (entry.path("key").asString().equals(key)) {
        return entry;
      }
    }
    throw new AssertionError("no field " + key);
  }
}
