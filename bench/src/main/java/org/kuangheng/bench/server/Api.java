package org.kuangheng.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A person's browser: keeps its cookies and sends the anti-forgery header. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** An answer; the body as text. */
  record Answer(int status, String text, String tag) {
    boolean isGood() {
      return status >= 200 && status < 300;
    }

    JsonNode json() throws IOException {
      return JSON.readTree(text);
    }
  }

  private final HttpClient http;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private volatile String base;

  /**
   * @param base such as {@code http://localhost:8080}; may change after a restart
   */
  Api(HttpClient http, String base) {
    this.http = http;
    this.base = base;
  }

  void at(String newBase) {
    base = newBase;
  }

  /** Signs in with an account of the demonstration. */
  void signIn(String login, String password) throws IOException, InterruptedException {
    cookies.clear();
    get("/api/session");
    String body = JSON.writeValueAsString(Map.of("login", login, "password", password));
    Answer answer = send("POST", "/api/session", body, Map.of());
    if (!answer.isGood()) {
      throw new IOException(login + " was not let in: " + answer);
    }
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, "", Map.of());
  }

  Answer post(String path, String body, String key) throws IOException, InterruptedException {
    return send("POST", path, body, Map.of("Idempotency-Key", key));
  }

  Answer put(String path, String body, String ifMatch) throws IOException, InterruptedException {
    return send("PUT", path, body, Map.of("If-Match", ifMatch));
  }

  Answer upload(String path, String name, byte[] content, String key)
      throws IOException, InterruptedException {
    String boundary = "kuangheng-" + key;
    byte[] head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, name)
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    HttpRequest.BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofByteArray(head),
            BodyPublishers.ofByteArray(content),
            BodyPublishers.ofByteArray(tail));
    return exchange(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Idempotency-Key", key)
            .method("POST", body));
  }

  Answer send(String method, String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return exchange(
        request.method(
            method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    if (!cookies.isEmpty()) {
      StringBuilder jar = new StringBuilder();
      cookies.forEach((name, value) -> jar.append(name).append('=').append(value).append("; "));
      request.header("Cookie", jar.toString());
    }
    String token = cookies.get("XSRF-TOKEN");
    if (token != null) {
      request.header("X-XSRF-TOKEN", token);
    }
    return request;
  }

  private Answer exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    for (String line : response.headers().allValues("Set-Cookie")) {
      String pair = line.contains(";") ? line.substring(0, line.indexOf(';')) : line;
      int equals = pair.indexOf('=');
      if (equals > 0) {
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    String text = response.body();
    return new Answer(
        response.statusCode(),
        text == null ? "" : text,
        response.headers().firstValue("ETag").orElse("*"));
  }
}
