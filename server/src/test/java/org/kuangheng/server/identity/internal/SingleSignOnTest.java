package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/**
 * A government single sign-on, played by a small provider: linked persons come in, others do not.
 */
final class SingleSignOnTest {
  @Test
  void aLinkedPersonComesInAndNobodyElse() throws Exception {
    try (FakeProvider provider = new FakeProvider();
        RunningServer server = RunningServer.start(settings(provider))) {
      ApiClient anybody = ApiClient.anonymous(server);
      var options = anybody.get("/api/sign-in-options").expect(200).json();
      assertThat(options.path("singleSignOn").get(0).path("href").asString())
          .isEqualTo("/oauth2/authorization/gov");

      provider.person("stranger");
      ApiClient stranger = ApiClient.anonymous(server);
      assertThat(through(server, stranger)).isEqualTo("/?signIn=refused");
      stranger.get("/api/session").expect(401);

      RealAccount county = RealAccount.of(server, Role.DEPARTMENT, "EE");
      link(server, county, provider, "person-1");
      provider.person("person-1", "pwd");
      ApiClient linked = ApiClient.anonymous(server);
      assertThat(through(server, linked)).isEqualTo("/");
      assertThat(linked.get("/api/session").expect(200).json().path("account").asString())
          .isEqualTo(county.id());

      RealAccount leader = RealAccount.of(server, Role.CITY_LEADER, "city");
      link(server, leader, provider, "person-2");
      provider.person("person-2", "pwd");
      assertThat(through(server, ApiClient.anonymous(server)))
          .as("a decider with a password only")
          .isEqualTo("/?signIn=refused");
      provider.person("person-2", "pwd", "otp");
      assertThat(through(server, ApiClient.anonymous(server))).isEqualTo("/");

      ApiClient.as(server, Role.SYSTEM_ADMIN)
          .put("/api/accounts/" + county.id() + "/closure", null)
          .expect(200);
      provider.person("person-1", "pwd");
      assertThat(through(server, ApiClient.anonymous(server))).isEqualTo("/?signIn=refused");
    }
  }

  private static void link(
      RunningServer server, RealAccount account, FakeProvider provider, String subject) {
    ApiClient.as(server, Role.SECURITY_ADMIN)
        .put(
            "/api/accounts/" + account.id() + "/single-sign-on",
            Map.of("issuer", provider.issuer(), "subject", subject))
        .expect(200);
  }

  /** Follows the redirects as a browser does; where they end. */
  private static String through(RunningServer server, ApiClient client) throws Exception {
    String toProvider = client.get("/oauth2/authorization/gov").expect(302).header("Location");
    HttpResponse<Void> back =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(Objects.requireNonNull(toProvider))).build(),
                HttpResponse.BodyHandlers.discarding());
    URI callback = URI.create(back.headers().firstValue("Location").orElseThrow());
    ApiClient.Answer end =
        client.get(callback.getRawPath() + "?" + callback.getRawQuery()).expect(302);
    String location = Objects.requireNonNull(end.header("Location"));
    String origin = server.uri("").toString();
    return location.startsWith(origin) ? location.substring(origin.length()) : location;
  }

  private static Map<String, Object> settings(FakeProvider provider) {
    String registration = "spring.security.oauth2.client.registration.gov.";
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put(registration + "client-id", "kuangheng");
    settings.put(registration + "client-secret", "secret");
    settings.put(registration + "client-name", "政务统一认证");
    settings.put(registration + "scope", "openid");
    settings.put(registration + "authorization-grant-type", "authorization_code");
    settings.put(registration + "redirect-uri", "{baseUrl}/login/oauth2/code/gov");
    settings.put("spring.security.oauth2.client.provider.gov.issuer-uri", provider.issuer());
    return settings;
  }
}
