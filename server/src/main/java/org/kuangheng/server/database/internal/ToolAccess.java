package org.kuangheng.server.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.database.OwnerAccess;

/** The owner's way in, for tools. */
public final class ToolAccess implements OwnerAccess {
  private static final int PORT_LINE = 3;

  private final DatabaseLogin owner;
  private final @Nullable EmbeddedDatabase started;

  private ToolAccess(DatabaseLogin owner, @Nullable EmbeddedDatabase started) {
    this.owner = owner;
    this.started = started;
  }

  public static OwnerAccess ofAddress(String url, String user, String password) {
    return new ToolAccess(new DatabaseLogin(url, user, password), null);
  }

  public static OwnerAccess ofFolder(Path data) {
    Path folder = data.toAbsolutePath().normalize().resolve("postgres");
    try {
      if (OrphanedPostgres.isRunning(folder)) {
        List<String> lines =
            Files.readAllLines(folder.resolve("postmaster.pid"), StandardCharsets.UTF_8);
        String url =
            "jdbc:postgresql://127.0.0.1:%s/%s"
                .formatted(lines.get(PORT_LINE).strip(), ClusterRoles.DATABASE);
        String secret = ClusterSecrets.in(data.toAbsolutePath().normalize()).owner();
        return new ToolAccess(new DatabaseLogin(url, ClusterRoles.OWNER, secret), null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The database in " + folder + " could not be reached", e);
    }
    return aloneIn(data);
  }

  public static OwnerAccess aloneIn(Path data) {
    Path folder = data.toAbsolutePath().normalize().resolve("postgres");
    EmbeddedDatabase database =
        EmbeddedDatabase.start(new DatabaseProperties(null, null, null, null, null, folder, 0, 2));
    return new ToolAccess(database.owner(), database);
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }

  @Override
  public void migrate() {
    try {
      Flyway.configure()
          .dataSource(owner.url(), owner.user(), owner.password())
          .locations("classpath:db/migration")
          .outOfOrder(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
