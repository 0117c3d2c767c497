package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/** API tokens: some of one's permissions, until a day, and nothing of one's keys. */
final class TokensTest {
  private final RunningServer server = RunningServer.shared();

  @Test
  void aTokenMayWhatItWasMadeForAndNothingElse() {
    RealAccount account = RealAccount.of(server, Role.DEPARTMENT, "EE");
    var made = make(account, List.of("READ_REGISTRY"), 30).expect(201).json();
    String secret = made.path("secret").asString();
    ApiClient program = ApiClient.withToken(server, secret);
    var session = program.get("/api/session").expect(200).json();
    assertThat(session.path("permissions").size()).isEqualTo(1);
    assertThat(session.path("until").isNull()).isTrue();
    assertThat(program.post("/api/tokens", Map.of()).code()).isNotEqualTo("CSRF_REFUSED");
    assertThat(program.put("/api/password", Map.of("current", "x", "next", "y")).expect(403).code())
        .isEqualTo("NOT_BY_TOKEN");

    String id = made.path("token").path("id").asString();
    var listed = account.client().get("/api/tokens").expect(200);
    assertThat(listed.text()).contains(id).doesNotContain(secret);
    assertThat(listed.json().get(0).path("lastUsedAt").isNull()).isFalse();
    ApiClient.as(Role.PROVINCE).delete("/api/tokens/" + id).expect(404);
    account.client().delete("/api/tokens/" + id).expect(204);
    assertThat(program.get("/api/session").expect(401).code()).isEqualTo("TOKEN_REFUSED");
  }

  @Test
  void aTokenNeverMayMoreThanItsOwnerNow() {
    RealAccount account = RealAccount.of(server, Role.DEPARTMENT, "WR");
    assertThat(make(account, List.of("DECIDE"), 30).expect(400).code()).isEqualTo("TOKEN_UNSOUND");
    assertThat(make(account, List.of("READ_REGISTRY"), 4000).expect(400).code())
        .isEqualTo("TOKEN_UNSOUND");
    assertThat(make(account, List.of("READ_REGISTRY"), -1).expect(400).code())
        .isEqualTo("TOKEN_UNSOUND");
    String secret =
        make(account, List.of("READ_REGISTRY"), 1).expect(201).json().path("secret").asString();
    ApiClient.as(Role.SECURITY_ADMIN).delete("/api/accounts/" + account.id() + "/role").expect(200);
    ApiClient.withToken(server, secret).get("/api/session").expect(401);
  }

  private static ApiClient.Answer make(RealAccount account, List<String> permissions, int days) {
    return account
        .client()
        .post(
            "/api/tokens",
            Map.of(
                "name",
                "a program",
                "permissions",
                permissions,
                "expiresAt",
                Instant.now().plus(days, ChronoUnit.DAYS).toString()));
  }
}
