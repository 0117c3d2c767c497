package org.kuangheng.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong is told as problem details (RFC 9457) in the reader's language. */
final class ProblemsTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void anAddressThatIsNotThereIsAProblemInTheLanguageAskedFor() throws Exception {
    HttpResponse<String> zh = get("/api/no/such/place", Map.of());
    HttpResponse<String> en = get("/api/no/such/place", Map.of("Accept-Language", "en"));
    assertThat(zh.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(zh.body()).get("title").asString()).matches(".*\\p{IsHan}.*");
    JsonNode problem = JSON.readTree(en.body());
    assertThat(problem.get("title").asString()).doesNotMatch(".*\\p{IsHan}.*");
    assertThat(problem.get("status").asInt()).isEqualTo(en.statusCode());
    assertThat(problem.get("code").asString()).isNotBlank();
    assertThat(problem.get("remedy").asString()).isNotBlank();
  }

  @Test
  void whatABodyShouldNotHoldIsNamedWithoutNamesOfOurTypes() {
    ApiClient office = ApiClient.as(Role.CITY_OFFICE);
    ApiClient.Answer unknown =
        office.post("/api/assessments/runs", Map.of("asOf", "2025-06-30", "colour", "red"));
    JsonNode problem = unknown.expect(400).json();
    assertThat(unknown.code()).isEqualTo("UNKNOWN_PROPERTY");
    assertThat(problem.at("/issues/0/place/field").asString()).isEqualTo("colour");
    assertThat(problem.get("remedy").asString()).contains("asOf").contains("county");
    ApiClient.Answer wrong = office.post("/api/assessments/runs", Map.of("asOf", "next June"));
    assertThat(wrong.expect(400).code()).isEqualTo("WRONG_KIND");
    assertThat(unknown.text() + wrong.text()).doesNotContain("org.kuangheng", "java.", "class ");
  }

  @Test
  void theCorrelationIdOfTheProxyIsKeptAndAnUnsoundOneReplaced() throws Exception {
    assertThat(
            get("/no", Map.of("X-Request-Id", "proxy-12345678"))
                .headers()
                .firstValue("X-Request-Id"))
        .contains("proxy-12345678");
    assertThat(
            get("/no", Map.of("X-Request-Id", "<script>alert</script>"))
                .headers()
                .firstValue("X-Request-Id"))
        .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
  }

  private static HttpResponse<String> get(String path, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(RunningServer.shared().uri(path));
    headers.forEach(request::header);
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
