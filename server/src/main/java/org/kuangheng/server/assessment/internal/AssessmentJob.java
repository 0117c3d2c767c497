package org.kuangheng.server.assessment.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.assessment.AssessmentRun;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.jobs.JobContext;
import org.kuangheng.server.jobs.JobHandler;
import org.kuangheng.server.registry.Kind;
import org.springframework.stereotype.Component;

/**
 * Does a run, so many mines to a transaction. After each it keeps the last mine as its checkpoint,
 * so that another server goes on from there.
 */
@Component
class AssessmentJob implements JobHandler {
  static final String KIND = "assessment";

  /** The checkpoint of a later pass, over mines whose neighbours the pass before changed. */
  private static final String AGAIN = "\n";

  private static final int PASSES = 5;

  private final VerdictKeeper keeper;
  private final Stores stores;
  private final NotificationStore notifications;
  private final Tools tools;

  AssessmentJob(VerdictKeeper keeper, Stores stores, NotificationStore notifications, Tools tools) {
    this.keeper = keeper;
    this.stores = stores;
    this.notifications = notifications;
    this.tools = tools;
  }

  private record Request(String run) {}

  /** What is to be done: the mines in order, and how many there are in all. */
  private record Work(Terms terms, List<String> mines, int all) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String run(JobContext job) {
    String id = Json.read(job.request(), Request.class).run();
    Actor actor = job.caller().actor();
    String done = job.checkpoint().orElse(null);
    boolean later = AGAIN.equals(done);
    Work work = begun(job, id, later ? null : done, later);
    assess(job, work, later);
    for (int pass = 1; work.terms().standing() && pass < PASSES; pass++) {
      Work more = begun(job, id, null, true);
      if (more.mines().isEmpty()) {
        break;
      }
      assess(job, more, true);
    }
    job.checkCancelled();
    return RowScope.EVERYTHING.get(() -> job.conclude(() -> finish(work, actor)));
  }

  private Work begun(JobContext job, String run, @Nullable String done, boolean again) {
    return inTransaction(
        () -> {
          job.hold();
          return work(run, done, again);
        });
  }

  private void assess(JobContext job, Work work, boolean again) {
    Actor actor = job.caller().actor();
    int size = tools.around().properties().batch();
    int total = work.mines().size();
    String step = again ? "assess-again" : "assess";
    for (int from = 0; from < total; from += size) {
      job.checkCancelled();
      job.progress().step(step, from, total);
      List<String> batch = work.mines().subList(from, Math.min(total, from + size));
      inTransaction(
          () -> {
            Kept kept = keeper.assess(work.terms(), new LinkedHashSet<>(batch), actor);
            job.checkpoint(again ? AGAIN : batch.getLast());
            return kept;
          });
    }
    job.progress().step(step, total, total);
  }

  private <T> T inTransaction(java.util.function.Supplier<T> step) {
    return RowScope.EVERYTHING.get(() -> tools.transactions().execute(_ -> step.get()));
  }

  private Work work(String id, @Nullable String done, boolean again) {
    AssessmentRun run =
        stores
            .runs()
            .find(id)
            .orElseThrow(() -> new IllegalStateException("No run " + id + " on record"));
    Pack pack =
        tools
            .packs()
            .find(run.pack())
            .filter(found -> found.hash().hex().equals(run.packHash()))
            .orElseThrow(
                () -> new IllegalStateException("The pack of run " + id + " is no more installed"));
    Terms terms = new Terms(id, pack, run.asOf(), run.knownAt(), run.standing());
    CountyCode county = run.county() == null ? null : new CountyCode(run.county());
    Set<String> all =
        new TreeSet<>(tools.registry().versions(Kind.MINE, county, terms.moment()).keySet());
    Map<String, Standing> standing =
        run.standing() ? stores.verdicts().standingIn(run.county()) : Map.of();
    all.addAll(standing.keySet());
    List<String> mines = new ArrayList<>();
    for (String mine : all) {
      Standing before = standing.get(mine);
      boolean holds = (again || !run.anew()) && before != null && before.holdsUnder(terms);
      if (!holds && (done == null || mine.compareTo(done) > 0)) {
        mines.add(mine);
      }
    }
    if (done == null && !again) {
      stores.runs().about(id, all.size());
    }
    return new Work(terms, mines, all.size());
  }

  private String finish(Work work, Actor actor) {
    var at = tools.around().now();
    String id = work.terms().run();
    stores.runs().finish(id, at);
    AssessmentRun run = stores.runs().find(id).orElseThrow();
    if (run.standing()) {
      notifications.leaveOfQuestions(id, at);
      notifications.leaveOfOutcomes(id, at);
    }
    tools
        .around()
        .events()
        .publishEvent(
            AuditedEvent.of("run:" + id, "assessment.run.finished", actor)
                .in(run.county())
                .about("mines", Integer.toString(run.mines()))
                .about("assessed", Integer.toString(run.assessed()))
                .about("changed", Integer.toString(run.changed())));
    return Json.text(
        Map.of(
            "run", id,
            "mines", run.mines(),
            "assessed", run.assessed(),
            "kept", run.kept(),
            "changed", run.changed()));
  }
}
