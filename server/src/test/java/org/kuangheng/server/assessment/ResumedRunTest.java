package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.Progress;
import org.kuangheng.server.assessment.internal.AssessmentHandler;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.JobCancelled;
import org.kuangheng.server.jobs.JobContext;
import org.kuangheng.server.testing.Callers;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A run whose server died goes on from the last batch that was kept. */
final class ResumedRunTest {
  private static final String COUNTY = "140867";
  private static final int MINES = 50;

  private final World world = new World(RunningServer.shared(), COUNTY, 16);

  /** A server's view of the job, which it loses after some checkpoints. */
  private static final class LosingServer implements JobContext {
    private final String request;
    private final int bears;
    private @Nullable String kept;
    private int checkpoints;
    private @Nullable String result;

    LosingServer(String request, @Nullable String kept, int bears) {
      this.request = request;
      this.kept = kept;
      this.bears = bears;
    }

    @Override
    public String id() {
      return "resumed";
    }

    @Override
    public String request() {
      return request;
    }

    @Override
    public Caller caller() {
      return Callers.county(COUNTY);
    }

    @Override
    public Progress progress() {
      return Progress.SILENT;
    }

    @Override
    public void checkCancelled() {
      if (checkpoints >= bears) {
        throw new JobCancelled(id());
      }
    }

    @Override
    public Optional<String> checkpoint() {
      return Optional.ofNullable(kept);
    }

    @Override
    public void checkpoint(String state) {
      kept = state;
      checkpoints++;
    }

    @Override
    public void hold() {}

    @Override
    public String conclude(Supplier<String> work) {
      String done = RunningServer.shared().bean(TransactionTemplate.class).execute(_ -> work.get());
      result = done;
      return done;
    }
  }

  @Test
  void theSecondServerAssessesWhatTheFirstHadNot() throws Exception {
    Random random = new Random(77);
    List<MineRecord> records = new ArrayList<>();
    for (int i = 0; i < MINES; i++) {
      records.add(world.random(random, i));
    }
    world.put(World.survey(records, List.of()));
    world.run(false);
    JsonNode ordered =
        world
            .office()
            .post(
                "/api/assessments/runs",
                Map.of("county", COUNTY, "asOf", World.DAY.plusDays(1).toString()))
            .expect(202)
            .json();
    JsonNode ended = World.finished(world.office(), ordered.path("id").asString());
    assertThat(ended.path("assessed").asInt()).as("another day, other verdicts").isEqualTo(MINES);

    String request = "{\"run\":\"" + ordered.path("id").asString() + "\"}";
    LosingServer first = new LosingServer(request, null, 0);
    assertThatThrownBy(() -> AssessmentHandler.of(RunningServer.shared()).run(first))
        .as("nothing is left to do, but a lost job does not conclude")
        .isInstanceOf(JobCancelled.class);
    assertThat(first.result).isNull();

    List<String> mines = new ArrayList<>(world.standing().keySet());
    JsonNode anew =
        world
            .office()
            .post(
                "/api/assessments/runs",
                Map.of("county", COUNTY, "asOf", World.DAY.plusDays(2).toString(), "anew", true))
            .expect(202)
            .json();
    World.finished(world.office(), anew.path("id").asString());
    String again = "{\"run\":\"" + anew.path("id").asString() + "\"}";
    LosingServer dying = new LosingServer(again, null, 1);
    assertThatThrownBy(() -> AssessmentHandler.of(RunningServer.shared()).run(dying))
        .isInstanceOf(JobCancelled.class);
    String reached = dying.checkpoint().orElseThrow();
    assertThat(mines.indexOf(reached)).isBetween(0, MINES - 2);
    int before = assessed(anew);
    LosingServer heir = new LosingServer(again, reached, Integer.MAX_VALUE);
    String result = AssessmentHandler.of(RunningServer.shared()).run(heir);
    assertThat(result).contains("\"mines\":" + MINES);
    assertThat(assessed(anew) - before)
        .as("only those after " + reached)
        .isEqualTo(MINES - 1 - mines.indexOf(reached));
  }

  private int assessed(JsonNode run) {
    return world
        .office()
        .get("/api/assessments/runs/" + run.path("id").asString())
        .expect(200)
        .json()
        .path("assessed")
        .asInt();
  }
}
