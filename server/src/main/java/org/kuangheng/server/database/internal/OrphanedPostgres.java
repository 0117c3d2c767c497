package org.kuangheng.server.database.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A postmaster that a killed server left behind, and the pid file a killed postmaster left behind.
 * Only the holder of the folder's lock comes here, so a postmaster in the folder belongs to nobody
 * any more.
 */
final class OrphanedPostgres {
  private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
  private static final int SECONDS = 60;

  private OrphanedPostgres() {}

  /** Stops a postmaster still running in the folder, and takes a dead one's pid file away. */
  static void end(Path folder) throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    Optional<ProcessHandle> postmaster = postmaster(folder);
    if (postmaster.isPresent()) {
      LOG.warn("PostgreSQL {} was left running in {}; stopping it", postmaster.get().pid(), folder);
      stop(postmaster.get());
      return;
    }
    if (Files.deleteIfExists(pidFile)) {
      LOG.warn("PostgreSQL in {} was killed; it recovers from its journal now", folder);
    }
  }

  /** Whether a postmaster runs in the folder. */
  static boolean isRunning(Path folder) throws IOException {
    return postmaster(folder).isPresent();
  }

  private static void stop(ProcessHandle postmaster) throws IOException {
    interrupt(postmaster);
    if (!ends(postmaster)) {
      throw new IOException(
          "PostgreSQL %d did not stop within %d s; stop it by hand and start again"
              .formatted(postmaster.pid(), SECONDS));
    }
  }

  /** SIGINT is PostgreSQL's fast stop: work under way is undone, what was committed stays. */
  private static void interrupt(ProcessHandle postmaster) throws IOException {
    try {
      int code =
          new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid())).start().waitFor();
      if (code != 0 && !postmaster.destroy()) {
        throw new IOException(
            "PostgreSQL %d could not be told to stop".formatted(postmaster.pid()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ends(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (TimeoutException e) {
      return false;
    }
  }

  /** The pid may have gone to another process since, so its command line is asked. */
  private static Optional<ProcessHandle> postmaster(Path folder) throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    if (!Files.isRegularFile(pidFile)) {
      return Optional.empty();
    }
    String first = Files.readString(pidFile, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    if (!first.strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(first.strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> isPostgresOf(process, folder));
  }

  private static boolean isPostgresOf(ProcessHandle process, Path folder) {
    Path commandLine = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
    try {
      String text = Files.readString(commandLine, StandardCharsets.UTF_8).replace('\0', ' ');
      return text.contains("postgres") && text.contains(folder.toString());
    } catch (IOException e) {
      // Not Linux, or not ours to read: the executable's name has to do.
      return process.info().command().map(name -> name.contains("postgres")).orElse(false);
    }
  }
}
