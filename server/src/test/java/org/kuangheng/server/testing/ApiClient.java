package org.kuangheng.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.DemoAccounts;
import org.kuangheng.server.identity.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to a running server as a browser does: keeps the cookies, sends the anti-forgery header.
 * Signed-in clients are kept for the run, one for each server, role and unit.
 */
public final class ApiClient {
  /**
   * An answer.
   *
   * @param text the body as it came
   */
  public record Answer(int status, HttpHeaders headers, String text) {
    /** The body as JSON; a missing node if there is none. */
    public JsonNode json() {
      return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
    }

    /** Of a problem its code, else empty. */
    public String code() {
      return text.isBlank() ? "" : json().path("code").asString("");
    }

    public @Nullable String header(String name) {
      return headers.firstValue(name).orElse(null);
    }

    /** The entity tag, to be sent with the next change. */
    public String tag() {
      return headers.firstValue("ETag").orElseThrow();
    }

    /** Itself, if it has this status. */
    public Answer expect(int expected) {
      if (status != expected) {
        throw new AssertionError("expected " + expected + " but was " + status + ": " + text);
      }
      return this;
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, ApiClient> KEPT = new ConcurrentHashMap<>();

  private final HttpClient http;
  private final RunningServer server;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final Map<String, String> always = new LinkedHashMap<>();

  private ApiClient(RunningServer server, HttpClient http) {
    this.server = server;
    this.http = http;
  }

  /** The demo account of a role, in the first unit of its kind, on the shared server. */
  public static ApiClient as(Role role) {
    return as(RunningServer.shared(), role);
  }

  public static ApiClient as(RunningServer server, Role role) {
    return as(server, role, unit(role));
  }

  public static ApiClient asCounty(RunningServer server, String county) {
    return as(server, Role.COUNTY_OFFICE, "county:" + county);
  }

  public static ApiClient asDepartment(RunningServer server, String code) {
    return as(server, Role.DEPARTMENT, code);
  }

  public static ApiClient asEnterprise(RunningServer server, String enterprise) {
    return as(server, Role.ENTERPRISE, "enterprise:" + enterprise);
  }

  /** A demo account of the role in the unit, opened if there is none. */
  public static ApiClient as(RunningServer server, Role role, String unit) {
    String key = System.identityHashCode(server) + "/" + role + "/" + unit;
    return KEPT.computeIfAbsent(
        key,
        none -> {
          DemoAccounts.DemoAccount account = server.bean(DemoAccounts.class).ensure(role, unit);
          ApiClient client = anonymous(server);
          client.signIn(account.login(), account.password(), null).expect(200);
          return client;
        });
  }

  /** Nobody, with a cookie jar of its own. */
  public static ApiClient anonymous(RunningServer server) {
    return new ApiClient(server, HttpClient.newHttpClient());
  }

  /** Nobody, coming from another address of the loopback network. */
  public static ApiClient from(RunningServer server, java.net.InetAddress address) {
    return new ApiClient(server, HttpClient.newBuilder().localAddress(address).build());
  }

  /** Uses an API token instead of a session. */
  public static ApiClient withToken(RunningServer server, String token) {
    return anonymous(server).always("Authorization", "Bearer " + token);
  }

  /** Sends a header with every request from now on. */
  public ApiClient always(String header, String value) {
    always.put(header, value);
    return this;
  }

  /** Signs in; the code of the second factor where there is one. */
  public Answer signIn(String login, String password, @Nullable String code) {
    get("/api/session");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("login", login);
    body.put("password", password);
    if (code != null) {
      body.put("code", code);
    }
    return post("/api/session", body);
  }

  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  public Answer get(String path, Map<String, String> headers) {
    return send("GET", path, null, headers);
  }

  /** Creates, under an idempotency key of its own. */
  public Answer post(String path, @Nullable Object body) {
    return send("POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  public Answer post(String path, @Nullable Object body, Map<String, String> headers) {
    return send("POST", path, body, headers);
  }

  /** Changes whatever version there is. */
  public Answer put(String path, @Nullable Object body) {
    return put(path, body, "*");
  }

  public Answer put(String path, @Nullable Object body, String ifMatch) {
    return send("PUT", path, body, Map.of("If-Match", ifMatch));
  }

  public Answer patch(String path, @Nullable Object body, String ifMatch) {
    return send("PATCH", path, body, Map.of("If-Match", ifMatch));
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, Map.of("If-Match", "*"));
  }

  /** Uploads one file as {@code multipart/form-data}, with further fields. */
  public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
    Multipart multipart = Multipart.of(fileName, content, fields);
    return exchange(
        "POST",
        path,
        BodyPublishers.ofByteArray(multipart.bytes()),
        Map.of(
            "Content-Type",
            multipart.contentType(),
            "Idempotency-Key",
            UUID.randomUUID().toString()));
  }

  /**
   * Any request.
   *
   * @param body text as it is, anything else as JSON
   */
  public Answer send(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    if (body == null) {
      return exchange(method, path, BodyPublishers.noBody(), headers);
    }
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putIfAbsent("Content-Type", "application/json");
    String text = body instanceof String string ? string : JSON.writeValueAsString(body);
    return exchange(method, path, BodyPublishers.ofString(text, StandardCharsets.UTF_8), all);
  }

  /** The request as this client would send it, for streams and other special cases. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (!cookies.isEmpty()) {
      StringBuilder jar = new StringBuilder();
      cookies.forEach((name, value) -> jar.append(name).append('=').append(value).append("; "));
      request.header("Cookie", jar.toString());
    }
    always.forEach(request::header);
    return request;
  }

  public HttpClient http() {
    return http;
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  private Answer exchange(
      String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).method(method, body);
    String csrf = cookies.get("XSRF-TOKEN");
    if (csrf != null && !method.equals("GET")) {
      request.header("X-XSRF-TOKEN", csrf);
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      keepCookies(response);
      return new Answer(
          response.statusCode(), response.headers(), Objects.requireNonNull(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keepCookies(HttpResponse<String> response) {
    for (String line : response.headers().allValues("Set-Cookie")) {
      String pair = line.substring(0, line.indexOf(';') < 0 ? line.length() : line.indexOf(';'));
      String name = pair.substring(0, pair.indexOf('='));
      String value = pair.substring(pair.indexOf('=') + 1);
      if (value.isEmpty()) {
        cookies.remove(name);
      } else {
        cookies.put(name, value);
      }
    }
  }

  private URI uri(String path) {
    return server.uri(path);
  }

  private static String unit(Role role) {
    return switch (role) {
      case DEPARTMENT -> "NR";
      case COUNTY_OFFICE -> "county:140828";
      case ENTERPRISE -> "enterprise:91140802FAKE80442Q";
      case TECHNICAL_UNIT -> "technical:demo";
      case PROVINCE -> "province";
      default -> "city";
    };
  }
}
