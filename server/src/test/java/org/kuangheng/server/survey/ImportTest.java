package org.kuangheng.server.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** Files in: previewed, let pass or refused, applied at once, undone as a whole. */
final class ImportTest {
  private final ImportDesk city = new ImportDesk(ApiClient.as(Role.CITY_OFFICE));
  private final ImportDesk county =
      new ImportDesk(ApiClient.asCounty(RunningServer.shared(), "140823"));

  @Test
  void aNewMineIsPreviewedAppliedSeenAndUndone() {
    byte[] zip = SurveyFiles140823.empty().mine("T-D-01", 30).zip();
    JsonNode it = county.preview("survey.zip", zip, Map.of());
    assertThat(it.path("state").asString()).isEqualTo("PREVIEWED");
    assertThat(county.changes(it, "NEW")).isNotEmpty();
    assertThat(county.changes(it, "PROBLEM")).isEmpty();
    county.passWarnings(it);
    JsonNode applied = county.apply(it).expect(200).json();
    assertThat(applied.path("state").asString()).isEqualTo("APPLIED");

    JsonNode same = county.preview("survey.zip", zip, Map.of());
    assertThat(county.changes(same, "NEW")).isEmpty();
    assertThat(county.changes(same, "CHANGED")).isEmpty();
    assertThat(county.changes(same, "UNCHANGED")).isNotEmpty();
    county.passWarnings(same);
    assertThat(county.apply(same).code()).isEqualTo("NOTHING_TO_APPLY");

    assertThat(county.post(applied, "reverse", Map.of("ground", "")).code())
        .isEqualTo("GROUND_REQUIRED");
    county.post(applied, "reverse", Map.of("ground", "错导了文件")).expect(200);
    JsonNode again = county.preview("survey.zip", zip, Map.of());
    assertThat(county.changes(again, "NEW")).isNotEmpty();
  }

  @Test
  void aChangeIsShownFieldByFieldWithItsUnit() {
    JsonNode first =
        county.preview("a.zip", SurveyFiles140823.empty().mine("T-D-02", 30).zip(), Map.of());
    county.passWarnings(first);
    county.apply(first).expect(200);
    JsonNode second =
        county.preview("b.zip", SurveyFiles140823.empty().mine("T-D-02", 45).zip(), Map.of());
    JsonNode changed = county.changes(second, "CHANGED");
    assertThat(changed).hasSize(1);
    JsonNode field = changed.get(0).path("fields").get(0);
    assertThat(field.path("zh").asString()).isEqualTo("证载规模");
    assertThat(field.path("en").asString()).isEqualTo("Licensed capacity");
    assertThat(field.path("unit").asString()).isEqualTo("万吨/年");
    assertThat(field.path("before").asString()).isEqualTo("30");
    assertThat(field.path("after").asString()).isEqualTo("45");
  }

  @Test
  void aCellThatCannotBeReadIsNamedWithPlaceValueAndRemedyAndMustBeLetPass() {
    byte[] zip = SurveyFiles140823.empty().row("T-D-03,140823,示例丁矿三,虚构丁公司三,,铁矿,地下,三十万,生产,,").zip();
    JsonNode it = county.preview("survey.zip", zip, Map.of());
    JsonNode found = issue(it, "NUMBER_UNREADABLE");
    assertThat(found.path("place").path("part").asString()).isEqualTo("矿山基本情况");
    assertThat(found.path("place").path("line").asInt()).isEqualTo(2);
    assertThat(found.path("place").path("field").asString()).isEqualTo("H2 证载规模");
    assertThat(found.path("values").path("text").asString()).isEqualTo("三十万");
    assertThat(found.path("remedy").path("zh").asString()).isNotBlank();
    assertThat(county.apply(it).expect(409).code()).isEqualTo("WARNINGS_OPEN");
    assertThat(
            county.post(it, "overrides", Map.of("code", "NUMBER_UNREADABLE", "ground", "x")).code())
        .isEqualTo("GROUND_REQUIRED");
    county.passWarnings(it);
    county.apply(it).expect(200);
  }

  @Test
  void rowsOfAnotherCountyAreProblemsThatACountyOfficeCannotApply() {
    byte[] zip = SurveyFiles140823.empty().mine("T-D-04", 30).mine("T-D-05", "140802", 30).zip();
    JsonNode it = county.preview("survey.zip", zip, Map.of());
    assertThat(county.changes(it, "PROBLEM"))
        .allSatisfy(one -> assertThat(one.path("mine").asString()).isEqualTo("T-D-05"));
    assertThat(issue(it, "OTHER_COUNTY").path("values").path("id").asString()).isEqualTo("T-D-05");
    county.passWarnings(it);
    assertThat(county.apply(it).expect(409).code()).isEqualTo("ROWS_BLOCKED");
    county.post(it, "apply", Map.of("leaveOutProblems", true, "ground", "外县矿山由市里导入")).expect(200);
    assertThat(city.client().get("/api/survey/mines/T-D-04").status()).isEqualTo(200);
    assertThat(city.client().get("/api/survey/mines/T-D-05").status()).isEqualTo(404);
  }

  @Test
  void aRecordThatChangedUnderThePreviewStopsItAndANewPreviewIsOffered() {
    byte[] zip = SurveyFiles140823.empty().mine("T-D-06", 30).zip();
    JsonNode slow = county.preview("slow.zip", zip, Map.of());
    JsonNode quick =
        county.preview("quick.zip", SurveyFiles140823.empty().mine("T-D-06", 31).zip(), Map.of());
    county.passWarnings(slow);
    county.passWarnings(quick);
    county.apply(quick).expect(200);
    assertThat(county.apply(slow).expect(409).code()).isEqualTo("REGISTRY_CHANGED");
    county.post(slow, "preview", Map.of()).expect(200);
    JsonNode fresh = county.awaited(slow.path("id").asString());
    assertThat(county.changes(fresh, "CHANGED")).isNotEmpty();
    county.passWarnings(fresh);
    county.apply(fresh).expect(200);
  }

  @Test
  void anotherCountyCannotSeeTheImport() {
    JsonNode it =
        county.preview("survey.zip", SurveyFiles140823.empty().mine("T-D-07", 30).zip(), Map.of());
    ApiClient other = ApiClient.asCounty(RunningServer.shared(), "140802");
    String path = "/api/imports/" + it.path("id").asString();
    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.get(path + "/changes").status()).isEqualTo(404);
    assertThat(other.get(path + "/issues").status()).isEqualTo(404);
    assertThat(
            other
                .post(path + "/apply", Map.of("leaveOutProblems", false), Map.of("If-Match", "*"))
                .status())
        .isEqualTo(404);
    assertThat(ApiClient.as(Role.PROVINCE).get(path).status()).isEqualTo(403);
  }

  @Test
  void anApplicationNeedsTheVersionThatWasLookedAt() {
    JsonNode it =
        county.preview("survey.zip", SurveyFiles140823.empty().mine("T-D-08", 30).zip(), Map.of());
    String path = "/api/imports/" + it.path("id").asString() + "/apply";
    Map<String, Object> order = Map.of("leaveOutProblems", false);
    assertThat(county.client().post(path, order, Map.of()).status()).isEqualTo(428);
    assertThat(county.client().post(path, order, Map.of("If-Match", "\"1\"")).status())
        .isEqualTo(412);
  }

  @Test
  void theWorkbookComesBackWithItsProblemCellsColouredAndCommented() throws IOException {
    byte[] template = city.download("/api/templates/survey.xlsx");
    byte[] filled = WorkbookEdits.withRow(template, "T-D-09", "140823", "三十万");
    JsonNode it = county.preview("survey.xlsx", filled, Map.of());
    byte[] annotated =
        county.download("/api/imports/" + it.path("id").asString() + "/annotated.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      var sheet = workbook.getSheet("矿山基本情况");
      var comments = sheet.getCellComments();
      assertThat(comments.values().stream().map(one -> one.getString().getString()).toList())
          .anyMatch(text -> text.contains("三十万"));
    }
  }

  private JsonNode issue(JsonNode it, String code) {
    for (JsonNode issue : county.issues(it)) {
      if (issue.path("code").asString().equals(code)) {
        return issue;
      }
    }
    throw new AssertionError("no " + code + " in " + county.issues(it));
  }
}
