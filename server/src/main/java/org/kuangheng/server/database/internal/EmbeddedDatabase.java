package org.kuangheng.server.database.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL: a real one, durable, on loopback with passwords. It outlives a killed
 * server and is taken over by the next; killed itself, it is started again on the same port.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final Path folder;
  private final FolderLock lock;
  private final ClusterSecrets secrets;
  private final Thread watch;
  private volatile boolean closing;
  private volatile int port;
  private volatile @Nullable EmbeddedPostgres postgres;

  private EmbeddedDatabase(Path folder, FolderLock lock, ClusterSecrets secrets, int port) {
    this.folder = folder;
    this.lock = lock;
    this.secrets = secrets;
    this.port = port;
    this.watch = Thread.ofVirtual().name("postgres-watch").unstarted(this::watch);
  }

  /** Starts it, after ending whatever an earlier server left running in the same folder. */
  static EmbeddedDatabase start(DatabaseProperties properties) {
    Path folder = properties.folder().toAbsolutePath().normalize();
    try {
      Path data = folder.resolveSibling(".").normalize();
      Files.createDirectories(data);
      FolderLock lock = FolderLock.take(folder.resolveSibling("server.lock"));
      try {
        ClusterSecrets secrets = ClusterSecrets.in(data);
        EmbeddedDatabase database = new EmbeddedDatabase(folder, lock, secrets, properties.port());
        database.launch();
        database.watch.start();
        return database;
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL in " + folder + " did not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The embedded PostgreSQL in " + folder + " refused its first commands", e);
    }
  }

  DatabaseLogin owner() {
    return new DatabaseLogin(url(), ClusterRoles.OWNER, secrets.owner());
  }

  DatabaseLogin application() {
    return new DatabaseLogin(url(), ClusterRoles.APPLICATION, secrets.application());
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + ClusterRoles.DATABASE;
  }

  private void launch() throws IOException, SQLException {
    OrphanedPostgres.end(folder);
    Path log = folder.resolveSibling("log");
    Files.createDirectories(log);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(LONGEST_START)
            .setConnectConfig("password", secrets.superuser())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_directory", log.toString())
            .setServerConfig("log_filename", "postgres-%a.log")
            .setServerConfig("log_truncate_on_rotation", "on")
            .setServerConfig("log_rotation_age", "1d")
            .setServerConfig("max_connections", "120");
    if (port != 0) {
      builder.setPort(port);
    }
    EmbeddedPostgres started = builder.start();
    postgres = started;
    port = started.getPort();
    new ClusterRoles(started.getPostgresDatabase(), secrets).create();
    ClusterAccess.demandPasswords(folder, started.getPostgresDatabase());
  }

  /** Starts PostgreSQL again if it dies while the server lives. */
  private void watch() {
    while (!closing) {
      try {
        Thread.sleep(1_000);
        if (!closing && !OrphanedPostgres.isRunning(folder)) {
          LOG.warn("PostgreSQL in {} is gone; starting it again", folder);
          abandon();
          launch();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | SQLException | RuntimeException e) {
        LOG.error("PostgreSQL in {} could not be started again; trying on", folder, e);
      }
    }
  }

  private void abandon() {
    EmbeddedPostgres dead = postgres;
    postgres = null;
    if (dead != null) {
      try {
        dead.close();
      } catch (IOException | RuntimeException e) {
        LOG.debug("What was left of the dead PostgreSQL could not be closed", e);
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    watch.interrupt();
    EmbeddedPostgres running = postgres;
    postgres = null;
    try {
      if (running != null) {
        running.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not stop", e);
    } finally {
      lock.close();
    }
  }
}
