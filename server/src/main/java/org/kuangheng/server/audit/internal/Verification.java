package org.kuangheng.server.audit.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.check.LogCheck;
import org.kuangheng.merkle.check.LogReport;
import org.kuangheng.merkle.check.Trust;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the whole record: the log as an outsider would, and that the database's own columns and
 * openings say what the sealed bytes say.
 */
@Service
public class Verification {
  private final JdbcClient sql;
  private final ServedLog log;
  private final LogKeys keys;
  private final Clock clock;
  private final TransactionTemplate transactions;

  Verification(
      JdbcClient sql,
      ServedLog log,
      LogKeys keys,
      Clock clock,
      PlatformTransactionManager manager) {
    this.sql = sql;
    this.log = log;
    this.keys = keys;
    this.clock = clock;
    this.transactions = new TransactionTemplate(manager);
  }

  /** What a check found. */
  @Schema(name = "VerificationOutcome")
  public record Outcome(Instant run, String runBy, long size, boolean holds, JsonNode findings) {}

  /** Checks everything now and keeps the outcome. */
  public Outcome run(Caller caller) {
    List<Object> findings = new ArrayList<>();
    Optional<SignedNote> note = log.checkpoint().flatMap(SignedNote::parse);
    Optional<Checkpoint> head = note.flatMap(one -> Checkpoint.parse(one.text()));
    boolean holds = true;
    long size = 0;
    if (note.isPresent() && head.isPresent()) {
      size = head.get().size();
      LogReport report =
          LogCheck.of(new StoredLogFiles(log, note.get(), size), Trust.in(keys.key()));
      holds = report.holds();
      report.issues().stream().map(Verification::tree).forEach(findings::add);
    }
    for (Map.Entry<RecordIssue, Long> one : inside().entrySet()) {
      if (one.getValue() > 0) {
        holds = false;
        findings.add(tree(Issue.of(one.getKey(), Place.of("database"), "count", one.getValue())));
      }
    }
    Outcome outcome =
        new Outcome(clock.instant(), caller.id(), size, holds, json(CanonicalJson.text(findings)));
    keep(outcome);
    return outcome;
  }

  /** The outcomes so far, latest first, twenty at most. */
  public List<Outcome> latest() {
    return everything(
        () ->
            sql.sql("select * from audit_verification order by id desc limit 20")
                .query(
                    (row, number) ->
                        new Outcome(
                            row.getObject("run", OffsetDateTime.class).toInstant(),
                            row.getString("run_by"),
                            row.getLong("size"),
                            row.getBoolean("holds"),
                            json(row.getString("findings"))))
                .list());
  }

  private Map<RecordIssue, Long> inside() {
    return everything(
        () ->
            Map.of(
                RecordIssue.COLUMNS_DIFFER,
                count(
                    """
                    select count(*) from audit_entry e, lateral (
                      select convert_from(e.leaf, 'UTF8')::jsonb as leaf) as sealed
                    where (sealed.leaf ->> 'case', (sealed.leaf ->> 'seq')::bigint, sealed.leaf ->> 'act',
                        sealed.leaf -> 'actor' ->> 'id', sealed.leaf -> 'subjects')
                      is distinct from (e.case_id, e.sequence, e.act, e.actor_id, e.subjects)"""),
                RecordIssue.OPENINGS_DIFFER,
                count(
                    """
                    select count(*) from audit_opening o join audit_entry e on e.id = o.entry
                    where encode(sha256(decode(o.salt, 'hex') || convert_to(o.value, 'UTF8')), 'hex')
                      is distinct from
                        convert_from(e.leaf, 'UTF8')::jsonb -> 'commitments' ->> o.field"""),
                RecordIssue.ENTRIES_LEFT_OUT,
                count(
                    """
                    select count(*) from audit_entry e
                    where not exists (select from audit_leaf l where l.entry = e.id)
                      and not exists (select from audit_pending p where p.entry = e.id)""")));
  }

  private long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  private void keep(Outcome outcome) {
    everything(
        () ->
            sql.sql(
                    """
                    insert into audit_verification (run, run_by, size, holds, findings)
                    values (:run, :by, :size, :holds, cast(:findings as jsonb))""")
                .param("run", outcome.run().atOffset(ZoneOffset.UTC))
                .param("by", outcome.runBy())
                .param("size", outcome.size())
                .param("holds", outcome.holds())
                .param("findings", outcome.findings().toString())
                .update());
  }

  private <T> T everything(Supplier<T> work) {
    return RowScope.EVERYTHING.get(
        () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static Map<String, Object> tree(Issue issue) {
    return Map.of(
        "code",
        issue.code().name(),
        "severity",
        issue.severity().name(),
        "file",
        issue.place().file(),
        "zh",
        issue.what(Lang.ZH) + "。" + issue.remedy(Lang.ZH),
        "en",
        issue.what(Lang.EN) + ". " + issue.remedy(Lang.EN));
  }
}
