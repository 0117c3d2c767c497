package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.DemoAccounts;
import org.kuangheng.server.identity.FirstAdministrators;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real installation begins with two administrators and no demo account. */
final class FirstAdministratorsTest {
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "kuangheng.demo", "false",
          "kuangheng.identity.rate.per-address", "40",
          "kuangheng.identity.password.expires", "90d");
  private static final FirstAdministrators.First SYSTEM =
      new FirstAdministrators.First("ops", "张甲", "seven green tractors hum");
  private static final FirstAdministrators.First SECURITY =
      new FirstAdministrators.First("sec", "李乙", "nine grey herons wade");

  @Test
  void anEmptyInstallationLetsInOnlyTheTwoWhoWereCreatedAndOnce() {
    try (RunningServer server = RunningServer.start(SETTINGS)) {
      assertThat(server.bean(DemoAccounts.class).list()).isEmpty();
      ApiClient.anonymous(server).signIn("city-office", "Demo-city-office-2025", null).expect(401);

      FirstAdministrators first = server.bean(FirstAdministrators.class);
      assertThat(first.needed()).isTrue();
      assertThat(
              first.create(
                  new FirstAdministrators.First("ops", "张甲", "password"),
                  new FirstAdministrators.First("ops", "", "short")))
          .extracting(issue -> issue.code().name())
          .contains("PASSWORD_COMMON", "PASSWORD_SHORT", "NAME_UNSOUND", "LOGIN_TAKEN");
      assertThat(first.create(SYSTEM, SECURITY)).isEmpty();
      assertThat(first.needed()).isFalse();
      assertThat(first.create(SYSTEM, SECURITY)).isNotEmpty();

      ApiClient ops = ApiClient.anonymous(server);
      var session = ops.signIn("ops", SYSTEM.password(), null).expect(200).json();
      assertThat(session.path("role").asString()).isEqualTo("SYSTEM_ADMIN");
      assertThat(session.path("duties").get(0).asString()).isEqualTo("ENROL_SECOND_FACTOR");
      assertThat(ops.get("/api/accounts").expect(403).code()).isEqualTo("DUTY_FIRST");

      theLastOfAnAdministratorsKindStays(server, ops);
      aPasswordExpiresAsConfigured(server, ops);
      tooManyRequestsAreAnsweredWith429(server);
    }
  }

  private static void theLastOfAnAdministratorsKindStays(RunningServer server, ApiClient ops) {
    String secret = ops.post("/api/second-factor", null).json().path("secret").asString();
    ops.put("/api/second-factor", Map.of("code", RealAccount.code(secret, 0))).expect(200);
    String security =
        server
            .bean(JdbcClient.class)
            .sql("select id from account where login = 'sec'")
            .query((row, n) -> row.getString(1))
            .single();
    assertThat(ops.put("/api/accounts/" + security + "/closure", null).expect(409).code())
        .isEqualTo("LAST_ADMINISTRATOR");
    assertThat(
            ops.send(
                    "POST",
                    "/api/accounts/" + security + "/password-resets",
                    null,
                    Map.of("If-Match", "*"))
                .expect(409)
                .code())
        .isEqualTo("LAST_ADMINISTRATOR");
  }

  private static void aPasswordExpiresAsConfigured(RunningServer server, ApiClient ops) {
    server
        .bean(JdbcClient.class)
        .sql(
            """
            update account set password_set_at = now() - interval '91 days' where login = 'ops'""")
        .update();
    assertThat(ops.get("/api/session").expect(200).text()).contains("CHANGE_PASSWORD");
  }

  private static void tooManyRequestsAreAnsweredWith429(RunningServer server) {
    ApiClient client = ApiClient.anonymous(server);
    ApiClient.Answer answer = client.get("/api/session");
    for (int i = 0; i < 100 && answer.status() != 429; i++) {
      answer = client.get("/api/session");
    }
    assertThat(answer.expect(429).code()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }
}
