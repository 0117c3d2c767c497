package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.kernel.MineId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the links from what a mine was to what it is (承继关系). */
@Component
class Successors {
  private final JdbcClient jdbc;

  Successors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The ends of the chain: the id itself if it has no successor; empty if nobody knows it. */
  List<MineId> of(MineId id) {
    List<MineId> ends = new ArrayList<>();
    jdbc.sql(
            """
            with recursive links as (
              select content ->> 'predecessor' as old, content ->> 'successor' as new from registry_version
              where kind = 'SUCCESSION' and upper_inf(recorded)),
            chain as (
              select :id::text as id
              union
              select links.new from chain join links on links.old = chain.id)
            select id from chain c
            where not exists (select 1 from links where links.old = c.id)
              and exists (select 1 from registry_version v where v.kind = 'MINE' and v.id = c.id)
            order by id""")
        .param("id", id.value())
        .query((row, i) -> row.getString(1))
        .list()
        .forEach(end -> ends.add(new MineId(end)));
    return ends;
  }
}
