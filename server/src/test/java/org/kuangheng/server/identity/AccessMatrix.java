package org.kuangheng.server.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what (权限矩阵), as {@code access-matrix.csv} says: for each operation of the API, on
 * things of the caller's own county and of another, the status each role gets. The requests are as
 * small as they can be: where a role may do a thing, an empty body is refused (400) or nothing is
 * found (404).
 */
record AccessMatrix(List<Row> rows) {
  static final String ANONYMOUS = "ANONYMOUS";
  static final List<String> COLUMNS =
      Stream.concat(Stream.of(ANONYMOUS), Arrays.stream(Role.values()).map(Role::name)).toList();
  private static final String FILE = "/access-matrix.csv";

  /**
   * One line.
   *
   * @param operation method and path template
   * @param fence {@code own}, {@code other}, or {@code -} where the path names nothing fenced
   * @param statuses by role, and for nobody
   */
  record Row(String operation, String fence, Map<String, Integer> statuses) {
    String key() {
      return operation + "," + fence;
    }

    String line() {
      return key()
          + ","
          + COLUMNS.stream()
              .map(column -> String.valueOf(statuses.get(column)))
              .collect(Collectors.joining(","));
    }
  }

  static AccessMatrix read() {
    List<Row> rows = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(AccessMatrix.class.getResourceAsStream(FILE), FILE)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      if (!lines.getFirst().equals(header())) {
        throw new AssertionError("The header of the matrix must be " + header());
      }
      lines.stream()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(AccessMatrix::row)
          .forEach(rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AccessMatrix(rows);
  }

  static String header() {
    return "operation,fence," + String.join(",", COLUMNS);
  }

  private static Row row(String line) {
    List<String> cells = List.of(line.split(",", -1));
    Map<String, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      statuses.put(COLUMNS.get(i), Integer.valueOf(cells.get(i + 2)));
    }
    return new Row(cells.get(0), cells.get(1), statuses);
  }
}
