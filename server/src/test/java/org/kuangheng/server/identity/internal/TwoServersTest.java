package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/** Two servers on one database know the same sessions and the same failures. */
final class TwoServersTest {
  @Test
  void aSessionHoldsOnBothAndFailuresOfBothAreCountedTogether() {
    RunningServer one = RunningServer.shared();
    try (RunningServer other = one.beside(Map.of())) {
      RealAccount account = RealAccount.of(one, Role.DEPARTMENT, "CT");
      String cookie = "SESSION=" + account.client().cookie("SESSION").orElseThrow();
      ApiClient there = ApiClient.anonymous(other);
      assertThat(
              there
                  .get("/api/session", Map.of("Cookie", cookie))
                  .expect(200)
                  .json()
                  .path("account")
                  .asString())
          .isEqualTo(account.id());

      for (int i = 0; i < 3; i++) {
        ApiClient.anonymous(one).signIn(account.login(), "guess", null).expect(401);
      }
      for (int i = 0; i < 2; i++) {
        ApiClient.anonymous(other).signIn(account.login(), "guess", null).expect(401);
      }
      ApiClient.anonymous(one).signIn(account.login(), account.password(), null).expect(429);
      ApiClient.anonymous(other).signIn(account.login(), account.password(), null).expect(429);

      account.client().delete("/api/session").expect(204);
      there.get("/api/session", Map.of("Cookie", cookie)).expect(401);
    }
  }

  @Test
  void theLimitOnRequestsHoldsOverBoth() throws InterruptedException {
    Map<String, Object> limits =
        Map.of("kuangheng.demo", "false", "kuangheng.identity.rate.per-address", "120");
    try (RunningServer one = RunningServer.start(limits);
        RunningServer other = one.beside(limits)) {
      assertThat(admitted(one)).as("half a minute's worth at once").isBetween(60, 90);
      Thread.sleep(3_000);
      assertThat(admitted(other)).as("already used up on the first").isLessThan(40);
    }
  }

  /** How many of a hundred requests one after the other pass. */
  private static int admitted(RunningServer server) {
    ApiClient nobody = ApiClient.anonymous(server);
    int admitted = 0;
    for (int i = 0; i < 100; i++) {
      if (nobody.get("/api/session").status() != 429) {
        admitted++;
      }
    }
    return admitted;
  }
}
