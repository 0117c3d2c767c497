package org.kuangheng.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Two servers on one database, in processes of their own: a job begun on one, which is then killed,
 * is finished by the other; sessions and writes of the one are the other's at once.
 *
 * <p>Arguments: rounds, seed, work folder, page to write (or {@code -}).
 */
public final class TwoServersBench {
  private static final int JOBS = 6;
  private static final long PATIENCE_MILLIS = 120_000;

  private final Path work;
  private final Random random;
  private int finished;
  private int attempts;
  private long longest;

  private TwoServersBench(Path work, long seed) {
    this.work = work;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    TwoServersBench bench = new TwoServersBench(Path.of(arguments[2]).toAbsolutePath(), seed);
    bench.run(rounds);
    String text =
        """
        # Two servers on one database

        Written by `bench/two-servers`, seed %d. The first server holds the embedded PostgreSQL and takes no jobs; two more share its database.
        Each round several exports of everything are asked for on one, which is killed with `kill -9` while both work on them; attempts beyond
        the number of jobs are jobs that the dead server had begun and the other took over.

        | | |
        |---|---|
        | rounds | %d |
        | jobs finished | %d of %d |
        | attempts in all | %d |
        | longest from the kill to the end | %.1f s |
        """
            .formatted(
                seed,
                rounds,
                bench.finished,
                rounds * JOBS,
                bench.attempts,
                bench.longest / 1000.0);
    System.out.println(text);
    if (!arguments[3].equals("-")) {
      Files.writeString(Path.of(arguments[3]), text);
    }
    System.exit(bench.finished == rounds * JOBS ? 0 : 1);
  }

  private void run(int rounds) throws Exception {
    Path data = work.resolve("database");
    Map<String, String> lease = Map.of("KUANGHENG_JOBS_WORKERS", "0");
    try (ServerProcess database = ServerProcess.start(data, lease)) {
      for (int round = 1; round <= rounds; round++) {
        Map<String, String> shared = shared(data);
        String url = Objects.requireNonNull(shared.get("URL"));
        try (ServerProcess first = beside("first", shared, url);
            ServerProcess second = beside("second", shared, url)) {
          round(round, List.of(first, second), database.accounts());
        }
      }
    }
  }

  private ServerProcess beside(String server, Map<String, String> shared, String url)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(work.resolve(server));
    for (String name : List.of("log.key", "secrets.key")) {
      Files.deleteIfExists(folder.resolve(name));
      Path key = work.resolve("database").resolve(name);
      if (Files.exists(key)) {
        Files.copy(key, folder.resolve(name));
      }
    }
    return ServerProcess.start(folder, shared, "--database", url);
  }

  /** How the others reach the first one's PostgreSQL. */
  private static Map<String, String> shared(Path data) throws IOException {
    List<String> secrets = Files.readAllLines(data.resolve("postgres.secret"));
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    return Map.of(
        "URL", "jdbc:postgresql://127.0.0.1:" + port + "/kuangheng",
        "KUANGHENG_DATABASE_USER", "kuangheng_app",
        "KUANGHENG_DATABASE_PASSWORD", secrets.get(2),
        "KUANGHENG_DATABASE_OWNERUSER", "kuangheng_owner",
        "KUANGHENG_DATABASE_OWNERPASSWORD", secrets.get(1),
        "KUANGHENG_DATABASE_CONNECTIONS", "10",
        "KUANGHENG_JOBS_LEASE", "5s");
  }

  private void round(int round, List<ServerProcess> servers, Map<String, String> accounts)
      throws Exception {
    int one = random.nextInt(2);
    Api asking = new People(servers.get(one).base(), accounts).as("city-office");
    Api other = new People(servers.get(1 - one).base(), accounts).as("city-office");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      String key = "export-" + round + "-" + i + "-" + System.nanoTime();
      ids.add(asking.post("/api/exports", "", key).json().path("id").asText());
    }
    Thread.sleep(200 + random.nextInt(600));
    servers.get(one).kill();
    long killed = System.currentTimeMillis();
    int tries = 0;
    for (String id : ids) {
      JsonNode job = awaited(other, id);
      tries += job.path("attempts").asInt();
      finished += job.path("state").asText().equals("DONE") ? 1 : 0;
    }
    longest = Math.max(longest, System.currentTimeMillis() - killed);
    attempts += tries;
    System.out.printf("round %d: %d jobs after %d attempts%n", round, ids.size(), tries);
  }

  private static JsonNode awaited(Api api, String id) throws IOException, InterruptedException {
    long began = System.currentTimeMillis();
    JsonNode job = api.get("/api/jobs/" + id).json();
    while (List.of("QUEUED", "RUNNING").contains(job.path("state").asText())
        && System.currentTimeMillis() - began < PATIENCE_MILLIS) {
      Thread.sleep(200);
      job = api.get("/api/jobs/" + id).json();
    }
    return job;
  }
}
