package org.kuangheng.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server started as an operator starts it, in a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");
  private static final Pattern ACCOUNT =
      Pattern.compile("^ {2}(\\S+) +(\\S+) +([A-Z_]+) +(\\S+)\\s*$", Pattern.MULTILINE);
  private static final Duration LONGEST_START = Duration.ofMinutes(6);

  private final Process process;
  private final Path log;
  private final String base;
  private final Duration start;

  private ServerProcess(Process process, Path log, String base, Duration start) {
    this.process = process;
    this.log = log;
    this.base = base;
    this.start = start;
  }

  /**
   * Starts {@code ./run} on a data folder and waits until it serves.
   *
   * @param settings further settings, as environment variables
   */
  static ServerProcess start(Path data, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    Path log = Files.createDirectories(data).resolve("bench.out");
    List<String> command = new ArrayList<>(List.of("./run", "--lang", "en", "--port", "0"));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(new HashMap<>(settings));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long began = System.nanoTime();
    Process process = builder.start();
    while (System.nanoTime() - began < LONGEST_START.toNanos()) {
      Matcher address = ADDRESS.matcher(Files.readString(log, StandardCharsets.UTF_8));
      if (address.find()) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new ServerProcess(process, log, "http://localhost:" + address.group(1), took);
      }
      if (!process.isAlive()) {
        throw new IOException("The server ended while it started:\n" + Files.readString(log));
      }
      Thread.sleep(100);
    }
    process.destroyForcibly();
    throw new IOException("The server is not up after " + LONGEST_START);
  }

  String base() {
    return base;
  }

  Duration start() {
    return start;
  }

  /** Password by login of the demo accounts it printed. */
  Map<String, String> accounts() throws IOException {
    Map<String, String> accounts = new HashMap<>();
    Matcher account = ACCOUNT.matcher(Files.readString(log, StandardCharsets.UTF_8));
    while (account.find()) {
      accounts.put(account.group(1), account.group(2));
    }
    return accounts;
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** kill -9 of the PostgreSQL of a data folder. */
  static void killDatabase(Path data) throws IOException, InterruptedException {
    Path file = data.resolve("postgres/postmaster.pid");
    if (Files.exists(file)) {
      String pid = Files.readAllLines(file).getFirst().strip();
      new ProcessBuilder("kill", "-9", pid).start().waitFor();
    }
  }

  /** A graceful stop. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
