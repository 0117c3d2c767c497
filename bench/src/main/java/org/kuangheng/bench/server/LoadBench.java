package org.kuangheng.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many people at once, reading and writing, with a registry full of rights; afterwards everything
 * acknowledged is read back.
 *
 * <p>Arguments: users, seconds, rights, seed, work folder, page to write (or {@code -}).
 */
public final class LoadBench {
  private static final int BATCH = 5_000;
  private static final int THINKING_MILLIS = 1_000;
  private static final double WRITES = 0.15;

  private final Figures figures = new Figures();
  private final Journal journal = new Journal();
  private final AtomicLong numbers = new AtomicLong(System.currentTimeMillis() % 1_000_000 * 1_000);
  private final int rights;

  private LoadBench(int rights) {
    this.rights = rights;
  }

  public static void main(String[] arguments) throws Exception {
    int users = Integer.parseInt(arguments[0]);
    long seconds = Long.parseLong(arguments[1]);
    LoadBench bench = new LoadBench(Integer.parseInt(arguments[2]));
    Path data = Path.of(arguments[4]).toAbsolutePath().resolve("data");
    Map<String, String> settings = Map.of("KUANGHENG_IDENTITY_RATE_PERADDRESS", "1000000");
    int code;
    try (ServerProcess server = ServerProcess.start(data, settings)) {
      People people = new People(server.base(), server.accounts());
      double loading = bench.fill(people);
      double map = bench.map(people);
      bench.work(people, users, seconds, Long.parseLong(arguments[3]));
      List<Write> lost = bench.journal.lost(0, people);
      lost.forEach(write -> System.out.println("LOST " + write));
      bench.journal.refused().stream().limit(10).forEach(System.out::println);
      String text =
          "# Load run\n\nWritten by `bench/load`: %d people, %d s, %d rights, about %.0f %% writes, each thinks up to %d ms between requests; client,\nserver and PostgreSQL share %d cores.\n\n"
                  .formatted(
                      users,
                      seconds,
                      bench.rights,
                      WRITES * 100,
                      2 * THINKING_MILLIS,
                      Runtime.getRuntime().availableProcessors())
              + bench.figures.table(seconds)
              + "Lost: %d of %d acknowledged writes.%nLoading the rights: %s s. Map of one county (median of 20, alone): %.0f ms.%n"
                  .formatted(
                      lost.size(),
                      bench.journal.size(),
                      String.format(Locale.ROOT, "%.1f", loading),
                      map);
      System.out.println(text);
      if (!arguments[5].equals("-")) {
        Files.writeString(Path.of(arguments[5]), text);
      }
      code = lost.isEmpty() && bench.figures.countErrors() == 0 ? 0 : 1;
    }
    System.exit(code);
  }

  /** Seconds it took; nothing to do where a folder is used again. */
  private double fill(People people) throws IOException, InterruptedException {
    Api office = people.as("city-office");
    if (office.get("/api/mines/" + ManyMines.id(rights - 1)).isGood()) {
      return 0;
    }
    long began = System.nanoTime();
    for (int from = 0; from < rights; from += BATCH) {
      String key = "fill-" + from + "-" + began;
      byte[] survey = ManyMines.survey(from, Math.min(rights, from + BATCH));
      Api.Answer handed = office.upload("/api/imports", "survey.zip", survey, key);
      String path = "/api/imports/" + handed.json().path("id").asText();
      Imports.previewed(office, path);
      Imports.passWarnings(office, path, key);
      Api.Answer applied = Imports.apply(office, path, key + "-apply");
      if (!applied.isGood()) {
        throw new IOException("The rights could not be loaded: " + applied);
      }
      System.out.printf("%d rights loaded%n", Math.min(rights, from + BATCH));
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private double map(People people) throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    Api office = people.as(Desk.OFFICE);
    for (int i = 0; i < 20; i++) {
      long began = System.nanoTime();
      office.get("/api/map?county=" + Desk.COUNTY);
      times.add(System.nanoTime() - began);
    }
    return times.stream().sorted().toList().get(10) / 1e6;
  }

  private void work(People people, int users, long seconds, long seed) throws Exception {
    Desk desk = new Desk(people, journal, numbers, new ConcurrentLinkedQueue<>());
    List<Api> sessions = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      sessions.add(people.another("county-" + ManyMines.county(i)));
    }
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < users; i++) {
        int user = i;
        all.add(
            at.submit(() -> person(desk, sessions.get(user), user, new Random(seed + user), end)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private Void person(Desk desk, Api api, int user, Random random, long end) throws Exception {
    while (System.nanoTime() < end) {
      Thread.sleep(random.nextInt(2 * THINKING_MILLIS));
      boolean writes = random.nextDouble() < WRITES;
      if (writes && ManyMines.county(user).equals(Desk.COUNTY)) {
        timed("register, correct, find", () -> desk.register(api));
      } else if (writes) {
        correct(api, mine(user, random));
      } else {
        read(api, user, random);
      }
    }
    return null;
  }

  private int mine(int user, Random random) {
    int number = random.nextInt(Math.max(1, rights / ManyMines.COUNTIES.size()));
    return Math.min(
        rights - 1, number * ManyMines.COUNTIES.size() + user % ManyMines.COUNTIES.size());
  }

  private void read(Api api, int user, Random random) throws Exception {
    String mine = "/api/mines/" + ManyMines.id(mine(user, random));
    String county = ManyMines.county(user);
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> get(api, "list of mines", "/api/mines?limit=50&county=" + county);
      case 3, 4, 5, 6 -> get(api, "a mine's file", mine);
      case 7 -> get(api, "a mine's history", mine + "/history");
      case 8 -> get(api, "map of a county", "/api/map?county=" + county + "&simplify=0.0005");
      default -> get(api, "my session", "/api/session");
    }
  }

  private void correct(Api api, int number) throws Exception {
    String path = "/api/mines/" + ManyMines.id(number);
    Api.Answer file = api.get(path);
    JsonNode content = Forms.own(file.json().path("versions"));
    if (!content.isObject()) {
      figures.failed("a mine's file", file.status());
      return;
    }
    String name = "示例矿更名" + numbers.incrementAndGet();
    long began = System.nanoTime();
    Api.Answer answer = api.put(path, Forms.correction(content, name), file.tag());
    figures.took("correction", System.nanoTime() - began);
    if (answer.isGood()) {
      String login = "county-" + ManyMines.county(number);
      journal.acknowledged(new Write("correction", login, path + "/history", name));
    } else if (answer.status() != 412) {
      journal.refused("correction", answer);
      figures.failed("correction", answer.status());
    }
  }

  private void get(Api api, String kind, String path) throws Exception {
    long began = System.nanoTime();
    Api.Answer answer = api.get(path);
    figures.took(kind, System.nanoTime() - began);
    if (!answer.isGood()) {
      figures.failed(kind, answer.status());
    }
  }

  /** One piece of work. */
  private interface Work {
    void now() throws Exception;
  }

  private void timed(String kind, Work work) {
    long began = System.nanoTime();
    int refused = journal.refused().size();
    try {
      work.now();
      if (journal.refused().size() > refused) {
        figures.failed(kind, 0);
      }
    } catch (Exception e) {
      figures.failed(kind, -1);
    }
    figures.took(kind, System.nanoTime() - began);
  }
}
