package org.kuangheng.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ManyMines;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * How long registry and assessment take with 20,000 rights ({@code -Dmines=}); run with {@code
 * -Dkuangheng.measure=true}. With {@code -Dmines.folder=} the database stays there and is loaded
 * once; with {@code -Dmines.run=true} all rights are assessed as one job; with {@code
 * -Dmines.page=} the figures are written there.
 */
@EnabledIfSystemProperty(named = "kuangheng.measure", matches = "true")
final class ManyMinesMeasured {
  private static final int TIMES = 15;
  private static final String COUNTY = "140825";
  private static final String MINE = "MM-10072";

  private final List<String> rows = new ArrayList<>();

  @Test
  void aCountyItsListAndItsMapComeInATenthOfASecond() throws Exception {
    int count = Integer.getInteger("mines", 20_000);
    try (RunningServer server = RunningServer.start(settings())) {
      loaded(server, count);
      List<Long> medians = reads(server);
      long one = assessments(server);
      write(count);
      assertThat(medians).as("reads").allMatch(median -> median < 100);
      assertThat(one).as("one mine assessed again").isLessThan(100);
    }
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("kuangheng.demo", "true");
    settings.put("kuangheng.assessment.batch", "200");
    String folder = System.getProperty("mines.folder", "");
    if (!folder.isEmpty()) {
      settings.put("kuangheng.data", folder);
      settings.put("kuangheng.database.folder", folder + "/postgres");
    }
    return settings;
  }

  private void loaded(RunningServer server, int count) {
    long there =
        server
            .bean(JdbcClient.class)
            .sql("select count(*) from registry_subject where kind = 'MINE' and id like 'MM-%'")
            .query(Long.class)
            .single();
    if (there == 0) {
      long from = System.nanoTime();
      ManyMines.load(server, count, 7);
      row("Loading them, a thousand an act", (System.nanoTime() - from) / 1_000_000_000 + " s");
    }
  }

  private List<Long> reads(RunningServer server) {
    Registry registry = server.bean(Registry.class);
    CountyCode code = new CountyCode(COUNTY);
    ApiClient county = ApiClient.asCounty(server, COUNTY);
    ApiClient city = ApiClient.as(server, Role.CITY_OFFICE);
    List<Long> medians = new ArrayList<>();
    medians.add(
        median(
            "Everything known of a county, as records",
            () ->
                RowScope.ofCounty(COUNTY)
                    .get(() -> registry.survey(AsOf.now(ManyMines.DAY), Set.of(code)))
                    .mines()
                    .size()));
    medians.add(got("Map of a county", county, "/api/map"));
    medians.add(got("Map of a box", county, "/api/map?bbox=110.9,34.7,111.2,34.9"));
    medians.add(got("List of a county, a word of one sign", county, "/api/mines?q=1&limit=50"));
    medians.add(got("List of a county, a name", county, "/api/mines?q=虚构第&limit=50"));
    medians.add(got("List of the city", city, "/api/mines?limit=50"));
    medians.add(got("List of the city, a word of one sign", city, "/api/mines?q=1&limit=50"));
    medians.add(got("List of the city, a name", city, "/api/mines?q=第10072矿&limit=50"));
    medians.add(got("List of the city, a licence's number", city, "/api/mines?q=CMM-10072"));
    medians.add(got("A mine's file", city, "/api/mines/" + MINE));
    return medians;
  }

  private long assessments(RunningServer server) throws InterruptedException {
    ApiClient city = ApiClient.as(server, Role.CITY_OFFICE);
    if (Boolean.getBoolean("mines.run")) {
      long from = System.nanoTime();
      Map<String, Object> order = Map.of("asOf", ManyMines.DAY.toString(), "anew", true);
      JsonNode run = city.post("/api/assessments/runs", order).expect(202).json();
      String path = "/api/assessments/runs/" + run.path("id").asString();
      while (city.get(path).expect(200).json().path("finishedAt").isNull()) {
        TimeUnit.SECONDS.sleep(1);
      }
      System.out.println(city.get(path).text());
      row(
          "All assessed as one job, each new verdict recorded",
          (System.nanoTime() - from) / 1_000_000_000 + " s");
    }
    return median(
        "One mine assessed again, among its neighbours",
        () -> city.post("/api/mines/" + MINE + "/verdict", null).expect(200).text().length());
  }

  private long got(String what, ApiClient who, String path) {
    return median(what, () -> who.get(path).expect(200).text().length());
  }

  private long median(String what, IntSupplier work) {
    long[] millis = new long[TIMES];
    int size = 0;
    for (int i = 0; i < TIMES; i++) {
      long from = System.nanoTime();
      size = work.getAsInt();
      millis[i] = (System.nanoTime() - from) / 1_000_000;
    }
    long first = millis[0];
    Arrays.sort(millis);
    row(
        what,
        "median %d ms, greatest %d ms, first %d ms (%d)"
            .formatted(millis[TIMES / 2], millis[TIMES - 1], first, size));
    return millis[TIMES / 2];
  }

  private void row(String what, String took) {
    System.out.println(what + ": " + took);
    rows.add("| " + what + " | " + took + " |");
  }

  private void write(int count) throws IOException {
    String page = System.getProperty("mines.page", "");
    if (!page.isEmpty()) {
      Files.writeString(
          Path.of(page),
          """
          # Registry and assessment with %d rights

          Measured over HTTP on 2 cores by `ManyMinesMeasured` (its Javadoc says how to run it); 15 times each, in brackets the size of the answer
          (records, else characters). One county of thirteen has a thirteenth of the rights.

          | what | took |
          |---|---|
          %s
          """
              .formatted(count, String.join("\n", rows)));
    }
  }
}
