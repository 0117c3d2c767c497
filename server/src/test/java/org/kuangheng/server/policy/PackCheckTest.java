package org.kuangheng.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** A pack is checked for real, as a job, on a server of its own, and may then be put in force. */
final class PackCheckTest {
  private static final String PACK = "/api/packs/hunan-2019";

  @Test
  void aPackThatPassesItsCheckMayBePutInForce() {
    try (RunningServer server = RunningServer.start(Map.of())) {
      ApiClient city = ApiClient.as(server, Role.CITY_OFFICE);
      city.get(PACK + "/check").expect(404);
      Map<String, String> wanted = Map.of("pack", "hunan-2019", "ground", "试行一个月");
      String tag = city.get("/api/packs/active").tag();
      assertThat(city.put("/api/packs/active", wanted, tag).expect(409).code())
          .isEqualTo("PACK_NOT_CHECKED");
      ApiClient.as(server, Role.DEPARTMENT).post(PACK + "/checks", null).expect(403);

      JsonNode queued = city.post(PACK + "/checks", null).expect(202).json();
      JsonNode job = await(city, queued.path("job").asString());
      JsonNode found = job.path("result");
      assertThat(found.path("passes").asBoolean()).as(found.toString()).isTrue();
      assertThat(found.path("cases").asInt()).isPositive();
      assertThat(found.path("casesPassed")).isEqualTo(found.path("cases"));
      JsonNode check = city.get(PACK + "/check").expect(200).json();
      assertThat(check.path("passes").asBoolean()).isTrue();
      assertThat(check.path("hash")).isEqualTo(city.get(PACK).json().path("hash"));
      assertThat(check.path("report")).isEqualTo(found);

      city.put("/api/packs/active", wanted, tag).expect(200);
      assertThat(city.get("/api/packs/active").json().path("id").asString())
          .isEqualTo("hunan-2019");
    }
  }

  private static JsonNode await(ApiClient city, String job) {
    for (int i = 0; i < 3_000; i++) {
      JsonNode now = city.get("/api/jobs/" + job).expect(200).json();
      String state = now.path("state").asString();
      if (state.equals("DONE")) {
        return now;
      }
      assertThat(state).as(now.toString()).isIn("QUEUED", "RUNNING");
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("the check took more than five minutes");
  }
}
