package org.kuangheng.server.assessment.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Engine;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.AssessmentProblem;
import org.kuangheng.server.assessment.AssessmentRun;
import org.kuangheng.server.assessment.AssessmentRun.Cause;
import org.kuangheng.server.assessment.Difference;
import org.kuangheng.server.assessment.VerdictRow;
import org.kuangheng.server.assessment.Verdicts;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders runs and looks verdicts up. */
@Component
class RunOffice implements Verdicts {
  private final Stores stores;
  private final Worklist worklist;
  private final Reassessment reassessment;
  private final Tools tools;

  RunOffice(Stores stores, Worklist worklist, Reassessment reassessment, Tools tools) {
    this.stores = stores;
    this.worklist = worklist;
    this.reassessment = reassessment;
    this.tools = tools;
  }

  /** A run before it has an id. */
  record Plan(
      Cause cause,
      Pack pack,
      LocalDate asOf,
      @Nullable Instant knownAt,
      @Nullable String county,
      boolean standing,
      boolean anew) {}

  static AssessmentRun run(Plan plan, Actor by, Instant at) {
    return new AssessmentRun(
        Reassessment.newId(),
        plan.cause(),
        plan.pack().id(),
        plan.pack().hash().hex(),
        Engine.VERSION,
        plan.asOf(),
        plan.knownAt(),
        plan.county(),
        plan.standing(),
        plan.anew(),
        by.id(),
        by.unit(),
        at,
        null,
        null,
        0,
        0,
        0,
        0,
        Map.of());
  }

  @Override
  @Transactional(readOnly = true)
  public List<MineStanding> standings(@Nullable String county) {
    return worklist.standings(county);
  }

  @Override
  @Transactional
  public AssessmentRun start(Caller caller, Order order) {
    String county = county(caller, order.county());
    Pack active = tools.packs().active();
    Pack pack = order.pack() == null ? active : pack(order.pack());
    boolean standing = order.knownAt() == null && pack.hash().equals(active.hash());
    LocalDate asOf = order.asOf() == null ? tools.around().today() : order.asOf();
    Plan plan =
        new Plan(
            Cause.ORDERED,
            pack,
            asOf,
            order.knownAt(),
            county,
            standing,
            order.anew() || !standing);
    AssessmentRun run = run(plan, caller.actor(), tools.around().now());
    stores.runs().insert(run);
    Jobs.Job job =
        tools.jobs().submit(caller, AssessmentJob.KIND, county, Json.text(Map.of("run", run.id())));
    stores.runs().doneBy(run.id(), job.id());
    tools
        .around()
        .events()
        .publishEvent(
            AuditedEvent.of("run:" + run.id(), "assessment.run.ordered", caller.actor())
                .in(county)
                .about("pack", pack.id())
                .about("as-of", asOf.toString()));
    return stores.runs().find(run.id()).orElse(run);
  }

  /** A county's office orders runs of its county only. */
  private static @Nullable String county(Caller caller, @Nullable String asked) {
    if (asked != null && !asked.matches("\\d{6}")) {
      throw Refusal.of(ApiProblem.INVALID, "county", "field", "county", "why", "six digits");
    }
    if (asked == null && !caller.scope().everything()) {
      if (caller.scope().counties().size() == 1) {
        return caller.scope().counties().iterator().next();
      }
      throw Refusal.of(ApiProblem.INVALID, "county", "field", "county", "why", "required");
    }
    if (asked != null && !caller.sees(asked)) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "county", "what", asked);
    }
    return asked;
  }

  private Pack pack(String id) {
    return tools
        .packs()
        .find(id)
        .orElseThrow(() -> Refusal.of(AssessmentProblem.PACK_UNKNOWN, "pack", "pack", id));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AssessmentRun> findRun(String id) {
    return stores.runs().find(id).map(run -> run.withOutcomes(stores.runs().outcomes(run)));
  }

  @Override
  @Transactional(readOnly = true)
  public Page<AssessmentRun> runs(@Nullable String county, @Nullable String cursor, int limit) {
    return stores.runs().list(county, cursor, limit);
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Difference> differences(
      String run, boolean onlyOutcome, @Nullable String cursor, int limit) {
    return worklist.differences(run, onlyOutcome, cursor, limit);
  }

  @Override
  @Transactional(readOnly = true)
  public Page<VerdictRow> list(Filter filter, @Nullable String cursor, int limit) {
    return worklist.list(filter, cursor, limit);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Full> find(String mine, @Nullable Instant at) {
    return worklist.find(mine, at);
  }

  @Override
  @Transactional(readOnly = true)
  public List<VerdictRow> history(String mine) {
    return worklist.history(mine);
  }

  @Override
  public AssessmentRun reassess(Caller caller, String mine) {
    String county =
        tools
            .transactions()
            .execute(
                _ ->
                    Registered.mine(tools.registry(), mine, tools.around().today())
                        .county()
                        .value());
    return reassessment.of(mine, county, new Reassessment.Occasion(Cause.CHANGE, caller.actor()));
  }
}
