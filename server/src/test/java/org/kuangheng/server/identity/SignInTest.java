package org.kuangheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coming in with a password, and what the session then says. */
final class SignInTest {
  private final RunningServer server = RunningServer.shared();

  @ParameterizedTest
  @EnumSource
  void everyRoleHasADemoAccountThatSaysWhatItMayDo(Role role) {
    ApiClient client = ApiClient.as(role);
    var session = client.get("/api/session").expect(200).json();
    assertThat(session.path("role").asString()).isEqualTo(role.name());
    assertThat(session.path("permissions").size()).isEqualTo(role.permissions().size());
    assertThat(session.path("demo").asBoolean()).isTrue();
    assertThat(session.path("secondFactor").asString())
        .isEqualTo(role.needsSecondFactor() ? "EXEMPT_DEMO" : "NOT_NEEDED");
  }

  @Test
  void aCountySeesItselfAndADepartmentEverything() {
    var county = ApiClient.asCounty(server, "140801").get("/api/session").json().path("scope");
    assertThat(county.path("everything").asBoolean()).isFalse();
    assertThat(county.path("counties").get(0).asString()).isEqualTo("140801");
    var department = ApiClient.asDepartment(server, "EM").get("/api/session").json();
    assertThat(department.path("unit").asString()).isEqualTo("EM");
    assertThat(department.path("scope").path("everything").asBoolean()).isTrue();
  }

  @Test
  void nobodyIsToldToSignIn() {
    ApiClient client = ApiClient.anonymous(server);
    var answer = client.get("/api/session").expect(401);
    assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(client.cookie("SESSION")).isEmpty();
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
    var account = server.bean(DemoAccounts.class).ensure(Role.DEPARTMENT, "TX");
    var wrong = ApiClient.anonymous(server).signIn(account.login(), "not the password", null);
    var unknown = ApiClient.anonymous(server).signIn("nobody-at-all", "not the password", null);
    assertThat(wrong.expect(401).code()).isEqualTo("SIGN_IN_REFUSED");
    assertThat(unknown.json().path("title")).isEqualTo(wrong.json().path("title"));
    assertThat(unknown.status()).isEqualTo(wrong.status());
  }

  @Test
  void aSessionEndsWithSigningOut() {
    var account = server.bean(DemoAccounts.class).ensure(Role.DEPARTMENT, "PW");
    ApiClient client = ApiClient.anonymous(server);
    client.signIn(account.login(), account.password(), null).expect(200);
    String session = client.cookie("SESSION").orElseThrow();
    client.delete("/api/session").expect(204);
    client.get("/api/session").expect(401);
    ApiClient.anonymous(server)
        .get("/api/session", Map.of("Cookie", "SESSION=" + session))
        .expect(401);
  }

  @Test
  void whoeverReadsTheTableOfSessionsCanTakeNoneOver() {
    ApiClient client = ApiClient.asCounty(server, "140802");
    String cookie = client.cookie("SESSION").orElseThrow();
    ApiClient.anonymous(server)
        .get("/api/session", Map.of("Cookie", "SESSION=" + cookie))
        .expect(200);
    List<String> ids =
        server
            .bean(JdbcClient.class)
            .sql("select session_id from spring_session")
            .query((row, _) -> String.valueOf(row.getString(1)))
            .list();
    assertThat(ids).isNotEmpty();
    for (String id : ids) {
      String forged =
          Base64.getEncoder().encodeToString(id.strip().getBytes(StandardCharsets.UTF_8));
      assertThat(cookie).isNotEqualTo(forged);
      ApiClient.anonymous(server)
          .get("/api/session", Map.of("Cookie", "SESSION=" + forged))
          .expect(401);
    }
  }

  @Test
  void aChangeWithoutTheAntiForgeryHeaderIsRefused() {
    ApiClient client = ApiClient.asCounty(server, "140801");
    var answer =
        ApiClient.anonymous(server)
            .send(
                "DELETE",
                "/api/session",
                null,
                Map.of("Cookie", "SESSION=" + client.cookie("SESSION").orElseThrow()));
    assertThat(answer.expect(403).code()).isEqualTo("CSRF_REFUSED");
    client.get("/api/session").expect(200);
  }

  @Test
  void theAnswerCarriesTheSecurityHeaders() {
    var answer = ApiClient.anonymous(server).get("/api/session");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void aSessionsCookieIsForTheBrowserOnly() {
    var account = server.bean(DemoAccounts.class).ensure(Role.DEPARTMENT, "AS");
    ApiClient client = ApiClient.anonymous(server);
    var answer = client.signIn(account.login(), account.password(), null).expect(200);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie).startsWith("SESSION=").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void aBodyTooLargeIsRefusedAnnouncedOrNot() throws Exception {
    ApiClient client = ApiClient.anonymous(server);
    client.get("/api/session");
    String large = "{\"login\":\"" + "x".repeat(9 << 20) + "\"}";
    assertThat(client.post("/api/session", large, Map.of()).expect(413).code())
        .isEqualTo("TOO_LARGE");
    var unannounced =
        client
            .request("/api/session")
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", client.cookie("XSRF-TOKEN").orElseThrow())
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
            .build();
    var answer = client.http().send(unannounced, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void behindTlsTheAnswerAsksForTlsAndTheCookieKeepsToIt() {
    var account = server.bean(DemoAccounts.class).ensure(Role.DEPARTMENT, "AS");
    ApiClient client = ApiClient.anonymous(server).always("X-Forwarded-Proto", "https");
    var answer = client.signIn(account.login(), account.password(), null).expect(200);
    assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION=").contains("Secure"));
    assertThat(ApiClient.anonymous(server).get("/api/session").header("Strict-Transport-Security"))
        .isNull();
  }
}
