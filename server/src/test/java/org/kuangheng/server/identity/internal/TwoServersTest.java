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
}
