package org.kuangheng.server.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.jobs.JobList;
import org.kuangheng.server.jobs.Jobs;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.jobs.Jobs.State;
import org.kuangheng.server.testing.RunningServer;

/** What a job goes through on one server. */
final class JobsTest {
  private static final String COUNTY = "140824";

  private final Jobs jobs = RunningServer.shared().bean(Jobs.class);
  private final JobList list = RunningServer.shared().bean(JobList.class);

  static Caller county(String county) {
    return new Caller(
        "clerk-" + county,
        "示例经办人",
        Role.COUNTY_OFFICE,
        "county:" + county,
        RowScope.ofCounty(county),
        Role.COUNTY_OFFICE.permissions(),
        null);
  }

  private Job submit(Caller caller, String request) {
    return caller.scope().get(() -> jobs.submit(caller, "trial", COUNTY, "\"" + request + "\""));
  }

  private Job until(String id, Predicate<Job> wanted) {
    return await(RunningServer.shared(), id, wanted);
  }

  static Job await(RunningServer server, String id, Predicate<Job> wanted) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Job job = find(server, id);
    while (!wanted.test(job)) {
      assertThat(System.nanoTime()).as("still waiting for %s", job).isLessThan(end);
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
      job = find(server, id);
    }
    return job;
  }

  private static Job find(RunningServer server, String id) {
    return RowScope.EVERYTHING.get(() -> server.bean(Jobs.class).find(id)).orElseThrow();
  }

  @Test
  void aJobRunsAfterItsSubmissionIsCommittedAndKeepsItsResult() {
    Job job = submit(county(COUNTY), "quick");
    Job done = until(job.id(), found -> found.state() == State.DONE);
    assertThat(done.result()).isEqualTo("{\"checkpoint\":null}");
    assertThat(done.attempts()).isOne();
    assertThat(done.endedAt()).isAfterOrEqualTo(done.startedAt());
    assertThat(TrialHandler.commits(job.id())).isOne();
  }

  @Test
  void aRefusalFailsItAtOnceWithEveryFindingInBothLanguages() {
    Job failed =
        until(submit(county(COUNTY), "refused").id(), found -> found.state() == State.FAILED);
    assertThat(failed.attempts()).isOne();
    assertThat(failed.failure()).contains("CONFLICT", "与现有记录冲突", "It conflicts");
  }

  @Test
  void aFaultIsTriedAgainAndTheSecondRunCounts() {
    Job done =
        until(submit(county(COUNTY), "broken-once").id(), found -> found.state() == State.DONE);
    assertThat(done.attempts()).isEqualTo(2);
    assertThat(done.failure()).isNull();
  }

  @Test
  void aFaultThatStaysFailsItWithoutAStackTrace() {
    Job failed =
        until(submit(county(COUNTY), "broken").id(), found -> found.state() == State.FAILED);
    assertThat(failed.attempts()).isEqualTo(3);
    assertThat(failed.failure())
        .contains("JOB_FAULT")
        .doesNotContain("Exception", "on purpose", "org.kuangheng");
  }

  @Test
  void cancellingARunningJobStopsIt() {
    Caller caller = county(COUNTY);
    Job job = submit(caller, "until-stopped");
    until(job.id(), found -> found.state() == State.RUNNING);
    list.cancel(caller, job.id());
    Job cancelled = until(job.id(), found -> found.state() == State.CANCELLED);
    assertThat(cancelled.result()).isNull();
    assertThatThrownBy(() -> list.cancel(caller, job.id()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
  }

  @Test
  void anotherCountySeesNoneOfItAndCannotCancelIt() {
    Job job = submit(county(COUNTY), "quick");
    Caller other = county("140823");
    assertThatThrownBy(() -> list.get(other, job.id()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
    assertThatThrownBy(() -> list.cancel(other, job.id()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
    JobList.Filter all = new JobList.Filter(null, null, null, null);
    assertThat(list.list(other, all, null, 200).items())
        .extracting(Job::id)
        .doesNotContain(job.id());
  }

  @Test
  void aListGoesOnAfterItsCursorAndMissesNone() {
    Caller caller = county(COUNTY);
    Set<String> mine = new java.util.HashSet<>();
    for (int i = 0; i < 7; i++) {
      mine.add(submit(caller, "quick").id());
    }
    JobList.Filter own = new JobList.Filter("trial", null, COUNTY, caller.id());
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var page = list.list(caller, own, cursor, 3);
      page.items().forEach(job -> seen.add(job.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).doesNotHaveDuplicates().containsAll(mine);
  }
}
