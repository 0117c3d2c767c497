package org.kuangheng.server.plan.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.plan.Plan;
import org.kuangheng.server.plan.PlanEntries;
import org.kuangheng.server.plan.PlanProblem;
import org.kuangheng.server.plan.Plans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries written, each with its line in the record. */
@Service
@Transactional
class EntryDesk implements PlanEntries {
  private final Plans plans;
  private final PlanTable table;
  private final EntryTable entries;
  private final Compiler compiler;
  private final ApplicationEventPublisher events;

  EntryDesk(
      Plans plans,
      PlanTable table,
      EntryTable entries,
      Compiler compiler,
      ApplicationEventPublisher events) {
    this.plans = plans;
    this.table = table;
    this.entries = entries;
    this.compiler = compiler;
    this.events = events;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> current(Caller caller, String plan) {
    return entries.current(plans.get(caller, plan).id());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> history(Caller caller, String plan, Key key) {
    return entries.history(plans.get(caller, plan).id(), key);
  }

  @Override
  public Entry put(Caller caller, String id, Key key, String value, @Nullable String ifMatch) {
    Plan plan =
        table.lock(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
    String was = entries.current(id, key).map(Entry::value).orElse("");
    long number = entries.current(id, key).map(Entry::number).orElse(0L);
    EntityTag.of(number).require(ifMatch);
    if (!plan.open()) {
      throw Refusal.of(PlanProblem.PLAN_STATE, "id", "state", plan.state(), "act", "write");
    }
    String written = value.strip();
    EntryRules.check(key, written, compiler.compile(plan, Lang.ZH, null));
    long now = entries.put(id, key, written, caller);
    events.publishEvent(
        AuditedEvent.of("plan:" + id, "plan.written", caller.actor())
            .in(plan.county())
            .about("subject", key.subject())
            .about("field", key.field())
            .about("entry", String.valueOf(now))
            .from(digest(was), digest(written)));
    return entries.current(id, key).orElseThrow();
  }

  private static @Nullable Sha256 digest(String value) {
    return value.isEmpty()
        ? null
        : Sha256.of(value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
