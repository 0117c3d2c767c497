package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** What the map asks of a county: who lies beside whom, what lies over them, what was dug. */
final class NearbyTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final String COUNTY = "140829";
  private static final ApiClient OFFICE = ApiClient.asCounty(SERVER, COUNTY);

  @Test
  void eachPairComesOnceAndTouchesOrLiesApart() {
    JsonNode found =
        OFFICE.get("/api/counties/" + COUNTY + "/neighbours?asOf=2025-06-30").expect(200).json();
    Set<String> pairs = new HashSet<>();
    Set<String> mines = mines();
    for (JsonNode pair : found.path("pairs")) {
      String a = pair.path("a").asString();
      String b = pair.path("b").asString();
      assertThat(mines).contains(a, b);
      assertThat(pairs.add(a + " " + b)).as("%s once", pair).isTrue();
      assertThat(pairs).doesNotContain(b + " " + a);
      boolean apart = pair.path("metres").decimalValue().signum() > 0;
      assertThat(pair.path("contact").asString().equals("NEAR")).as("%s", pair).isEqualTo(apart);
    }
    assertThat(pairs).isNotEmpty();
    for (JsonNode overlap : found.path("overlaps")) {
      assertThat(mines).contains(overlap.path("mine").asString());
      assertThat(overlap.path("area").decimalValue()).isPositive();
    }
  }

  private static Set<String> mines() {
    Set<String> mines = new HashSet<>();
    OFFICE
        .get("/api/mines?county=" + COUNTY + "&limit=200")
        .expect(200)
        .json()
        .path("items")
        .forEach(mine -> mines.add(mine.path("id").asString()));
    return mines;
  }

  @Test
  void anotherCountysSurroundingsAreNotShown() {
    OFFICE.get("/api/counties/140823/neighbours").expect(404);
    ApiClient.as(SERVER, Role.CITY_OFFICE).get("/api/counties/140823/neighbours").expect(200);
  }

  @Test
  void workingsComeWithTheirMineAndOnlyInsideTheFence() {
    JsonNode all =
        ApiClient.as(SERVER, Role.CITY_OFFICE)
            .get("/api/workings?validOn=2025-06-30")
            .expect(200)
            .json()
            .path("features");
    assertThat(all).isNotEmpty();
    Set<String> own = mines();
    for (JsonNode one : all) {
      assertThat(one.path("properties").path("mine").asString()).isNotBlank();
      assertThat(one.path("geometry").path("coordinates").size()).isPositive();
    }
    OFFICE
        .get("/api/workings?validOn=2025-06-30")
        .expect(200)
        .json()
        .path("features")
        .forEach(one -> assertThat(own).contains(one.path("properties").path("mine").asString()));
    OFFICE.get("/api/workings?bbox=1,2,3").expect(400);
  }

  @Test
  void countyNamesAreTheSameForEveryoneSignedIn() {
    JsonNode city = ApiClient.as(SERVER, Role.CITY_OFFICE).get("/api/counties").json();
    assertThat(city.path("items").size()).isGreaterThanOrEqualTo(11);
    for (Role role : new Role[] {Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN, Role.ENTERPRISE}) {
      assertThat(ApiClient.as(SERVER, role).get("/api/counties").expect(200).json())
          .isEqualTo(city);
    }
  }
}
