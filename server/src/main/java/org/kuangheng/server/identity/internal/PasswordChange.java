package org.kuangheng.server.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A new password (修改密码), checked for length, commonness and history. */
@Service
public class PasswordChange {
  private static final int MOST = 128;
  private static final Place FIELD = Place.of("request").atField("next");

  private final JdbcClient sql;
  private final Unfenced unfenced;
  private final Passwords passwords;
  private final CommonPasswords common;
  private final SignInGuard guard;
  private final IdentityProperties.Password rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PasswordChange(
      JdbcClient sql,
      Unfenced unfenced,
      Passwords passwords,
      CommonPasswords common,
      SignInGuard guard,
      IdentityProperties properties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.unfenced = unfenced;
    this.passwords = passwords;
    this.common = common;
    this.guard = guard;
    this.rules = properties.password();
    this.events = events;
    this.clock = clock;
  }

  /** Changes one's own password; the present one must be shown. */
  public void change(Caller caller, AccountRow account, String address, Typed typed) {
    Duration delay = guard.admit(account.login(), address);
    if (!delay.isZero()) {
      throw Refusal.of(IdentityProblem.SIGN_IN_LATER, "current", "seconds", delay.toSeconds() + 1);
    }
    String stored = stored(account.id());
    if (!passwords.matches(typed.current(), stored)) {
      guard.failed(address);
      throw Refusal.of(IdentityProblem.CURRENT_PASSWORD_WRONG, "current");
    }
    guard.succeeded(account.login());
    List<Issue> issues = check(typed.next(), account);
    if (!issues.isEmpty()) {
      throw new Refusal(400, issues);
    }
    String encoded = passwords.encode(typed.next());
    unfenced.run(
        () -> {
          store(account.id(), encoded, false);
          events.publishEvent(
              AuditedEvent.of("user:" + account.id(), "identity.password.changed", caller.actor()));
        });
  }

  /** The present password and the new one. */
  public record Typed(String current, String next) {
    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** Everything wrong with a password, at once. */
  List<Issue> check(String next, AccountRow account) {
    List<Issue> issues = new ArrayList<>();
    int length = next.codePointCount(0, next.length());
    if (length < rules.least()) {
      issues.add(Issue.of(IdentityProblem.PASSWORD_SHORT, FIELD, "least", rules.least()));
    }
    if (length > MOST) {
      issues.add(Issue.of(IdentityProblem.PASSWORD_LONG, FIELD, "most", MOST));
      return issues;
    }
    if (common.contains(next)) {
      issues.add(Issue.of(IdentityProblem.PASSWORD_COMMON, FIELD));
    }
    if (next.toLowerCase(Locale.ROOT).contains(account.login())) {
      issues.add(Issue.of(IdentityProblem.PASSWORD_NAMES_LOGIN, FIELD));
    }
    if (earlier(account.id()).stream().anyMatch(before -> passwords.matches(next, before))) {
      issues.add(Issue.of(IdentityProblem.PASSWORD_USED, FIELD, "count", rules.history()));
    }
    return issues;
  }

  /** In the open transaction. */
  void store(String account, String encoded, boolean mustChange) {
    Instant now = clock.instant();
    sql.sql(
            """
            insert into password_history (account, password, set_at)
            select id, password, coalesce(password_set_at, opened_at) from account
            where id = :id and password is not null on conflict do nothing""")
        .param("id", account)
        .update();
    sql.sql(
            """
            update account set password = :password, password_set_at = :now,
              must_change = :mustChange, version = version + 1 where id = :id""")
        .param("password", encoded)
        .param("now", Times.sql(now))
        .param("mustChange", mustChange)
        .param("id", account)
        .update();
  }

  private String stored(String account) {
    return unfenced.read(
        () ->
            sql.sql("select coalesce(password, '') from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single());
  }

  private List<String> earlier(String account) {
    return unfenced.read(
        () ->
            sql.sql(
                    """
                    select password from (
                      select password, password_set_at as set_at from account
                        where id = :id and password is not null
                      union all
                      select password, set_at from password_history where account = :id) p
                    order by set_at desc limit :count""")
                .param("id", account)
                .param("count", rules.history())
                .query(String.class)
                .list());
  }
}
