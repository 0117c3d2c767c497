package org.kuangheng.server.plan.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.jobs.JobContext;
import org.kuangheng.server.jobs.JobHandler;
import org.kuangheng.server.plan.Plan;
import org.kuangheng.server.plan.PlanProblem;
import org.kuangheng.server.plan.Plans.Approval;
import org.kuangheng.server.plan.internal.VersionTable.Made;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a plan's documents; with an approval it freezes the version they were made from. */
@Component
class PlanJob implements JobHandler {
  static final String KIND = "plan";

  private final PlanTable plans;
  private final EntryTable entries;
  private final VersionTable versions;
  private final Compiler compiler;
  private final Completeness completeness;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate reading;

  PlanJob(
      PlanTable plans,
      EntryTable entries,
      VersionTable versions,
      Compiler compiler,
      Completeness completeness,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.plans = plans;
    this.entries = entries;
    this.versions = versions;
    this.compiler = compiler;
    this.completeness = completeness;
    this.events = events;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** What is asked; {@code version} of the plan it was asked of. */
  record Order(String plan, long version, @Nullable Approval approval) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String run(JobContext job) throws Exception {
    Order order = Trees.JSON.readValue(job.request(), Order.class);
    Approval approval = order.approval();
    job.progress().step("plan.compile", 0, 0);
    Compilation compilation =
        reading.execute(
            _ -> compiler.compile(plan(order), Lang.ZH, approval == null ? null : approval.on()));
    refuseAny(approval == null ? List.of() : completeness.of(compilation));
    job.checkCancelled();
    List<Made> made = PlanPapers.make(compilation, job.progress());
    String content = Trees.write(Content.of(compilation));
    job.checkCancelled();
    return job.conclude(() -> conclude(job, order, compilation, new Result(made, content)));
  }

  private record Result(List<Made> papers, String content) {}

  private Plan plan(Order order) {
    return plans
        .find(order.plan())
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", order.plan()));
  }

  private static void refuseAny(List<Issue> issues) {
    if (!issues.isEmpty()) {
      throw new Refusal(409, issues);
    }
  }

  private String conclude(JobContext job, Order order, Compilation compilation, Result result) {
    Plan plan = plans.lock(order.plan()).orElseThrow();
    boolean same =
        plan.version() == order.version() && entries.last(plan.id()) == compilation.last();
    if (!same || !plan.open()) {
      throw Refusal.of(PlanProblem.PLAN_CHANGED, "id");
    }
    versions.papers(plan, result.papers());
    Approval approval = order.approval();
    String snapshot = Trees.JSON.readTree(result.content()).path("snapshot").asString("");
    if (approval != null) {
      versions.freeze(plan, approval, snapshot, result.content(), job.caller());
      plans.move(plan, Plan.State.COUNTY_APPROVED, plan.number(), plan.asOf());
      plans.step(
          plans.find(plan.id()).orElseThrow(), "plan.approved", approval.ground(), job.caller());
    }
    publish(job, plan, approval, result.content());
    return Trees.write(
        Map.of(
            "plan", plan.id(),
            "number", plan.number(),
            "snapshot", snapshot,
            "papers", result.papers().size()));
  }

  private void publish(JobContext job, Plan plan, @Nullable Approval approval, String content) {
    AuditedEvent event =
        AuditedEvent.of(
                "plan:" + plan.id(),
                approval == null ? "plan.documents" : "plan.approved",
                job.caller().actor())
            .in(plan.county())
            .because(approval == null ? null : approval.ground())
            .about("number", String.valueOf(plan.number()))
            .from(null, Sha256.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    events.publishEvent(approval == null ? event : event.about("document", approval.document()));
  }
}
