package org.kuangheng.server.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.registry.Act;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts on record (登记行为). */
@Component
class Acts {
  private static final String SELECT =
      "select id, kind, by_account, by_unit, at, ground, changes, reversed_by from registry_act ";
  private static final RowMapper<Act> ACT = (row, i) -> act(row);

  private final JdbcClient jdbc;

  Acts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Act act(ResultSet row) throws SQLException {
    return new Act(
        row.getString(1),
        Act.Kind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getTimestamp(5).toInstant(),
        row.getString(6),
        row.getInt(7),
        row.getString(8));
  }

  Optional<Act> find(String id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(ACT).optional();
  }

  /** The latest first, of an account or of all; those recorded before a given one. */
  List<Act> list(@Nullable String before, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where (:before::text is null or number < (select number from registry_act where id = :before))
                order by number desc limit :limit""")
        .param("before", before)
        .param("limit", limit)
        .query(ACT)
        .list();
  }

  void insert(Act act, Fence fence, @Nullable String reverses) {
    jdbc.sql(
            """
            insert into registry_act (id, kind, by_account, by_unit, at, ground, changes, reverses, county, enterprise)
            values (:id, :kind, :by, :unit, :at::timestamptz, :ground, :changes, :reverses, :county, :enterprise)""")
        .param("id", act.id())
        .param("kind", act.kind().name())
        .param("by", act.by())
        .param("unit", act.unit())
        .param("at", act.at().toString())
        .param("ground", act.ground())
        .param("changes", act.changes())
        .param("reverses", reverses)
        .param("county", fence.county())
        .param("enterprise", fence.enterprise())
        .update();
  }

  /** Marks an act reversed; an act that this one had reversed stands again. */
  void reversed(String act, String by) {
    jdbc.sql("update registry_act set reversed_by = :by where id = :act")
        .param("by", by)
        .param("act", act)
        .update();
    jdbc.sql("update registry_act set reversed_by = null where reversed_by = :act")
        .param("act", act)
        .update();
  }

  /**
   * Later acts that stand and touched what an act touched. An act and its reversal cancel each
   * other and do not count.
   */
  List<String> laterActs(String act) {
    return jdbc.sql(
            """
            with mine as (select number, at from registry_act where id = :act),
            touched as (
              select distinct subject from registry_version where act = :act or superseded_by = :act),
            later as (
              select v.act as id from registry_version v join touched using (subject)
              where lower(v.recorded) > (select at from mine)
              union
              select v.superseded_by from registry_version v join touched using (subject)
              where upper(v.recorded) > (select at from mine))
            select l.id from later l left join registry_act a on a.id = l.id left join registry_act r on r.id = a.reverses
            where a.id is null
              or (a.reversed_by is null
                and (a.reverses is null or r.number is null or r.number <= (select number from mine)))
            order by a.number, l.id""")
        .param("act", act)
        .query((row, i) -> row.getString(1))
        .list();
  }
}
