package org.kuangheng.server.consolidation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.consolidation.Adoptions.Adoption;
import org.kuangheng.server.consolidation.Adoptions.Filter;
import org.kuangheng.server.consolidation.ConsolidationProblem;
import org.kuangheng.server.consolidation.Proposals.Summary;
import org.kuangheng.server.identity.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of adoptions. Called inside a transaction. */
@Component
class AdoptionTable {
  private final JdbcClient jdbc;

  AdoptionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new adoption. */
  record Draft(
      String id,
      Summary proposal,
      String scenario,
      ProposedGroup group,
      String ground,
      List<String> unserved) {}

  /**
   * Waits until no other transaction is adopting any of these mines, and keeps others waiting until
   * this one ends; in the order of the ids, so that no two wait for each other.
   */
  void reserve(Collection<String> mines) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended('adoption:' || mine, 0)) is null
              from unnest(:mines) as mine""")
        .param("mines", Columns.array(mines))
        .query(Boolean.class)
        .list();
  }

  /** Refuses with 409 if one of the mines stands adopted where the caller does not see it. */
  void insert(Draft draft, Caller caller) {
    jdbc.sql(
            """
            insert into adoption (id, proposal, scenario, grp, county, members, enterprises, boundary, ground, unserved,
                                  adopted_by, unit)
            values (:id, :proposal, :scenario, :grp, :county, :members, :enterprises, :boundary, :ground, :unserved,
                    :by, :unit)""")
        .param("id", draft.id())
        .param("proposal", draft.proposal().id())
        .param("scenario", draft.scenario())
        .param("grp", draft.group().id())
        .param("county", draft.proposal().county())
        .param("members", Columns.array(draft.group().members()))
        .param("enterprises", Columns.array(draft.group().enterprises()))
        .param("boundary", draft.group().boundary())
        .param("ground", draft.ground())
        .param("unserved", Columns.array(draft.unserved()))
        .param("by", caller.id())
        .param("unit", caller.unit())
        .update();
    for (String mine : draft.group().members()) {
      int taken =
          jdbc.sql(
                  """
                  insert into adopted_mine (mine, adoption, county) values (:mine, :adoption, :county)
                  on conflict (mine) do nothing""")
              .param("mine", mine)
              .param("adoption", draft.id())
              .param("county", draft.proposal().county())
              .update();
      if (taken == 0) {
        throw Refusal.of(
            ConsolidationProblem.MINE_ADOPTED, "groups", "mine", mine, "adoption", "-");
      }
    }
  }

  /** The adoption that each of these mines stands in, of those that stand in one. */
  Map<String, String> standing(Collection<String> mines) {
    Map<String, String> standing = new TreeMap<>();
    jdbc.sql("select mine, adoption from adopted_mine where mine = any(:mines)")
        .param("mines", Columns.array(mines))
        .query(
            row -> {
              standing.put(Columns.text(row, "mine"), Columns.text(row, "adoption"));
            });
    return standing;
  }

  Optional<Adoption> find(String id) {
    return jdbc.sql("select * from adoption where id = :id")
        .param("id", id)
        .query(AdoptionTable::read)
        .optional();
  }

  List<Adoption> list(Filter filter) {
    return jdbc.sql(
            """
            select * from adoption
             where (cast(:county as text) is null or county = :county)
               and (cast(:mine as text) is null or members @> array[cast(:mine as text)])
               and (cast(:proposal as text) is null or proposal = :proposal)
               and (:all or withdrawn_at is null)
             order by adopted_at desc, id limit 1000""")
        .param("county", filter.county())
        .param("mine", filter.mine())
        .param("proposal", filter.proposal())
        .param("all", filter.withdrawnToo())
        .query(AdoptionTable::read)
        .list();
  }

  /** Returns false if it was withdrawn already. */
  boolean withdraw(String id, String by, String ground) {
    int done =
        jdbc.sql(
                """
                update adoption set withdrawn_at = clock_timestamp(), withdrawn_by = :by, withdrawal_ground = :ground,
                       version = version + 1
                 where id = :id and withdrawn_at is null""")
            .param("by", by)
            .param("ground", ground)
            .param("id", id)
            .update();
    jdbc.sql("delete from adopted_mine where adoption = :id").param("id", id).update();
    return done > 0;
  }

  private static Adoption read(ResultSet row, int number) throws SQLException {
    return new Adoption(
        Columns.text(row, "id"),
        Columns.text(row, "proposal"),
        Columns.text(row, "scenario"),
        Columns.text(row, "grp"),
        row.getString("county"),
        Columns.ids(row, "members"),
        Columns.text(row, "ground"),
        Columns.ids(row, "unserved"),
        Columns.text(row, "adopted_by"),
        Columns.text(row, "unit"),
        Columns.at(row, "adopted_at"),
        Columns.atOrNull(row, "withdrawn_at"),
        row.getString("withdrawal_ground"),
        row.getLong("version"));
  }
}
