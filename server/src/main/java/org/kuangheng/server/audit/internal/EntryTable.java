package org.kuangheng.server.audit.internal;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The entries in PostgreSQL. A case's row is locked from the taking of a number until the
 * transaction ends, so that a case's numbers have no gap and its entries' ids rise with them.
 */
@Component
class EntryTable {
  private static final String MINE_CASE = "mine:";

  private final JdbcClient sql;

  EntryTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** An entry's own id, rising, with gaps where transactions were undone; and its case's number. */
  record Place(long id, long sequence) {}

  Place next(String caseId) {
    return sql.sql(
            """
            insert into audit_case as c (id, last) values (:case, 1)
            on conflict (id) do update set last = c.last + 1
            returning last, nextval('audit_entry_id') as entry""")
        .param("case", caseId)
        .query((row, number) -> new Place(row.getLong("entry"), row.getLong("last")))
        .single();
  }

  void insert(long id, LogEntry entry, SortedMap<String, Commitment> openings) {
    sql.sql(
            """
            with entry as (
              insert into audit_entry (id, case_id, sequence, recorded, act, actor_id, actor_role,
                actor_unit, county, enterprise, mine, subjects, leaf)
              values (:id, :case, :sequence, :recorded, :act, :actor, :role,
                :unit, :county, :enterprise, :mine, cast(:subjects as jsonb), :leaf)),
            opening as (
              insert into audit_opening (entry, field, salt, value)
              select :id, * from unnest(:fields, :salts, :values))
            insert into audit_pending (entry) values (:id)""")
        .param("id", id)
        .param("case", entry.caseId())
        .param("sequence", entry.sequence())
        .param("recorded", entry.recorded().atOffset(ZoneOffset.UTC))
        .param("act", entry.act())
        .param("actor", entry.actor().id())
        .param("role", entry.actor().role())
        .param("unit", entry.actor().unit())
        .param("county", entry.subjects().get("county"))
        .param("enterprise", entry.subjects().get("enterprise"))
        .param("mine", mine(entry))
        .param("subjects", CanonicalJson.text(entry.subjects()))
        .param("leaf", entry.bytes())
        .param("fields", openings.keySet().toArray(String[]::new))
        .param("salts", strings(openings, true))
        .param("values", strings(openings, false))
        .update();
  }

  private static @Nullable String mine(LogEntry entry) {
    return entry.caseId().startsWith(MINE_CASE)
        ? entry.caseId().substring(MINE_CASE.length())
        : entry.subjects().get("mine");
  }

  private static String[] strings(Map<String, Commitment> openings, boolean salts) {
    return openings.values().stream()
        .map(opening -> salts ? opening.salt() : opening.value())
        .toArray(String[]::new);
  }
}
