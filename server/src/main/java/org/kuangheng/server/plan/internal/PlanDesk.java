package org.kuangheng.server.plan.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.jobs.Jobs;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.plan.Plan;
import org.kuangheng.server.plan.PlanProblem;
import org.kuangheng.server.plan.Plans;
import org.kuangheng.server.policy.PolicyPacks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Plans moved on, each act in one transaction with its entry in the record. */
@Service
@Transactional
class PlanDesk implements Plans {
  private final PlanTable table;
  private final VersionTable versions;
  private final Compiler compiler;
  private final Completeness completeness;
  private final PolicyPacks packs;
  private final Jobs jobs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PlanDesk(
      PlanTable table,
      VersionTable versions,
      Compiler compiler,
      Completeness completeness,
      PolicyPacks packs,
      Jobs jobs,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${kuangheng.assessment.zone:Asia/Shanghai}") ZoneId zone) {
    this.table = table;
    this.versions = versions;
    this.compiler = compiler;
    this.completeness = completeness;
    this.packs = packs;
    this.jobs = jobs;
    this.events = events;
    this.clock = clock.withZone(zone);
  }

  @Override
  public Plan open(Caller caller, String county, LocalDate asOf) {
    if (!caller.sees(county)) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "county", "what", county);
    }
    Pack pack = packs.active();
    Plan plan =
        new Plan(
            UUID.randomUUID().toString(),
            county,
            pack.id(),
            pack.hash().hex(),
            Plan.State.DRAFT,
            1,
            asOf,
            caller.id(),
            caller.unit(),
            clock.instant(),
            1);
    if (!table.insert(plan)) {
      throw Refusal.of(PlanProblem.PLAN_EXISTS, "county", "county", county, "pack", pack.id());
    }
    Plan opened = table.find(plan.id()).orElseThrow();
    entered(caller, opened, "plan.opened", null);
    return opened;
  }

  @Override
  @Transactional(readOnly = true)
  public Plan get(Caller caller, String id) {
    return visible(caller, table.find(id), id);
  }

  private Plan visible(Caller caller, Optional<Plan> found, String id) {
    return found
        .filter(plan -> caller.role() != Role.PROVINCE || handedIn(plan))
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  private boolean handedIn(Plan plan) {
    return versions.list(plan.id()).stream().anyMatch(one -> one.submittedAt() != null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Plan> list(Caller caller, @Nullable String county) {
    return table.list(county, caller.role() == Role.PROVINCE);
  }

  @Override
  @Transactional(readOnly = true)
  public JsonNode content(Caller caller, String id, Lang lang) {
    Compilation compilation = compiler.compile(get(caller, id), lang, null);
    return Trees.JSON.valueToTree(Content.of(compilation));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Issue> missing(Caller caller, String id) {
    return completeness.of(compiler.compile(get(caller, id), Lang.ZH, null));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Step> steps(Caller caller, String id) {
    return table.steps(get(caller, id).id());
  }

  @Override
  public Job documents(Caller caller, String id) {
    Plan plan = open(get(caller, id), "document");
    return submit(caller, plan, null);
  }

  @Override
  public Job approve(Caller caller, String id, @Nullable String ifMatch, Approval approval) {
    Plan plan = locked(caller, id, ifMatch);
    open(plan, "approve");
    requireDay(plan, approval.on());
    List<Issue> missing = completeness.of(compiler.compile(plan, Lang.ZH, approval.on()));
    if (!missing.isEmpty()) {
      throw new Refusal(409, missing);
    }
    return submit(caller, plan, approval);
  }

  private void requireDay(Plan plan, LocalDate on) {
    if (on.isAfter(LocalDate.now(clock)) || on.isBefore(plan.asOf())) {
      throw Refusal.of(
          PlanProblem.APPROVAL_DAY,
          "on",
          "on",
          on,
          "why",
          on.isBefore(plan.asOf()) ? "< " + plan.asOf() : "> " + LocalDate.now(clock));
    }
  }

  private Job submit(Caller caller, Plan plan, @Nullable Approval approval) {
    PlanJob.Order order = new PlanJob.Order(plan.id(), plan.version(), approval);
    return jobs.submit(caller, PlanJob.KIND, plan.county(), Trees.write(order));
  }

  @Override
  public Plan reopen(
      Caller caller, String id, @Nullable String ifMatch, String ground, @Nullable LocalDate asOf) {
    Plan plan = locked(caller, id, ifMatch);
    if (plan.open()) {
      throw state(plan, "reopen");
    }
    table.move(
        plan, Plan.State.DRAFT, plan.number() + 1, Objects.requireNonNullElse(asOf, plan.asOf()));
    Plan now = table.find(id).orElseThrow();
    entered(caller, now, "plan.reopened", ground);
    return now;
  }

  @Override
  public Plan submit(Caller caller, String id, @Nullable String ifMatch) {
    Plan plan = locked(caller, id, ifMatch);
    if (plan.state() != Plan.State.COUNTY_APPROVED) {
      throw state(plan, "submit");
    }
    versions.submitted(plan);
    table.move(plan, Plan.State.SUBMITTED, plan.number(), plan.asOf());
    Plan now = table.find(id).orElseThrow();
    entered(caller, now, "plan.submitted", null);
    return now;
  }

  private Plan locked(Caller caller, String id, @Nullable String ifMatch) {
    Plan plan = visible(caller, table.lock(id), id);
    EntityTag.of(plan.version()).require(ifMatch);
    return plan;
  }

  private static Plan open(Plan plan, String act) {
    if (!plan.open()) {
      throw state(plan, act);
    }
    return plan;
  }

  private static Refusal state(Plan plan, String act) {
    return Refusal.of(PlanProblem.PLAN_STATE, "id", "state", plan.state(), "act", act);
  }

  private void entered(Caller caller, Plan plan, String act, @Nullable String ground) {
    table.step(plan, act, ground, caller);
    events.publishEvent(
        AuditedEvent.of("plan:" + plan.id(), act, caller.actor())
            .in(plan.county())
            .because(ground)
            .about("number", String.valueOf(plan.number())));
  }
}
