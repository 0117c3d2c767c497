package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A run shows how far it is, and stops when somebody cancels it. */
final class CancelledRunTest {
  private static final String COUNTY = "140872";
  private static final int MINES = 80;

  /** As the tests' settings have it. */
  private static final int BATCH = 16;

  private final World world = new World(RunningServer.shared(), COUNTY, 22);

  @Test
  void aCancelledRunKeepsWhatItHasAndTheNextOneDoesTheRest() {
    Random random = new Random(91);
    List<MineRecord> records = new ArrayList<>();
    for (int i = 0; i < MINES; i++) {
      records.add(world.random(random, i));
    }
    world.put(World.survey(records, List.of()));
    world.run(false);
    String job = inTheThirdBatch();
    JsonNode cancelled = await(job, now -> now.path("state").asString().equals("CANCELLED"));
    assertThat(cancelled.path("done").asInt()).isEqualTo(2 * BATCH);
    assertThat(cancelled.path("total").asInt()).isEqualTo(MINES);
    String again = "/api/jobs/" + job + "/cancel";
    assertThat(world.office().post(again, null).expect(409).code()).isEqualTo("JOB_ENDED");
    assertThat(onDay(2)).as("what was kept before the cancel stands").isEqualTo(2 * BATCH);

    JsonNode next = order();
    JsonNode done = World.finished(world.office(), next.path("id").asString());
    assertThat(done.path("assessed").asInt()).isEqualTo(MINES - 2 * BATCH);
    assertThat(onDay(2)).isEqualTo(MINES);
    JsonNode ended =
        await(next.path("job").asString(), now -> now.path("state").asString().equals("DONE"));
    assertThat(ended.path("done").asInt()).isEqualTo(MINES - 2 * BATCH);
    assertThat(ended.path("total").asInt()).isEqualTo(MINES - 2 * BATCH);
  }

  private JsonNode order() {
    return world
        .office()
        .post(
            "/api/assessments/runs",
            Map.of("county", COUNTY, "asOf", World.DAY.plusDays(2).toString()))
        .expect(202)
        .json();
  }

  /** Orders a run, lets it wait in its third batch until its progress shows, and cancels it. */
  private String inTheThirdBatch() {
    String stuck =
        new ArrayList<>(new java.util.TreeSet<>(world.standing().keySet())).get(2 * BATCH);
    return RowScope.EVERYTHING.get(
        () ->
            world
                .server
                .bean(TransactionTemplate.class)
                .execute(
                    _ -> {
                      world
                          .server
                          .bean(JdbcClient.class)
                          .sql("select 1 from assessment_change where mine = :mine for update")
                          .param("mine", stuck)
                          .query(Integer.class)
                          .single();
                      String job = order().path("job").asString();
                      JsonNode now = await(job, found -> found.path("done").asInt() == 2 * BATCH);
                      assertThat(now.path("state").asString()).isEqualTo("RUNNING");
                      assertThat(now.path("total").asInt()).isEqualTo(MINES);
                      world.office().post("/api/jobs/" + job + "/cancel", null).expect(200);
                      return job;
                    }));
  }

  private JsonNode await(String job, Predicate<JsonNode> done) {
    for (int i = 0; i < 600; i++) {
      JsonNode now = world.office().get("/api/jobs/" + job).expect(200).json();
      if (done.test(now)) {
        return now;
      }
      World.pause();
    }
    throw new AssertionError(world.office().get("/api/jobs/" + job).text());
  }

  private long onDay(int later) {
    String day = World.DAY.plusDays(later).toString();
    return world.standing().values().stream()
        .filter(row -> row.path("asOf").asString().equals(day))
        .count();
  }
}
