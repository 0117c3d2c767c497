package org.kuangheng.server.assessment.internal;

import static org.kuangheng.server.assessment.internal.VerdictStore.instant;
import static org.kuangheng.server.assessment.internal.VerdictStore.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.assessment.Notifications.Kind;
import org.kuangheng.server.assessment.Notifications.Notification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The table of notices to units, and who has read which. */
@Component
class NotificationStore {
  private final JdbcClient jdbc;

  NotificationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A notice to be left.
   *
   * @param once what it may be left only once for, {@code null} for any number of times
   */
  record Notice(
      String owner,
      Kind kind,
      @Nullable String county,
      @Nullable String enterprise,
      @Nullable String mine,
      String subject,
      Map<String, ?> details,
      @Nullable String once) {}

  void leave(Notice notice, Instant at) {
    jdbc.sql(
            """
            insert into notification (owner, kind, county, enterprise, mine, subject, details, at, once)
            values (:owner, :kind, :county, :enterprise, :mine, :subject, cast(:details as jsonb), :at, :once)
            on conflict do nothing""")
        .param("owner", notice.owner())
        .param("kind", notice.kind().name())
        .param("county", notice.county())
        .param("enterprise", notice.enterprise())
        .param("mine", notice.mine())
        .param("subject", notice.subject())
        .param("details", Json.text(notice.details()))
        .param("at", time(at))
        .param("once", notice.once())
        .update();
  }

  /** One notice a unit of the questions it was asked by a run. */
  void leaveOfQuestions(String run, Instant at) {
    jdbc.sql(
            """
            insert into notification (owner, kind, county, enterprise, subject, details, at, once)
            select q.owner, 'QUESTIONS_ASKED', case when q.owner like 'county:%' then min(q.county) end,
                   case when q.owner like 'enterprise:%' then min(q.enterprise) end, :run,
                   jsonb_build_object('count', count(*), 'due', max(q.due)), :at, 'asked:' || :run || ':' || q.owner
            from question q join verdict v on v.id = q.verdict
            where v.run = :run and q.state = 'OPEN' group by q.owner
            on conflict do nothing""")
        .param("run", run)
        .param("at", time(at))
        .update();
  }

  /** One notice a county of the outcomes a run changed; first verdicts are none. */
  void leaveOfOutcomes(String run, Instant at) {
    jdbc.sql(
            """
            insert into notification (owner, kind, county, mine, subject, details, at, once)
            select 'county:' || county, 'VERDICTS_CHANGED', county, case when count(*) = 1 then min(mine) end, :run,
                   jsonb_build_object('count', count(*), 'mines', (array_agg(mine order by mine))[1\\:20]), :at,
                   'changed:' || :run || ':' || county
            from verdict
            where run = :run and difference ->> 'before' is not null
              and difference ->> 'before' is distinct from difference ->> 'after'
            group by county
            on conflict do nothing""")
        .param("run", run)
        .param("at", time(at))
        .update();
  }

  /**
   * One notice a unit, and one to the city's office, of the open questions past their day that
   * nobody was told of yet; each question is told of once, whichever server does it.
   */
  int leaveOfOverdue(LocalDate today, Instant at) {
    return jdbc.sql(
            """
            with late as (
              update question set overdue_told_at = :at
              where state = 'OPEN' and due < :today and overdue_told_at is null
              returning owner, county, enterprise, mine, due
            )
            insert into notification (owner, kind, county, enterprise, mine, subject, details, at)
            select owner, 'QUESTIONS_OVERDUE', case when owner like 'county:%' then min(county) end,
                   case when owner like 'enterprise:%' then min(enterprise) end,
                   case when owner like 'technical:%' then mine end, cast(:today as text),
                   jsonb_build_object('count', count(*), 'due', min(due)), cast(:at as timestamptz)
            from late group by owner, case when owner like 'technical:%' then mine end
            union all
            select 'city', 'QUESTIONS_OVERDUE', null, null, null, cast(:today as text),
                   jsonb_build_object('count', sum(number), 'due', min(due), 'owners', jsonb_object_agg(owner, number)),
                   cast(:at as timestamptz)
            from (select owner, count(*) as number, min(due) as due from late where owner <> 'city' group by owner) of
            having count(*) > 0""")
        .param("today", today)
        .param("at", time(at))
        .update();
  }

  Page<Notification> list(
      String owner, String account, boolean unread, @Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, 1);
    List<Notification> found =
        jdbc.sql(
                """
                select n.id, n.kind, n.county, n.mine, n.subject, n.details, n.at, r.at is not null as seen
                from notification n
                left join notification_read r on r.notification = n.id and r.account = :account
                where n.owner = :owner and (not :unread or r.at is null) and n.id < :before
                order by n.id desc limit :limit""")
            .param("account", account)
            .param("owner", owner)
            .param("unread", unread)
            .param(
                "before", after == null ? Long.MAX_VALUE : Long.parseLong(after.keys().getFirst()))
            .param("limit", limit + 1)
            .query(
                (row, _) ->
                    new Notification(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("county"),
                        row.getString("mine"),
                        row.getString("subject"),
                        Json.read(row.getString("details"), new TypeReference<>() {}),
                        instant(row, "at"),
                        row.getBoolean("seen")))
            .list();
    if (found.size() <= limit) {
      return new Page<>(found, null, null);
    }
    long last = found.get(limit - 1).id();
    return new Page<>(found.subList(0, limit), Cursor.after(Long.toString(last)).toString(), null);
  }

  /** Marks a unit's notices up to one of them as read by an account; that one alone if so asked. */
  int read(String owner, String account, long id, boolean alone, Instant at) {
    return jdbc.sql(
            """
            insert into notification_read (notification, account, at)
            select id, :account, :at from notification
            where owner = :owner and (id = :id or (not :alone and id < :id))
            on conflict do nothing""")
        .param("account", account)
        .param("at", time(at))
        .param("owner", owner)
        .param("id", id)
        .param("alone", alone)
        .update();
  }

  boolean exists(String owner, long id) {
    return jdbc.sql("select exists (select from notification where owner = :owner and id = :id)")
        .param("owner", owner)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
