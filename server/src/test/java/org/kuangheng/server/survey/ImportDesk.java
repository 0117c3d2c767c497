package org.kuangheng.server.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.kuangheng.server.testing.ApiClient;
import tools.jackson.databind.JsonNode;

/** What these tests do with imports over HTTP again and again. */
final class ImportDesk {
  private static final Map<String, Object> NOTHING = Map.of("leaveOutProblems", false);

  private final ApiClient client;

  ImportDesk(ApiClient client) {
    this.client = client;
  }

  ApiClient client() {
    return client;
  }

  /** Hands a file in and waits for the preview. */
  JsonNode preview(String name, byte[] content, Map<String, String> fields) {
    JsonNode it = client.upload("/api/imports", name, content, fields).expect(202).json();
    return awaited(it.path("id").asString());
  }

  JsonNode awaited(String id) {
    for (int tries = 0; tries < 600; tries++) {
      JsonNode it = client.get("/api/imports/" + id).expect(200).json();
      if (!it.path("state").asString().equals("RECEIVED")) {
        return it;
      }
      JsonNode job = client.get("/api/jobs/" + it.path("job").asString()).json();
      if (job.path("state").asString().equals("FAILED")) {
        throw new AssertionError("the preview failed: " + job);
      }
      pause();
    }
    throw new AssertionError("the preview of " + id + " took more than a minute");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode changes(JsonNode it, String status) {
    String query = status.isEmpty() ? "?limit=1000" : "?limit=1000&status=" + status;
    return client
        .get("/api/imports/" + it.path("id").asString() + "/changes" + query)
        .expect(200)
        .json()
        .path("items");
  }

  JsonNode issues(JsonNode it) {
    return client
        .get("/api/imports/" + it.path("id").asString() + "/issues?limit=1000")
        .expect(200)
        .json()
        .path("items");
  }

  /** Lets every warning pass. */
  void passWarnings(JsonNode it) {
    for (JsonNode issue : issues(it)) {
      if (issue.path("severity").asString().equals("WARNING")
          && issue.path("overriddenBecause").isNull()) {
        post(it, "overrides", Map.of("code", issue.path("code").asString(), "ground", "已核对原件"))
            .expect(200);
      }
    }
  }

  ApiClient.Answer apply(JsonNode it) {
    return post(it, "apply", NOTHING);
  }

  ApiClient.Answer post(JsonNode it, String act, Map<String, Object> body) {
    return client.post(
        "/api/imports/" + it.path("id").asString() + "/" + act, body, Map.of("If-Match", "*"));
  }

  byte[] download(String path) {
    try {
      var answer = client.http().send(client.request(path).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(path + " gave " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
