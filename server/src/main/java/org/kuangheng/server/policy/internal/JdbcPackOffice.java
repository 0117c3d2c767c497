package org.kuangheng.server.policy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.Jobs;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.policy.PackOffice;
import org.kuangheng.server.policy.PolicyProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Checks and activations in their tables. */
@Service
@Transactional
class JdbcPackOffice implements PackOffice {
  private static final int LEAST_GROUND = 2;

  private final JdbcClient jdbc;
  private final PackShelf shelf;
  private final ActivePack active;
  private final Jobs jobs;
  private final ApplicationEventPublisher events;
  private final JsonMapper json = JsonMapper.builder().build();

  JdbcPackOffice(
      JdbcClient jdbc,
      PackShelf shelf,
      ActivePack active,
      Jobs jobs,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.shelf = shelf;
    this.active = active;
    this.jobs = jobs;
    this.events = events;
  }

  private Pack required(String pack) {
    return shelf
        .find(pack)
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "pack", "what", pack));
  }

  @Override
  public Job check(Caller caller, String pack) {
    if (shelf.folder(pack).isEmpty()) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "pack", "what", pack);
    }
    String request = json.writeValueAsString(new PackCheckJob.Request(pack));
    return jobs.submit(caller, PackCheckJob.KIND, null, request);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Check> lastCheck(String pack) {
    return jdbc.sql(
            """
            select pack, hash, checked_at, passes, report from policy_check
             where hash = :hash order by checked_at desc limit 1""")
        .param("hash", required(pack).hash().hex())
        .query(
            (row, number) ->
                new Check(
                    text(row, "pack"),
                    text(row, "hash"),
                    row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("passes"),
                    json.readTree(text(row, "report"))))
        .optional();
  }

  @Override
  public Activation activate(Caller caller, String pack, String ground, long after) {
    if (ground.strip().length() < LEAST_GROUND) {
      throw Refusal.of(ApiProblem.GROUND_REQUIRED, "ground", "least", LEAST_GROUND);
    }
    jdbc.sql("lock table policy_activation in share row exclusive mode").update();
    ActivePack.Activation before = active.last();
    long number = before == null ? 0 : before.number();
    if (number != after) {
      throw Refusal.of(
          ApiProblem.PRECONDITION_FAILED, "If-Match", "current", number, "given", after);
    }
    Pack chosen = required(pack);
    if (!lastCheck(pack).map(Check::passes).orElse(false)) {
      throw Refusal.of(PolicyProblem.PACK_NOT_CHECKED, "pack", "pack", pack);
    }
    jdbc.sql(
            """
            insert into policy_activation (pack, hash, activated_by, unit, ground)
            values (:pack, :hash, :by, :unit, :ground)""")
        .param("pack", pack)
        .param("hash", chosen.hash().hex())
        .param("by", caller.id())
        .param("unit", caller.unit())
        .param("ground", ground.strip())
        .update();
    events.publishEvent(
        AuditedEvent.of("policy:" + pack, "policy.activated", caller.actor())
            .because(ground.strip())
            .about("pack", pack)
            .from(before == null ? null : new Sha256(before.hash()), chosen.hash()));
    return history().getFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Activation> history() {
    return jdbc.sql("select * from policy_activation order by number desc limit 500")
        .query(
            (row, number) ->
                new Activation(
                    row.getLong("number"),
                    text(row, "pack"),
                    text(row, "hash"),
                    text(row, "activated_by"),
                    text(row, "unit"),
                    row.getObject("activated_at", OffsetDateTime.class).toInstant(),
                    text(row, "ground")))
        .list();
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }
}
