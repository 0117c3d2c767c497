package org.kuangheng.server.consolidation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.consolidation.Hearings.Neighbour;
import org.kuangheng.server.consolidation.Hearings.Notice;
import org.kuangheng.server.consolidation.Hearings.Opinion;
import org.kuangheng.server.consolidation.Hearings.Relation;
import org.kuangheng.server.consolidation.Hearings.Service;
import org.kuangheng.server.consolidation.Hearings.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Service and opinions on record, by boundary. Called inside a transaction. */
@Component
class HearingTable {
  private final JdbcClient jdbc;

  HearingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is on record of a neighbour. */
  record Entry(@Nullable Service service, @Nullable Statement statement, long version) {}

  /** The neighbours found, with what is on record of them for this boundary. */
  List<Neighbour> withRecord(ProposedGroup group) {
    Map<String, Entry> entries = new TreeMap<>();
    jdbc.sql("select * from hearing where boundary = :boundary")
        .param("boundary", group.boundary())
        .query(
            row -> {
              entries.put(Columns.text(row, "mine"), read(row));
            });
    return group.neighbours().stream().map(one -> with(one, entries.get(one.mine()))).toList();
  }

  private static Neighbour with(Neighbour found, @Nullable Entry entry) {
    if (entry == null) {
      return found;
    }
    return new Neighbour(
        found.mine(),
        found.name(),
        found.holder(),
        found.enterprise(),
        found.county(),
        found.relation(),
        found.metres(),
        entry.service(),
        entry.statement(),
        entry.version());
  }

  private static Entry read(ResultSet row) throws SQLException {
    LocalDate served = row.getObject("served_on", LocalDate.class);
    Service service =
        served == null
            ? null
            : new Service(
                served,
                Columns.text(row, "served_way"),
                row.getString("served_evidence"),
                Columns.text(row, "served_by"));
    String opinion = row.getString("opinion");
    Statement statement =
        opinion == null
            ? null
            : new Statement(
                Opinion.valueOf(opinion),
                Columns.text(row, "opinion_text"),
                row.getObject("opinion_on", LocalDate.class),
                row.getString("opinion_evidence"));
    return new Entry(service, statement, row.getLong("version"));
  }

  /** The last served first. */
  Page<Notice> notices(@Nullable String mine, @Nullable Cursor after, int limit) {
    List<Notice> found =
        jdbc.sql(
                """
                select * from hearing
                 where (cast(:mine as text) is null or mine = :mine)
                   and (cast(:on as date) is null
                        or coalesce(served_on, date '0001-01-01') < cast(:on as date)
                        or (coalesce(served_on, date '0001-01-01') = cast(:on as date)
                            and (boundary, mine) > (:boundary, :after)))
                 order by coalesce(served_on, date '0001-01-01') desc, boundary, mine limit :limit""")
            .param("mine", mine)
            .param("on", after == null ? null : after.keys().getFirst())
            .param("boundary", after == null ? "" : after.keys().get(1))
            .param("after", after == null ? "" : after.keys().getLast())
            .param("limit", limit + 1)
            .query(HearingTable::notice)
            .list();
    if (found.size() <= limit) {
      return new Page<>(found, null, null);
    }
    Notice last = found.get(limit - 1);
    Service service = last.service();
    String on = service == null ? "0001-01-01" : service.on().toString();
    return new Page<>(
        found.subList(0, limit), Cursor.after(on, last.boundary(), last.mine()).toString(), null);
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    Entry entry = read(row);
    return new Notice(
        Columns.text(row, "boundary"),
        Columns.text(row, "mine"),
        row.getString("county"),
        Columns.text(row, "proposal"),
        Columns.text(row, "grp"),
        Relation.valueOf(Columns.text(row, "relation")),
        row.getBigDecimal("metres"),
        Trees.JSON.readValue(Columns.text(row, "area"), new TypeReference<>() {}),
        entry.service(),
        entry.statement(),
        entry.version());
  }

  /** Makes sure there is a row for the neighbour. */
  void open(ProposedGroup group, Place place, Neighbour neighbour) {
    jdbc.sql(
            """
            insert into hearing (boundary, mine, county, neighbour_county, enterprise, proposal, grp, relation, metres,
                                 area)
            values (:boundary, :mine, :county, :neighbourCounty, :enterprise, :proposal, :grp, :relation, :metres, :area)
            on conflict (boundary, mine) do nothing""")
        .param("boundary", group.boundary())
        .param("mine", neighbour.mine())
        .param("county", place.county())
        .param("neighbourCounty", neighbour.county())
        .param("enterprise", neighbour.enterprise())
        .param("proposal", place.proposal())
        .param("grp", group.id())
        .param("relation", neighbour.relation().name())
        .param("metres", neighbour.metres())
        .param("area", group.area())
        .update();
  }

  /** Where a hearing belongs. */
  record Place(String proposal, @Nullable String county) {}

  void serve(String boundary, String mine, Service service, String recordedBy) {
    jdbc.sql(
            """
            update hearing set served_on = :on, served_way = :way, served_evidence = :evidence, served_by = :by,
                   service_recorded_by = :recordedBy, version = version + 1
             where boundary = :boundary and mine = :mine""")
        .param("on", service.on())
        .param("way", service.way())
        .param("evidence", service.evidence())
        .param("by", service.by())
        .param("recordedBy", recordedBy)
        .param("boundary", boundary)
        .param("mine", mine)
        .update();
  }

  void hear(String boundary, String mine, Statement statement, String recordedBy) {
    jdbc.sql(
            """
            update hearing set opinion = :opinion, opinion_text = :text, opinion_on = :on,
                   opinion_evidence = :evidence, opinion_recorded_by = :recordedBy, version = version + 1
             where boundary = :boundary and mine = :mine""")
        .param("opinion", statement.opinion().name())
        .param("text", statement.text())
        .param("on", statement.on())
        .param("evidence", statement.evidence())
        .param("recordedBy", recordedBy)
        .param("boundary", boundary)
        .param("mine", mine)
        .update();
  }
}
