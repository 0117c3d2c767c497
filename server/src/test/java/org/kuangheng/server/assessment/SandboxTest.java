package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A trial shows who would flip and leaves no trace. */
final class SandboxTest {
  private static final String COUNTY = "140865";
  private static final int MINES = 60;
  private static final World WORLD = new World(RunningServer.shared(), COUNTY, 13);

  @BeforeAll
  static void assessTheCounty() {
    Random random = new Random(2929);
    List<MineRecord> records = new ArrayList<>();
    for (int i = 0; i < MINES; i++) {
      records.add(WORLD.random(random, i));
    }
    WORLD.put(World.survey(records, List.of()));
    WORLD.run(false);
  }

  private static JsonNode attempt(Map<String, Object> trial) {
    Map<String, Object> body = new LinkedHashMap<>(trial);
    body.put("county", COUNTY);
    return WORLD.office().post("/api/sandboxes/assessment", body).expect(200).json();
  }

  /** How many rows of this county's, and of the whole record, there are in each table. */
  private static Map<String, Long> traces() {
    return RowScope.EVERYTHING.get(
        () ->
            RunningServer.shared()
                .bean(TransactionTemplate.class)
                .execute(
                    _ -> {
                      JdbcClient jdbc =
                          JdbcClient.create(RunningServer.shared().bean(DataSource.class));
                      Map<String, Long> counts = new LinkedHashMap<>();
                      for (String table :
                          List.of("verdict", "question", "decision", "registry_version")) {
                        counts.put(
                            table,
                            jdbc.sql(
                                    "select count(*) from "
                                        + table
                                        + " where county = '"
                                        + COUNTY
                                        + "'")
                                .query(Long.class)
                                .single());
                      }
                      counts.put(
                          "assessment_run",
                          jdbc.sql(
                                  "select count(*) from assessment_run where county = '"
                                      + COUNTY
                                      + "'")
                              .query(Long.class)
                              .single());
                      return counts;
                    }));
  }

  @Test
  void withNothingSupposedNobodyFlips() {
    JsonNode tried = attempt(Map.of());
    assertThat(tried.path("mines").asInt()).isEqualTo(MINES);
    assertThat(tried.path("flips")).isEmpty();
    assertThat(tried.path("before")).isEqualTo(tried.path("after"));
  }

  @Test
  void aFactSupposedFlipsItsMineAndLeavesNoTrace() {
    Map<String, Long> before = traces();
    String mine =
        WORLD.standing().values().stream()
            .filter(row -> row.path("outcome").asString().matches("SOLE_RETENTION|CONSOLIDATION"))
            .map(row -> row.path("mine").asString())
            .findFirst()
            .orElseThrow();
    JsonNode tried =
        attempt(
            Map.of("facts", List.of(Map.of("mine", mine, "fact", "majorAccident", "value", "是"))));
    assertThat(tried.path("flips").size()).isOne();
    JsonNode flip = tried.path("flips").get(0);
    assertThat(flip.path("mine").asString()).isEqualTo(mine);
    assertThat(flip.path("after").asString()).isEqualTo("CLOSURE");
    assertThat(flip.path("facts").toString()).contains("majorAccident");
    assertThat(traces()).isEqualTo(before);
    assertThat(WORLD.standing().get(mine)).isNotNull();
    assertThat(
            WORLD
                .office()
                .get("/api/mines/" + mine + "/verdict")
                .json()
                .path("summary")
                .path("stale")
                .asBoolean())
        .isFalse();
  }

  @Test
  void anotherLimitOrTwentyPercentOfReservesMovesTheCounts() {
    JsonNode harder =
        attempt(
            Map.of("thresholds", List.of(Map.of("threshold", "soleRetentionLife", "value", 1000))));
    assertThat(harder.path("after").path(COUNTY).path("SOLE_RETENTION").asInt(0)).isZero();
    assertThat(sum(harder.path("after").path(COUNTY))).isEqualTo(MINES);
    JsonNode less = attempt(Map.of("preset", "RESERVES_DOWN_20"));
    JsonNode more = attempt(Map.of("preset", "RESERVES_UP_20"));
    assertThat(more.path("after").path(COUNTY).path("SOLE_RETENTION").asInt(0))
        .isGreaterThanOrEqualTo(less.path("after").path(COUNTY).path("SOLE_RETENTION").asInt(0));
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.asInt();
    }
    return sum;
  }

  @Test
  void whatCannotBeSupposedIsRefusedAllAtOnce() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("county", COUNTY);
    body.put(
        "facts",
        List.of(
            Map.of("mine", WORLD.id(1), "fact", "nothing", "value", "是"),
            Map.of("mine", WORLD.id(1), "fact", "majorAccident", "value", "也许")));
    body.put("thresholds", List.of(Map.of("threshold", "nowhere", "value", 3)));
    ApiClient.Answer refused = WORLD.office().post("/api/sandboxes/assessment", body).expect(400);
    assertThat(refused.json().path("issues").size()).isEqualTo(3);
    ApiClient.asCounty(RunningServer.shared(), "140869")
        .post("/api/sandboxes/assessment", Map.of("county", COUNTY))
        .expect(404);
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 0; i < 1_001; i++) {
      many.add(Map.of("mine", WORLD.id(1), "fact", "majorAccident", "value", "是"));
    }
    assertThat(
            WORLD
                .office()
                .post("/api/sandboxes/assessment", Map.of("county", COUNTY, "facts", many))
                .expect(413)
                .code())
        .isEqualTo("SANDBOX_TOO_LARGE");
  }
}
