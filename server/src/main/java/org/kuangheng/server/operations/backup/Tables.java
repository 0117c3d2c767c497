package org.kuangheng.server.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of the schema, those that are referred to before those that refer to them as far as
 * they do not refer to each other in a ring.
 */
public record Tables(Map<String, List<String>> columns) {
  /**
   * What a restored system makes anew: sessions, answers kept for repeats, counts of requests, the
   * migrations' list.
   */
  private static final Set<String> PASSING =
      Set.of(
          "spring_session",
          "spring_session_attributes",
          "idempotency_key",
          "request_use",
          "flyway_schema_history");

  public Tables {
    columns = new LinkedHashMap<>(columns);
  }

  /** Read from the catalogue of the database. */
  public static Tables of(Connection connection) throws SQLException {
    Map<String, List<String>> found = new TreeMap<>();
    String question =
        """
        select c.relname, a.attname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
        where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition
          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by c.relname, a.attnum""";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      while (row.next()) {
        if (!PASSING.contains(row.getString(1))) {
          found.computeIfAbsent(row.getString(1), none -> new ArrayList<>()).add(row.getString(2));
        }
      }
    }
    return new Tables(inOrder(found, references(connection)));
  }

  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** {@code table (column, …)} with names quoted. */
  public String withColumns(String table) {
    return quoted(table)
        + " ("
        + String.join(
            ", ", columns.getOrDefault(table, List.of()).stream().map(Tables::quoted).toList())
        + ")";
  }

  /** The rows, column by column; of a partitioned table, those of every part. */
  public String select(String table) {
    return "select "
        + String.join(
            ", ", columns.getOrDefault(table, List.of()).stream().map(Tables::quoted).toList())
        + " from "
        + quoted(table);
  }

  /** A name as SQL takes it literally. */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Map<String, Set<String>> references(Connection connection) throws SQLException {
    Map<String, Set<String>> references = new TreeMap<>();
    String question =
        """
        select a.relname, b.relname from pg_constraint k
        join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
        where k.contype = 'f' and a.oid <> b.oid""";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      while (row.next()) {
        references.computeIfAbsent(row.getString(1), none -> new TreeSet<>()).add(row.getString(2));
      }
    }
    return references;
  }

  private static Map<String, List<String>> inOrder(
      Map<String, List<String>> found, Map<String, Set<String>> references) {
    Set<String> order = new LinkedHashSet<>();
    for (String table : found.keySet()) {
      visit(table, references, order, new LinkedHashSet<>());
    }
    Map<String, List<String>> sorted = new LinkedHashMap<>();
    for (String table : order) {
      List<String> columns = found.get(table);
      if (columns != null) {
        sorted.put(table, columns);
      }
    }
    return sorted;
  }

  private static void visit(
      String table, Map<String, Set<String>> references, Set<String> order, Set<String> path) {
    if (order.contains(table) || !path.add(table)) {
      return;
    }
    for (String other : references.getOrDefault(table, Set.of())) {
      visit(other, references, order, path);
    }
    path.remove(table);
    order.add(table);
  }
}
