package org.kuangheng.server.operations.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuangheng.server.operations.backup.Loading;
import org.kuangheng.server.operations.backup.Migrations;
import org.kuangheng.server.operations.backup.Tables;
import org.postgresql.PGConnection;

/**
 * The database as one text that {@code psql} loads into an empty database of PostgreSQL 15 or
 * later: the schema as the migrations make it, then every row.
 */
final class SqlDump {
  private static final String HEAD =
      """
      -- Kuangheng: everything, for psql and an empty database of PostgreSQL 15 or later:
      --   createdb -E UTF8 -T template0 kuangheng && psql -d kuangheng -f kuangheng.sql
      -- 矿衡全量导出：用 psql 载入任何 PostgreSQL 15 以上版本的空数据库。
      \\set ON_ERROR_STOP on
      set client_encoding = 'UTF8';
      set standard_conforming_strings = on;
      set client_min_messages = warning;
      begin;
      """;

  private final Connection connection;
  private final OutputStream out;
  private final Map<String, Long> rows = new TreeMap<>();

  /**
   * @param connection with an open transaction that sees every row
   */
  SqlDump(Connection connection, OutputStream out) {
    this.connection = connection;
    this.out = out;
  }

  /** Writes it all. */
  Map<String, Long> write() throws SQLException, IOException {
    Tables all = Tables.of(connection);
    Loading loading = Loading.of(connection, all);
    say(HEAD);
    for (Migrations.Script script : Migrations.ofProgram().scripts()) {
      say("\n-- " + script.name() + "\n" + script.sql() + "\n");
    }
    sentences(loading.before());
    Tables kept = LeftOut.from(all);
    for (String table : kept.names()) {
      rows(kept, table);
    }
    sentences(sequences());
    sentences(loading.after());
    say("commit;\n");
    return rows;
  }

  private void rows(Tables tables, String table) throws SQLException, IOException {
    say("\ncopy " + tables.withColumns(table) + " from stdin;\n");
    long copied =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + tables.select(table) + ") to stdout", out);
    say("\\.\n");
    rows.put(table, copied);
  }

  private List<String> sequences() throws SQLException {
    List<String> sentences = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select format('select setval(%L::regclass, %s)', quote_ident(sequencename), last_value)
                from pg_sequences
                where schemaname = current_schema() and last_value is not null
                order by sequencename""")) {
      while (row.next()) {
        sentences.add(row.getString(1));
      }
    }
    return sentences;
  }

  private void sentences(List<String> sentences) throws IOException {
    say("\n");
    for (String sentence : sentences) {
      say(sentence + ";\n");
    }
  }

  private void say(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
