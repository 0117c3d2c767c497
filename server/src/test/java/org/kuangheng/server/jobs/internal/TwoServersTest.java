package org.kuangheng.server.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.JobList;
import org.kuangheng.server.jobs.Jobs;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.jobs.Jobs.State;
import org.kuangheng.server.testing.RunningServer;

/** Two servers on one database: each job is done once, whichever of them dies. */
final class TwoServersTest {
  private static final String COUNTY = "140824";

  /** The database's own server, which runs no jobs here; and the two that do. */
  private static RunningServer database;

  private static RunningServer first;
  private static RunningServer second;

  private static final Caller CLERK = JobsTest.county(COUNTY);

  @BeforeAll
  static void start() {
    database = RunningServer.start(Map.of("kuangheng.jobs.workers", "0"));
    first = beside();
    second = beside();
  }

  @AfterAll
  static void stop() {
    second.close();
    first.close();
    database.close();
  }

  private static RunningServer beside() {
    return database.beside(Map.of("kuangheng.jobs.lease", "2s", "kuangheng.jobs.poll", "500ms"));
  }

  private static Job submit(RunningServer server, String request) {
    return CLERK
        .scope()
        .get(() -> server.bean(Jobs.class).submit(CLERK, "trial", COUNTY, "\"" + request + "\""));
  }

  private static Job await(String id, State state) {
    return JobsTest.await(database, id, job -> job.state() == state);
  }

  @AfterEach
  void bothWorkAgain() {
    workers(first).start();
    workers(second).start();
  }

  private static Workers workers(RunningServer server) {
    return server.bean(Workers.class);
  }

  /** Submits a job that the first server takes, because the second rests meanwhile. */
  private static Job takenByTheFirst(String request) {
    workers(second).stop();
    Job job = submit(first, request);
    JobsTest.await(
        database, job.id(), found -> found.state() == State.RUNNING && found.done() == 1);
    workers(second).start();
    return job;
  }

  @Test
  void aJobOfAServerThatDiedFinishesOnTheOtherAndOnce() {
    Job job = takenByTheFirst("gate:death");
    workers(first).die();
    Job done = await(job.id(), State.DONE);
    assertThat(done.attempts()).isEqualTo(2);
    // The first server was only asleep: it wakes with its work done, and may not commit it.
    TrialHandler.gate("death").countDown();
    JobsTest.await(database, job.id(), _ -> workers(first).idle());
    assertThat(TrialHandler.starts(job.id())).isEqualTo(2);
    assertThat(TrialHandler.commits(job.id())).isOne();
  }

  @Test
  void aStopHandsTheJobBackAtOnceAndItGoesOnFromItsCheckpoint() {
    Job job = takenByTheFirst("steps");
    JobsTest.await(database, job.id(), _ -> TrialHandler.GATES.containsKey("steps"));
    long began = System.nanoTime();
    workers(first).stop();
    Job done = await(job.id(), State.DONE);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    assertThat(done.result()).isEqualTo("{\"checkpoint\":\"half\"}");
    assertThat(done.attempts()).as("a hand-back is no attempt").isOne();
    TrialHandler.gate("steps").countDown();
    JobsTest.await(database, job.id(), _ -> workers(first).idle());
    assertThat(TrialHandler.commits(job.id())).isOne();
  }

  @Test
  void aJobIsCancelledFromTheOtherServer() {
    Job job = takenByTheFirst("until-stopped");
    second.bean(JobList.class).cancel(CLERK, job.id());
    assertThat(await(job.id(), State.CANCELLED).attempts()).isOne();
  }

  @Test
  void twoHundredJobsByFourWorkersAreEachDoneExactlyOnce() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      ids.add(submit(i % 2 == 0 ? first : second, "quick").id());
    }
    ids.forEach(id -> await(id, State.DONE));
    JobsTest.await(database, ids.getLast(), _ -> workers(first).idle() && workers(second).idle());
    assertThat(ids).allSatisfy(id -> assertThat(TrialHandler.commits(id)).isOne());
    assertThat(ids).allSatisfy(id -> assertThat(TrialHandler.starts(id)).isOne());
  }
}
