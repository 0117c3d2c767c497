package org.kuangheng.bench.server;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.kuangheng.kernel.Lang;
import org.kuangheng.merkle.check.LogReport;

/**
 * Kills the server, its PostgreSQL, or both, again and again under write load, and checks after
 * each restart that everything acknowledged is there, that no import is there in part, and that the
 * log verifies from its beginning.
 *
 * <p>Arguments: rounds, seed, work folder, page to write (or {@code -}).
 */
public final class CrashBench {
  private static final int REGISTRARS = 3;
  private static final Duration LEAST_LOAD = Duration.ofMillis(800);
  private static final int LOAD_SPREAD_MILLIS = 6_000;

  /** What is killed. */
  enum Victim {
    SERVER,
    DATABASE,
    BOTH
  }

  private final Path data;
  private final Random random;
  private final Journal journal = new Journal();
  private final AtomicLong numbers = new AtomicLong(System.currentTimeMillis() % 1_000_000 * 1_000);
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> imports = new ConcurrentLinkedQueue<>();
  private final ServedLog log;
  private final CrashPage page;
  private List<Desk.Unanswered> unanswered = List.of();
  private int checked;

  private CrashBench(Path work, long seed) {
    this.data = work.resolve("data");
    this.random = new Random(seed);
    this.log = new ServedLog(work.resolve("log"));
    this.page = new CrashPage(seed);
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    CrashBench bench = new CrashBench(Path.of(arguments[2]).toAbsolutePath(), seed);
    bench.run(rounds);
    String text = bench.page.text(bench.journal);
    System.out.println(text);
    if (!arguments[3].equals("-")) {
      Files.writeString(Path.of(arguments[3]), text);
    }
    System.exit(bench.page.holds() ? 0 : 1);
  }

  private void run(int rounds) throws Exception {
    for (int round = 1; round <= rounds; round++) {
      try (ServerProcess server = ServerProcess.start(data, Map.of())) {
        page.started(server.start());
        People people = new People(server.base(), server.accounts());
        check(server, people);
        Desk desk = new Desk(people, journal, numbers, imports);
        desk.settle(unanswered);
        Victim victim = Victim.values()[random.nextInt(4) % 3];
        load(server, people, desk, victim);
        unanswered = desk.open();
        page.round(round, victim, journal);
      }
    }
    try (ServerProcess server = ServerProcess.start(data, Map.of())) {
      page.started(server.start());
      checked = 0;
      check(server, new People(server.base(), server.accounts()));
    }
  }

  private void load(ServerProcess server, People people, Desk desk, Victim victim)
      throws Exception {
    AtomicBoolean going = new AtomicBoolean(true);
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < REGISTRARS; i++) {
        Api office = people.another(Desk.OFFICE);
        writers.execute(() -> again(going, () -> desk.register(office)));
      }
      Api importer = people.another(Desk.OFFICE);
      writers.execute(() -> again(going, () -> desk.handIn(importer)));
      Api decider = people.another(Desk.OFFICE);
      List<String> mines = mines(decider);
      writers.execute(
          () ->
              again(
                  going,
                  () -> desk.decide(decider, mines.get(next.incrementAndGet() % mines.size()))));
      Thread.sleep(LEAST_LOAD.toMillis() + random.nextInt(LOAD_SPREAD_MILLIS));
      if (victim != Victim.SERVER) {
        ServerProcess.killDatabase(data);
        Thread.sleep(victim == Victim.DATABASE ? 4_000 : random.nextInt(300));
      }
      server.kill();
      going.set(false);
      writers.shutdown();
      if (!writers.awaitTermination(60, TimeUnit.SECONDS)) {
        writers.shutdownNow();
      }
    }
  }

  private static List<String> mines(Api office) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (var item : office.get("/api/mines?limit=20").json().path("items")) {
      ids.add(item.path("id").asText(item.path("mine").asText()));
    }
    return ids;
  }

  /** One act of a person. */
  private interface Act {
    void now() throws IOException, InterruptedException;
  }

  private void again(AtomicBoolean going, Act act) {
    try {
      while (going.get()) {
        once(act);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once(Act act) throws InterruptedException {
    try {
      act.now();
    } catch (HttpTimeoutException e) {
      journal.refused("timeout", new Api.Answer(0, String.valueOf(e.getMessage()), ""));
    } catch (IOException e) {
      journal.unanswered();
      Thread.sleep(50);
    }
  }

  private void check(ServerProcess server, People people) throws Exception {
    int upTo = journal.size();
    page.lost(journal.lost(checked, people));
    page.halves(Desk.halves(people.as(Desk.OFFICE), imports));
    checked = upTo;
    LogReport report = log.check(server.base());
    page.log(
        report.entries(),
        report.holds(),
        report.issues().stream().map(issue -> issue.what(Lang.EN)).toList());
  }
}
