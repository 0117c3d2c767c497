package org.kuangheng.server.identity.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tells the other servers of the database what this one has let through, and hears what they have
 * (多机共享的请求计数). Only who asks often is told of.
 */
@Service
public class RequestUse {
  private static final String KEPT = "2 minutes";

  /**
   * What one has used.
   *
   * @param perMinute what he may
   */
  public record Use(long requests, int perMinute) {}

  private record Row(String key, String server, int perMinute, long total, int lately) {}

  private final JdbcClient sql;
  private final Unfenced unfenced;
  private final String server = UUID.randomUUID().toString();
  private Map<String, Long> heard = new HashMap<>();

  RequestUse(JdbcClient sql, Unfenced unfenced) {
    this.sql = sql;
    this.unfenced = unfenced;
  }

  /**
   * Exchanges once.
   *
   * @param spent by this server since the last exchange, by the {@link #key key} of who it was
   * @return spent by all others since the last exchange
   */
  public synchronized Map<String, Use> exchange(Map<String, Use> spent) {
    List<Row> others =
        unfenced.get(
            () -> {
              spent.forEach(this::tell);
              forget();
              return others();
            });
    Map<String, Use> since = new HashMap<>();
    Map<String, Long> now = new HashMap<>();
    for (Row row : others) {
      String source = row.key() + row.server();
      now.put(source, row.total());
      long before = heard.getOrDefault(source, row.total() - row.lately());
      Use use = new Use(Math.max(0, row.total() - before), row.perMinute());
      since.merge(row.key(), use, (a, b) -> new Use(a.requests() + b.requests(), b.perMinute()));
    }
    heard = now;
    return since;
  }

  /** Under which name somebody's use is counted; nobody is found out by it. */
  public static String key(String kind, String id) {
    return Secrets.digest(kind + " " + id);
  }

  private void tell(String key, Use use) {
    sql.sql(
            """
            insert into request_use as u (key, server, per_minute, total, lately, at)
            values (:key, :server, :perMinute, :spent, :spent, now())
            on conflict (key, server) do update set
              total = u.total + excluded.total, lately = excluded.lately, at = excluded.at""")
        .param("key", key)
        .param("server", server)
        .param("perMinute", use.perMinute())
        .param("spent", use.requests())
        .update();
  }

  private void forget() {
    sql.sql("delete from request_use where at < now() - cast(:kept as interval)")
        .param("kept", KEPT)
        .update();
  }

  private List<Row> others() {
    return sql.sql(
            "select key, server, per_minute, total, lately from request_use where server <> :server")
        .param("server", server)
        .query(
            (row, n) ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getInt(5)))
        .list();
  }
}
