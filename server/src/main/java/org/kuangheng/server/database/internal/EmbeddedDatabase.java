package org.kuangheng.server.database.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The embedded PostgreSQL: a real one, durable, on loopback, with its own roles for the owner of
 * the tables and for the application.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final String NAME = "kuangheng";
  private static final String OWNER = "kuangheng_owner";
  private static final String APPLICATION = "kuangheng_app";

  private final EmbeddedPostgres postgres;
  private final String secret;

  private EmbeddedDatabase(EmbeddedPostgres postgres, String secret) {
    this.postgres = postgres;
    this.secret = secret;
  }

  static EmbeddedDatabase start(DatabaseProperties properties) {
    Path folder = properties.folder().toAbsolutePath();
    try {
      Files.createDirectories(folder.getParent());
      String secret = secret(folder.resolveSibling("postgres.secret"));
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("listen_addresses", "127.0.0.1");
      if (properties.port() != 0) {
        builder.setPort(properties.port());
      }
      EmbeddedDatabase database = new EmbeddedDatabase(builder.start(), secret);
      database.createRoles();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL in " + folder + " did not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded PostgreSQL refused its first commands", e);
    }
  }

  DatabaseLogin owner() {
    return new DatabaseLogin(url(), OWNER, secret);
  }

  DatabaseLogin application() {
    return new DatabaseLogin(url(), APPLICATION, secret);
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
  }

  private void createRoles() throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String role : new String[] {OWNER, APPLICATION}) {
        statement.execute(
            """
            do $$ begin
              if not exists (select from pg_roles where rolname = '%1$s') then
                create role %1$s login nosuperuser nobypassrls;
              end if;
            end $$"""
                .formatted(role));
        statement.execute("alter role %s password '%s'".formatted(role, secret));
      }
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute(
          "create database " + NAME + " owner " + OWNER + " template template0 encoding 'UTF8'");
    }
  }

  private static String secret(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, secret, StandardCharsets.UTF_8);
    return secret;
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not stop", e);
    }
  }
}
