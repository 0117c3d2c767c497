package org.kuangheng.server.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/**
 * The smallest request for each operation: an empty object, no entity tag, ids of nothing. Only the
 * status is read, so that endless streams end here.
 */
final class MatrixRequests {
  /** Of the demonstration: the counties, a mine of each, and the holder of the first. */
  private static final String OWN_COUNTY = "140802";

  private static final String OWN_MINE = "YH-01";
  private static final String OWN_ENTERPRISE = "91140802FAKE80442Q";
  private static final String OTHER_COUNTY = "140823";
  private static final String OTHER_MINE = "WX-01";

  /** Those that end or change the session they are sent in. */
  private static final Set<String> ENDING =
      Set.of("DELETE /api/session", "DELETE /api/sessions", "DELETE /api/session/delegation");

  private final RunningServer server;
  private final Map<String, ApiClient> clients = new TreeMap<>();

  MatrixRequests(RunningServer server) {
    this.server = server;
  }

  int status(Endpoints.Operation operation, String fence, String column) {
    ApiClient client =
        ENDING.contains(operation.name())
            ? signIn(column, "ending")
            : clients.computeIfAbsent(column, any -> signIn(column, "matrix"));
    String body = body(operation);
    HttpRequest.Builder request =
        client
            .request(sent(operation.path(), fence))
            .timeout(Duration.ofSeconds(60))
            .method(
                operation.method(),
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(operation.multipart() ? EMPTY : body));
    if (!body.isEmpty()) {
      request.header(
          "Content-Type",
          operation.multipart() ? "multipart/form-data; boundary=none" : "application/json");
      request.header("X-XSRF-TOKEN", client.cookie("XSRF-TOKEN").orElse(""));
    }
    try {
      HttpResponse<InputStream> response =
          client.http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      response.body().close();
      return response.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(operation.name() + " as " + column, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where an empty object would begin long work, a field nobody knows is refused instead. */
  private static String body(Endpoints.Operation operation) {
    if (operation.method().equals("GET")) {
      return "";
    }
    boolean heavy = operation.path().endsWith("runs") || operation.path().contains("sandbox");
    return heavy ? "{\"unknown\":true}" : "{}";
  }

  private static final String EMPTY = "--none--\r\n";

  private static String sent(String path, String fence) {
    boolean other = fence.equals("other");
    String county = other ? OTHER_COUNTY : OWN_COUNTY;
    String mine = other ? OTHER_MINE : OWN_MINE;
    return path.replace("{county}", county)
        .replaceFirst("^/api/counties/\\{[^}]+}", "/api/counties/" + county)
        .replaceFirst("^/api/mines/\\{[^}]+}", "/api/mines/" + mine)
        .replaceAll("\\{mine(Id)?}", mine)
        .replace("{part}", "titles")
        .replaceAll("\\{[^}]+}", "none");
  }

  /** Accounts of its own, so that ending their sessions disturbs no other test. */
  private ApiClient signIn(String column, String purpose) {
    ApiClient client = ApiClient.anonymous(server);
    client.get("/api/session");
    if (!column.equals(AccessMatrix.ANONYMOUS)) {
      Role role = Role.valueOf(column);
      DemoAccounts.DemoAccount account =
          server.bean(DemoAccounts.class).ensure(role, unit(role, purpose));
      client.signIn(account.login(), account.password(), null).expect(200);
    }
    return client;
  }

  private static String unit(Role role, String purpose) {
    boolean ending = purpose.equals("ending");
    return switch (role) {
      case DEPARTMENT -> ending ? "TX" : "NR";
      case COUNTY_OFFICE -> "county:" + (ending ? OTHER_COUNTY : OWN_COUNTY);
      case ENTERPRISE -> "enterprise:" + (ending ? purpose : OWN_ENTERPRISE);
      case TECHNICAL_UNIT -> "technical:" + purpose;
      case PROVINCE -> "province:" + purpose;
      default -> "city:" + purpose;
    };
  }
}
