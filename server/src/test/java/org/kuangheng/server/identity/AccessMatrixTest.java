package org.kuangheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.testing.RunningServer;

/**
 * Every operation of the API description × every role × own and other county, over real HTTP. A new
 * endpoint without a row fails; {@code target/access-matrix.csv} then holds the whole file with the
 * statuses observed, to be read critically before it is taken over.
 */
final class AccessMatrixTest {
  /** One of its own: what other tests assess or decide would change the answers. */
  private static final RunningServer SERVER = RunningServer.start(Map.of());

  private final RunningServer server = SERVER;
  private final Endpoints endpoints = new Endpoints(server);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void everyOperationAnswersEachRoleAsTheMatrixSays() throws IOException {
    Map<String, AccessMatrix.Row> expected =
        AccessMatrix.read().rows().stream()
            .collect(
                Collectors.toMap(
                    AccessMatrix.Row::key, row -> row, (a, b) -> b, LinkedHashMap::new));
    Map<String, AccessMatrix.Row> observed = observe();
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("access-matrix.csv"),
        AccessMatrix.header()
            + "\n"
            + observed.values().stream()
                .map(row -> row.line() + "\n")
                .collect(Collectors.joining()),
        StandardCharsets.UTF_8);

    List<String> wrong = new ArrayList<>();
    for (String key : union(expected, observed)) {
      AccessMatrix.Row said = expected.get(key);
      AccessMatrix.Row is = observed.get(key);
      if (said == null && is != null) {
        wrong.add("no row for " + is.line());
      } else if (is == null) {
        wrong.add("no endpoint for " + key);
      } else if (said != null && !said.statuses().equals(is.statuses())) {
        wrong.add("said " + said.line() + "\n  is   " + is.line());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theMatrixAgreesWithWhatTheEndpointsDeclare() {
    List<String> wrong = new ArrayList<>();
    for (AccessMatrix.Row row : AccessMatrix.read().rows()) {
      Endpoints.Declared declared = endpoints.declared().get(row.operation());
      if (declared != null) {
        row.statuses()
            .forEach(
                (column, status) -> {
                  if (status >= 500 || !declared.allows(column, status)) {
                    wrong.add(row.key() + " " + column + " " + status + " against " + declared);
                  }
                });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyEndpointDeclaresWhatItNeeds() {
    assertThat(endpoints.undeclared()).isEmpty();
  }

  private Map<String, AccessMatrix.Row> observe() {
    MatrixRequests requests = new MatrixRequests(server);
    Map<String, AccessMatrix.Row> rows = new TreeMap<>();
    for (Endpoints.Operation operation : endpoints.described()) {
      for (String fence : operation.fences()) {
        Map<String, Integer> statuses = new TreeMap<>();
        for (String column : AccessMatrix.COLUMNS) {
          statuses.put(column, requests.status(operation, fence, column));
        }
        AccessMatrix.Row row = new AccessMatrix.Row(operation.name(), fence, statuses);
        rows.put(row.key(), row);
      }
    }
    return rows;
  }

  private static java.util.Set<String> union(Map<String, ?> some, Map<String, ?> others) {
    TreeSet<String> all = new TreeSet<>(some.keySet());
    all.addAll(others.keySet());
    return all;
  }
}
