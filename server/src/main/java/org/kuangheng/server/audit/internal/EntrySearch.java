package org.kuangheng.server.audit.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.kuangheng.merkle.entry.v1.LogEntryReader;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the record within the caller's scope. Who may not read the record as such sees the entries
 * about mines and counties of his scope, not those about people.
 */
@Service
public class EntrySearch {
  private static final String OF_CASES = "(e.mine is not null or e.county is not null)";

  private final JdbcClient sql;

  EntrySearch(JdbcClient sql) {
    this.sql = sql;
  }

  /** An entry as it stands in the tree. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Leaf(long id, @Nullable Long position, byte[] bytes) {}

  /** Entries, latest first, before this id. */
  @Transactional(readOnly = true)
  public List<RecordedEntry> search(
      Caller caller, EntryFilter filter, @Nullable Long before, int limit) {
    Map<String, Object> values = new HashMap<>();
    String where = where(caller, filter, values);
    if (before != null) {
      where += " and e.id < :before";
      values.put("before", before);
    }
    values.put("limit", limit);
    return query(caller, where + " order by e.id desc limit :limit", values);
  }

  /** Sealed entries after this position, in the order of the tree. */
  @Transactional(readOnly = true)
  public List<RecordedEntry> after(Caller caller, long position, int limit) {
    Map<String, Object> values = new HashMap<>();
    String where = where(caller, EntryFilter.ALL, values) + " and l.position > :position";
    values.put("position", position);
    values.put("limit", limit);
    return query(caller, where + " order by l.position limit :limit", values);
  }

  /** The leaf of one entry, if the caller sees it. */
  @Transactional(readOnly = true)
  public Optional<Leaf> leaf(Caller caller, long id) {
    Map<String, Object> values = new HashMap<>();
    String where = where(caller, EntryFilter.ALL, values) + " and e.id = :id";
    values.put("id", id);
    return leaves(where, values).stream().findFirst();
  }

  /** The sealed leaves about one thing, the latest of them, in the order of the tree. */
  @Transactional(readOnly = true)
  public List<Leaf> leavesAbout(Caller caller, String kind, String id, int most) {
    Map<String, Object> values = new HashMap<>();
    EntryFilter subject = new EntryFilter(null, null, null, null, null, kind, id, null, null);
    String where =
        "(("
            + where(caller, subject, values)
            + ") or ("
            + where(caller, EntryFilter.ofCase(kind + ":" + id), values)
            + ")) and l.position is not null order by l.position desc limit :most";
    values.put("most", most);
    return leaves(where, values).reversed();
  }

  /** What opens an entry's commitments, as far as this caller may see it. */
  @Transactional(readOnly = true)
  public Map<String, Commitment> openings(Caller caller, long entry) {
    Map<String, Commitment> openings = new HashMap<>();
    sql.sql(
            """
            select field, salt, value from audit_opening
            where entry = :entry and (field = 'ground' or :personal)""")
        .param("entry", entry)
        .param("personal", caller.may(Permission.VERIFY_AUDIT))
        .query(
            row -> {
              openings.put(
                  row.getString("field"),
                  new Commitment(row.getString("salt"), row.getString("value")));
            });
    return openings;
  }

  private List<Leaf> leaves(String where, Map<String, Object> values) {
    return sql.sql(
            """
            select e.id, l.position, e.leaf
            from audit_entry e left join audit_leaf l on l.entry = e.id where\s"""
                + where)
        .params(values)
        .query(
            (row, number) ->
                new Leaf(
                    row.getLong("id"), row.getObject("position", Long.class), row.getBytes("leaf")))
        .list();
  }

  private static String where(Caller caller, EntryFilter filter, Map<String, Object> values) {
    Map<String, Map<String, Object>> conditions = filter.conditions();
    conditions.values().forEach(values::putAll);
    List<String> all = new ArrayList<>(conditions.keySet());
    all.addFirst(caller.may(Permission.READ_AUDIT) ? "true" : OF_CASES);
    return String.join(" and ", all);
  }

  private List<RecordedEntry> query(Caller caller, String where, Map<String, Object> values) {
    values.put("personal", caller.may(Permission.VERIFY_AUDIT));
    return sql.sql(
            """
            select e.id, l.position, e.leaf, e.county,
              (select array_agg(array[o.field, o.value] order by o.field) from audit_opening o
               where o.entry = e.id and (o.field = 'ground' or :personal)) as opened
            from audit_entry e left join audit_leaf l on l.entry = e.id where\s"""
                + where)
        .params(values)
        .query((row, number) -> entry(row))
        .list();
  }

  private static RecordedEntry entry(ResultSet row) throws SQLException {
    LogEntry leaf = LogEntryReader.parse(row.getBytes("leaf")).orElseThrow();
    Map<String, String> opened = new HashMap<>();
    Array array = row.getArray("opened");
    if (array != null) {
      for (Object pair : (Object[]) array.getArray()) {
        Object[] both = (Object[]) pair;
        opened.put((String) both[0], (String) both[1]);
      }
    }
    String ground = opened.remove(LogEntry.GROUND);
    return new RecordedEntry(
        row.getLong("id"),
        row.getObject("position", Long.class),
        leaf.caseId(),
        leaf.sequence(),
        leaf.recorded(),
        leaf.act(),
        new Actor(leaf.actor().id(), leaf.actor().role(), leaf.actor().unit()),
        row.getString("county"),
        leaf.subjects(),
        hex(leaf.before()),
        hex(leaf.after()),
        ground,
        opened);
  }

  private static @Nullable String hex(@Nullable Sha256 hash) {
    return hash == null ? null : hash.hex();
  }
}
