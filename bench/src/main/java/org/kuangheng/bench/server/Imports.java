package org.kuangheng.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The steps of an import over HTTP. */
final class Imports {
  private static final int PATIENCE = 1_200;

  private Imports() {}

  /** Waits until the preview is there. */
  static JsonNode previewed(Api api, String path) throws IOException, InterruptedException {
    for (int tries = 0; tries < PATIENCE; tries++) {
      JsonNode it = api.get(path).json();
      if (!it.path("state").asText().equals("RECEIVED")) {
        return it;
      }
      Thread.sleep(250);
    }
    throw new IOException("No preview of " + path);
  }

  /** Lets every kind of warning pass, with a ground. */
  static void passWarnings(Api api, String path, String key)
      throws IOException, InterruptedException {
    Set<String> codes = new TreeSet<>();
    for (JsonNode issue : api.get(path + "/issues?limit=1000").json().path("items")) {
      if (issue.path("severity").asText().equals("WARNING")) {
        codes.add(issue.path("code").asText());
      }
    }
    for (String code : codes) {
      String body = Api.JSON.writeValueAsString(Map.of("code", code, "ground", "压测数据，已核对"));
      api.send(
          "POST",
          path + "/overrides",
          body,
          Map.of("If-Match", "*", "Idempotency-Key", key + code));
    }
  }

  static Api.Answer apply(Api api, String path, String key)
      throws IOException, InterruptedException {
    return api.send(
        "POST",
        path + "/apply",
        "{\"leaveOutProblems\":false}",
        Map.of("If-Match", "*", "Idempotency-Key", key));
  }
}
