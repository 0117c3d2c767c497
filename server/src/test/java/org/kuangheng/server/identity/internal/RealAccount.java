package org.kuangheng.server.identity.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kuangheng.server.identity.DemoAccounts;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/**
 * An account opened and granted over the API as a real installation does it; not a demo account.
 */
record RealAccount(
    RunningServer server, String id, String login, String password, ApiClient client) {
  static final String PASSWORD = "seven green tractors hum";

  /** Opened by one administrator, granted by the other, first password changed, signed in. */
  static RealAccount of(RunningServer server, Role role, String unit) {
    String login = "t" + UUID.randomUUID().toString().substring(0, 13);
    var opened = open(server, role, login, unit);
    String id = opened.path("account").path("id").asString();
    grant(server, id, role).expect(200);
    ApiClient client = ApiClient.anonymous(server);
    String first = opened.path("password").asString();
    client.signIn(login, first, null).expect(200);
    client.put("/api/password", Map.of("current", first, "next", PASSWORD)).expect(204);
    return new RealAccount(server, id, login, PASSWORD, client);
  }

  static tools.jackson.databind.JsonNode open(
      RunningServer server, Role role, String login, String unit) {
    server.bean(DemoAccounts.class).ensure(role, unit);
    return ApiClient.as(server, Role.SYSTEM_ADMIN)
        .post("/api/accounts", Map.of("login", login, "name", "张测试", "organisation", unit))
        .expect(201)
        .json();
  }

  static ApiClient.Answer grant(RunningServer server, String id, Role role) {
    return ApiClient.as(server, Role.SECURITY_ADMIN)
        .put("/api/accounts/" + id + "/role", Map.of("role", role.name()));
  }

  /** Enrols an authenticator; the secret. A code of the step before now is used up by it. */
  String enrol() {
    String secret =
        client.post("/api/second-factor", null).expect(200).json().path("secret").asString();
    client.put("/api/second-factor", Map.of("code", code(secret, -1))).expect(200);
    return secret;
  }

  static String code(String secret, int stepsFromNow) {
    return Totp.code(Totp.bytes(secret), Totp.step(Instant.now()) + stepsFromNow, 6);
  }

  ApiClient another() {
    return ApiClient.anonymous(server);
  }
}
