package org.kuangheng.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What people do at their desks; each act that the server confirms goes into the journal. */
final class Desk {
  /** A create whose answer never came; sent again under the same key it must succeed, once. */
  record Unanswered(String path, String body, String key, Write write) {}

  static final String COUNTY = "140826";
  static final String OFFICE = "county-" + COUNTY;
  static final String DEPARTMENT = "dept-em";
  static final int MINES_OF_IMPORT = 5;

  private final People people;
  private final Journal journal;
  private final Forms forms;
  private final AtomicLong numbers;
  private final ConcurrentLinkedQueue<Unanswered> open = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> imports;

  /**
   * @param numbers gives each act a number of its own over all rounds
   * @param imports prefixes of the mines of every import begun
   */
  Desk(People people, Journal journal, AtomicLong numbers, ConcurrentLinkedQueue<String> imports)
      throws IOException, InterruptedException {
    this.people = people;
    this.journal = journal;
    this.numbers = numbers;
    this.imports = imports;
    this.forms = Forms.of(COUNTY, people.as(OFFICE));
  }

  List<Unanswered> open() {
    return List.copyOf(open);
  }

  /** Registers a mine and corrects its name. */
  void register(Api office) throws IOException, InterruptedException {
    String id = "BENCH-" + numbers.incrementAndGet();
    String path = "/api/mines/" + id;
    String name = "示例压测矿 " + id;
    Write write = new Write("mine", OFFICE, path, name);
    String body = forms.newMine(id, name);
    String key = "register-" + id;
    Api.Answer made;
    try {
      made = office.post("/api/mines", body, key);
    } catch (IOException e) {
      open.add(new Unanswered("/api/mines", body, key, write));
      throw e;
    }
    if (!confirmed("register", made, new Write("mine", OFFICE, path + "/history", name))) {
      return;
    }
    String renamed = name + " 更名" + numbers.incrementAndGet();
    Api.Answer corrected = office.put(path, forms.correction(renamed, "压测更正"), made.tag());
    confirmed("correct", corrected, new Write("correction", OFFICE, path + "/history", renamed));
    find(id);
  }

  /** A department's finding on the mine. */
  private void find(String mine) throws IOException, InterruptedException {
    String title = "示例核查表 " + numbers.incrementAndGet();
    String body = Forms.finding("majorAccident", false, "EM").replace("示例核查表", title);
    Api department = people.as(DEPARTMENT);
    Api.Answer now = department.get("/api/mines/" + mine);
    Api.Answer found =
        department.put("/api/mines/" + mine + "/facts/majorAccident", body, now.tag());
    confirmed(
        "find", found, new Write("finding", OFFICE, "/api/mines/" + mine + "/history", title));
  }

  /** Decides on a demo mine, as the verdict recommends or not. */
  void decide(Api office, String mine) throws IOException, InterruptedException {
    Api.Answer verdict = office.get("/api/mines/" + mine + "/verdict");
    if (verdict.status() == 404) {
      verdict = office.post("/api/mines/" + mine + "/verdict", "", key());
      verdict = office.get("/api/mines/" + mine + "/verdict");
    }
    String ground = "压测理由 " + numbers.incrementAndGet();
    String body =
        Api.JSON.writeValueAsString(
            Map.of(
                "category",
                "OTHER",
                "ground",
                ground,
                "documents",
                List.of("示例会议纪要"),
                "onStale",
                true));
    Api.Answer decided =
        office.send(
            "POST",
            "/api/mines/" + mine + "/decision",
            body,
            Map.of("If-Match", verdict.tag(), "Idempotency-Key", key()));
    confirmed(
        "decide",
        decided,
        new Write("decision", OFFICE, "/api/mines/" + mine + "/decisions", ground));
  }

  /** Hands in a small survey and applies it: all of it, or nothing. */
  void handIn(Api office) throws IOException, InterruptedException {
    String prefix = "BENCHI" + numbers.incrementAndGet();
    byte[] zip = forms.survey(prefix, MINES_OF_IMPORT);
    Api.Answer handed = office.upload("/api/imports", "survey.zip", zip, key());
    if (!handed.isGood()) {
      journal.refused("import", handed);
      return;
    }
    imports.add(prefix);
    String path = "/api/imports/" + handed.json().path("id").asText();
    Imports.previewed(office, path);
    Imports.passWarnings(office, path, key());
    Api.Answer applied = Imports.apply(office, path, key());
    if (confirmed("apply", applied, new Write("import", OFFICE, path, "\"APPLIED\""))) {
      for (int i = 1; i <= MINES_OF_IMPORT; i++) {
        String mine = prefix + "-" + i;
        journal.acknowledged(new Write("imported mine", OFFICE, "/api/mines/" + mine, mine));
      }
    }
  }

  /** Sends again what was never answered; each must succeed now, whether or not it had. */
  void settle(List<Unanswered> before) throws IOException, InterruptedException {
    for (Unanswered act : before) {
      Api.Answer answer = people.as(OFFICE).post(act.path(), act.body(), act.key());
      confirmed("repeat", answer, act.write());
    }
  }

  /** Imports that are there in part: none may be. */
  static Set<String> halves(Api office, Iterable<String> prefixes)
      throws IOException, InterruptedException {
    Set<String> halves = new LinkedHashSet<>();
    for (String prefix : prefixes) {
      JsonNode items = office.get("/api/mines?limit=50&q=" + prefix + "-").json().path("items");
      if (items.size() != 0 && items.size() != MINES_OF_IMPORT) {
        halves.add(prefix + ": " + items.size());
      }
    }
    return halves;
  }

  private boolean confirmed(String what, Api.Answer answer, Write write) {
    if (answer.isGood()) {
      journal.acknowledged(write);
      return true;
    }
    journal.refused(what, answer);
    return false;
  }

  private String key() {
    return "bench-" + numbers.incrementAndGet() + "-" + System.nanoTime();
  }
}
