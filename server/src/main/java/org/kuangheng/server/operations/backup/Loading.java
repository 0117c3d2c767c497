package org.kuangheng.server.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tables' owner says before and after putting rows into tables that guard themselves: the
 * triggers that forbid changing the record rest meanwhile, and references are checked at the end.
 *
 * @param before to be said first; empties the tables
 * @param after to be said last; checks every reference and puts every guard back
 */
public record Loading(List<String> before, List<String> after) {
  public Loading {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** For these tables of the schema. */
  public static Loading of(Connection connection, Tables tables) throws SQLException {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (String table : tables.names()) {
      before.add("alter table " + Tables.quoted(table) + " disable trigger user");
    }
    List<String> references = references(connection);
    for (String reference : references) {
      before.add(reference + " deferrable initially deferred");
    }
    before.add(
        "truncate "
            + String.join(", ", tables.names().stream().map(Tables::quoted).toList())
            + " cascade");
    after.add("set constraints all immediate");
    for (String reference : references) {
      after.add(reference + " not deferrable");
    }
    for (String table : tables.names()) {
      after.add("alter table " + Tables.quoted(table) + " enable trigger user");
    }
    return new Loading(before, after);
  }

  static void say(Statement statement, List<String> sentences) throws SQLException {
    for (String sentence : sentences) {
      statement.execute(sentence);
    }
  }

  private static List<String> references(Connection connection) throws SQLException {
    List<String> references = new ArrayList<>();
    String question =
        """
        select t.relname, k.conname from pg_constraint k join pg_class t on t.oid = k.conrelid
        join pg_namespace n on n.oid = t.relnamespace
        where n.nspname = current_schema() and k.contype = 'f' and not k.condeferrable
          and k.conparentid = 0
        order by t.relname, k.conname""";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      while (row.next()) {
        references.add(
            "alter table %s alter constraint %s"
                .formatted(Tables.quoted(row.getString(1)), Tables.quoted(row.getString(2))));
      }
    }
    return references;
  }
}
