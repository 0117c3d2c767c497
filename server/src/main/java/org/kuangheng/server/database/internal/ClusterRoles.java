package org.kuangheng.server.database.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The roles of the embedded cluster and its database; made once, their passwords set anew. */
record ClusterRoles(DataSource superuser, ClusterSecrets secrets) {
  static final String DATABASE = "kuangheng";
  static final String OWNER = "kuangheng_owner";
  static final String APPLICATION = "kuangheng_app";

  void create() throws SQLException {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      password(statement, "postgres", secrets.superuser());
      role(statement, OWNER, secrets.owner());
      role(statement, APPLICATION, secrets.application());
      database(statement);
    }
  }

  private static void role(Statement statement, String role, String secret) throws SQLException {
    statement.execute(
        """
        do $$ begin
          if not exists (select from pg_roles where rolname = '%1$s') then
            create role %1$s login nosuperuser nobypassrls;
          end if;
        end $$"""
            .formatted(role));
    password(statement, role, secret);
  }

  /** The names are constants and the passwords hexadecimal digits. */
  private static void password(Statement statement, String role, String secret)
      throws SQLException {
    statement.execute("alter role %s password '%s'".formatted(role, secret));
  }

  private static void database(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
      if (found.next()) {
        return;
      }
    }
    statement.execute(
        "create database %s owner %s template template0 encoding 'UTF8'"
            .formatted(DATABASE, OWNER));
  }
}
