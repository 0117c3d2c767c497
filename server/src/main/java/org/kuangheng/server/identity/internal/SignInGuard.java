package org.kuangheng.server.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow, on every server of the database at once. An account's attempt counts as a
 * failure before the password is looked at and is forgiven when it was right, so that many guesses
 * at the same moment gain nothing; an address counts failures only. Unknown logins count as known
 * ones do.
 */
@Component
class SignInGuard {
  private final JdbcClient sql;
  private final Unfenced unfenced;
  private final IdentityProperties.Lockout lockout;
  private final Clock clock;

  SignInGuard(JdbcClient sql, Unfenced unfenced, IdentityProperties properties, Clock clock) {
    this.sql = sql;
    this.unfenced = unfenced;
    this.lockout = properties.lockout();
    this.clock = clock;
  }

  /** How long to wait before this attempt may be made; zero if now. */
  Duration admit(String login, String address) {
    Instant now = clock.instant();
    return unfenced.get(
        () -> {
          Duration wait = waitOf(key("address", address), now);
          if (!wait.isZero()) {
            return wait;
          }
          String account = key("login", login);
          return count(account, lockout.perAccount(), now) ? Duration.ZERO : waitOf(account, now);
        });
  }

  /** The password, or the code, was wrong: the address counts it too. */
  void failed(String address) {
    Instant now = clock.instant();
    unfenced.run(() -> count(key("address", address), lockout.perAddress(), now));
  }

  /** It was right; the failures of the login are forgotten, those of the address stay. */
  void succeeded(String login) {
    forget(login);
  }

  /** Lets a login try again at once. */
  void forget(String login) {
    unfenced.run(
        () ->
            sql.sql("delete from sign_in_guard where key = :key")
                .param("key", key("login", login))
                .update());
  }

  /** Whether the login waits now. */
  boolean waits(String login) {
    return !unfenced.read(() -> waitOf(key("login", login), clock.instant())).isZero();
  }

  private Duration waitOf(String key, Instant now) {
    return sql.sql(
            "select blocked_until from sign_in_guard where key = :key and blocked_until > :now")
        .param("key", key)
        .param("now", Times.sql(now))
        .query(OffsetDateTime.class)
        .optional()
        .map(until -> Duration.between(now, until.toInstant()))
        .orElse(Duration.ZERO);
  }

  /** Counts one; not if it waits already. */
  private boolean count(String key, int free, Instant now) {
    return sql.sql(
                """
                insert into sign_in_guard as g (key, failures, last_at) values (:key, 1, :now)
                on conflict (key) do update set
                  failures = case when g.last_at < :forgotten then 1 else g.failures + 1 end,
                  last_at = :now,
                  blocked_until = case
                    when g.last_at < :forgotten or g.failures + 1 < :free then null
                    else :now + make_interval(secs => least(:longest,
                           :first * power(2, least(g.failures + 1 - :free, 30)))) end
                where g.blocked_until is null or g.blocked_until <= :now""")
            .param("key", key)
            .param("now", Times.sql(now))
            .param("forgotten", Times.sql(now.minus(lockout.forgottenAfter())))
            .param("free", free)
            .param("first", (double) lockout.first().toSeconds())
            .param("longest", (double) lockout.longest().toSeconds())
            .update()
        == 1;
  }

  private static String key(String kind, String value) {
    return kind + ":" + Secrets.digest(value);
  }
}
