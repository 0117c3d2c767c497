package org.kuangheng.server.api.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.TransactionOpening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of create requests. A key is taken inside the first writing transaction of its request,
 * so it stands exactly if the work stands.
 */
@Component
class IdempotencyKeys implements TransactionOpening {
  /** The key of the request this thread serves, until a transaction has taken it. */
  record Pending(String caller, String key, String requestHash) {}

  /** An answer given before. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(
      String requestHash,
      @Nullable Integer status,
      @Nullable String contentType,
      @Nullable String headers,
      byte @Nullable [] body) {}

  private static final ThreadLocal<Pending> PENDING = new ThreadLocal<>();

  private final JdbcClient jdbc;

  IdempotencyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static void expect(Pending pending) {
    PENDING.set(pending);
  }

  /** Forgets the key; true if a transaction had taken it. */
  static boolean wasTaken() {
    boolean open = PENDING.get() != null;
    PENDING.remove();
    return !open;
  }

  @Override
  public void opened(Connection connection) throws SQLException {
    Pending pending = PENDING.get();
    if (pending == null) {
      return;
    }
    PENDING.remove();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into idempotency_key (caller, key, request_hash) values (?, ?, ?)
            on conflict do nothing""")) {
      insert.setString(1, pending.caller());
      insert.setString(2, pending.key());
      insert.setString(3, pending.requestHash());
      if (insert.executeUpdate() == 0) {
        throw Refusal.of(IdempotencyProblem.IDEMPOTENCY_IN_PROGRESS, "Idempotency-Key");
      }
    }
  }

  @Transactional(readOnly = true)
  public Optional<Answer> find(String caller, String key) {
    return jdbc.sql(
            """
            select request_hash, status, content_type, headers, body
            from idempotency_key where caller = :caller and key = :key""")
        .param("caller", caller)
        .param("key", key)
        .query(
            (row, n) ->
                new Answer(
                    row.getString(1),
                    (Integer) row.getObject(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBytes(5)))
        .optional();
  }

  @Transactional
  public void keep(Pending pending, Answer answer) {
    jdbc.sql(
            """
            update idempotency_key
            set status = :status, content_type = :type, headers = :headers, body = :body
            where caller = :caller and key = :key""")
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("headers", answer.headers())
        .param("body", answer.body())
        .param("caller", pending.caller())
        .param("key", pending.key())
        .update();
  }

  /** Keys are kept for seven days. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  @Transactional
  public void forgetOld() {
    jdbc.sql("delete from idempotency_key where created_at < now() - interval '7 days'").update();
  }
}
