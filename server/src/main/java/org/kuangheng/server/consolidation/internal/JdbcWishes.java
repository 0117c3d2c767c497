package org.kuangheng.server.consolidation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.consolidation.ConsolidationProblem;
import org.kuangheng.server.consolidation.Wishes;
import org.kuangheng.server.identity.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Locks and bans in their table; withdrawn ones stay. */
@Service
@Transactional
class JdbcWishes implements Wishes {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  JdbcWishes(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  public Wish make(Caller caller, NewWish wish) {
    String ground = Grounds.required(wish.ground());
    int count = wish.mines().size();
    if (count < 2 || (wish.kind() == Kind.BAN && count > 2)) {
      throw Refusal.of(ConsolidationProblem.WISH_SIZE, "mines", "count", count);
    }
    if (!caller.sees(wish.county())) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "county", "what", wish.county());
    }
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into consolidation_wish (id, county, kind, mines, ground, made_by, unit)
            values (:id, :county, :kind, :mines, :ground, :by, :unit)""")
        .param("id", id)
        .param("county", wish.county())
        .param("kind", wish.kind().name())
        .param("mines", Columns.array(wish.mines()))
        .param("ground", ground)
        .param("by", caller.id())
        .param("unit", caller.unit())
        .update();
    wish.mines()
        .forEach(mine -> publish(caller, "consolidation.wish.made", find(id), mine, ground));
    return find(id);
  }

  private void publish(Caller caller, String act, Wish wish, String mine, String ground) {
    events.publishEvent(
        AuditedEvent.of("mine:" + mine, act, caller.actor())
            .in(wish.county())
            .because(ground)
            .about("wish", wish.id())
            .about("mine", mine)
            .about("kind", wish.kind().name()));
  }

  @Override
  public Wish withdraw(Caller caller, String id, String ground) {
    String why = Grounds.required(ground);
    Wish wish = find(id);
    int done =
        jdbc.sql(
                """
                update consolidation_wish
                   set withdrawn_at = clock_timestamp(), withdrawn_by = :by, withdrawal_ground = :ground
                 where id = :id and withdrawn_at is null""")
            .param("by", caller.id())
            .param("ground", why)
            .param("id", id)
            .update();
    if (done == 0) {
      throw Refusal.of(ConsolidationProblem.WISH_WITHDRAWN, "id", "wish", id);
    }
    wish.mines().forEach(mine -> publish(caller, "consolidation.wish.withdrawn", wish, mine, why));
    return find(id);
  }

  private Wish find(String id) {
    return jdbc.sql("select * from consolidation_wish where id = :id")
        .param("id", id)
        .query(JdbcWishes::read)
        .optional()
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Wish> list(@Nullable String county, boolean withdrawnToo) {
    return jdbc.sql(
            """
            select * from consolidation_wish
             where (cast(:county as text) is null or county = :county) and (:all or withdrawn_at is null)
             order by made_at, id limit 2000""")
        .param("county", county)
        .param("all", withdrawnToo)
        .query(JdbcWishes::read)
        .list();
  }

  private static Wish read(ResultSet row, int number) throws SQLException {
    return new Wish(
        Columns.text(row, "id"),
        Columns.text(row, "county"),
        Kind.valueOf(Columns.text(row, "kind")),
        Columns.ids(row, "mines"),
        Columns.text(row, "ground"),
        Columns.text(row, "made_by"),
        Columns.text(row, "unit"),
        Columns.at(row, "made_at"),
        Columns.atOrNull(row, "withdrawn_at"),
        row.getString("withdrawal_ground"));
  }
}
