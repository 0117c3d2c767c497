package org.kuangheng.server.database.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Who may connect to the embedded cluster: from this machine, with a password, nobody else. */
final class ClusterAccess {
  private static final String RULES =
      """
      # Written by Kuangheng: loopback only, every role by password.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private ClusterAccess() {}

  /** From the first start on, once every role has its password. */
  static void demandPasswords(Path folder, DataSource superuser) throws IOException, SQLException {
    Path file = folder.resolve("pg_hba.conf");
    if (Files.readString(file, StandardCharsets.UTF_8).equals(RULES)) {
      return;
    }
    Files.writeString(file, RULES, StandardCharsets.UTF_8);
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_reload_conf()");
    }
  }
}
