package org.kuangheng.server.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** What is downloaded imports back as it is: every row unchanged. */
final class FilesComeBackTest {
  private final ImportDesk city = new ImportDesk(ApiClient.as(Role.CITY_OFFICE));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/api/templates/survey.xlsx?county=140828&filled=true,survey.xlsx,SURVEY",
    "/api/templates/survey.zip?county=140828,survey.zip,SURVEY",
    "/api/templates/tables.zip?county=140828&filled=true,tables.zip,SURVEY",
    "/api/templates/areas?county=140828&format=registry,areas.txt,AREAS",
    "/api/templates/areas?county=140828&format=geojson,areas.geojson,AREAS",
    "/api/templates/areas?county=140828&format=text,areas.zip,SURVEY"
  })
  void theFileImportsBackUnchanged(String path, String name, String purpose) {
    byte[] file = city.download(path);
    JsonNode it = city.preview(name, file, Map.of("purpose", purpose));
    assertThat(it.path("state").asString()).isEqualTo("PREVIEWED");
    assertThat(city.changes(it, "CHANGED")).as("changed").isEmpty();
    assertThat(city.changes(it, "NEW")).as("new").isEmpty();
    assertThat(city.changes(it, "PROBLEM")).as("problem").isEmpty();
    assertThat(city.changes(it, "UNCHANGED")).isNotEmpty();
  }

  @Test
  void theEmptyTemplateSaysThatNothingIsFilledIn() {
    byte[] file = city.download("/api/templates/survey.xlsx");
    JsonNode it = city.preview("survey.xlsx", file, Map.of());
    assertThat(city.issues(it))
        .anySatisfy(one -> assertThat(one.path("code").asString()).isEqualTo("SHEET_EMPTY"));
  }

  @Test
  void aCountyDownloadsOnlyItsOwn() {
    ImportDesk county = new ImportDesk(ApiClient.asCounty(RunningServer.shared(), "140828"));
    JsonNode it =
        city.preview(
            "tables.zip", county.download("/api/templates/tables.zip?filled=true"), Map.of());
    assertThat(city.changes(it, "UNCHANGED"))
        .filteredOn(one -> one.path("kind").asString().equals("MINE"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.path("county").asString()).isEqualTo("140828"));
  }
}
