package org.kuangheng.server.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the system administrator does (系统管理员): opens, changes and closes accounts. He grants no
 * role: an account he opens lets nobody in until the security administrator has granted one.
 */
@Service
public class AccountAdministration {
  static final String LOGIN = "[a-z0-9][a-z0-9._@-]{2,63}";

  /** What an account is opened with. */
  public record Opening(String login, String name, String organisation) {}

  /**
   * An opened account with its first password, which is shown this once.
   *
   * @param password must be changed at the first sign-in
   */
  public record Opened(AccountDetail account, String password) {
    @Override
    public String toString() {
      return "Opened " + account.id();
    }
  }

  private final JdbcClient sql;
  private final AccountTable accounts;
  private final AccountList list;
  private final OrganisationTable organisations;
  private final Passwords passwords;
  private final PasswordChange change;
  private final SessionList sessions;
  private final Unfenced unfenced;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountAdministration(
      JdbcClient sql,
      AccountTable accounts,
      AccountList list,
      OrganisationTable organisations,
      Passwords passwords,
      PasswordChange change,
      SessionList sessions,
      Unfenced unfenced,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.list = list;
    this.organisations = organisations;
    this.passwords = passwords;
    this.change = change;
    this.sessions = sessions;
    this.unfenced = unfenced;
    this.events = events;
    this.clock = clock;
  }

  /** Opens an account with a random first password. */
  public Opened open(Caller caller, Opening opening) {
    String login = opening.login().strip().toLowerCase(Locale.ROOT);
    String password = Secrets.word(5);
    String encoded = passwords.encode(password);
    return unfenced.get(
        () -> {
          check(opening, login);
          String id = Secrets.id("u-");
          Instant now = clock.instant();
          accounts.insert(
              new AccountRow(
                  id,
                  login,
                  opening.name().strip(),
                  opening.organisation(),
                  null,
                  false,
                  new AccountRow.State(true, now, null, null, null, now),
                  1));
          change.store(id, encoded, true);
          publish(caller, id, "identity.account.opened", person(login, opening.name()));
          return new Opened(list.get(id), password);
        });
  }

  /** Another name, or another organisation; the latter takes the role away. */
  public AccountDetail change(Caller caller, String id, @Nullable String ifMatch, Opening changed) {
    return unfenced.get(
        () -> {
          AccountRow row = list.lockDispensable(id, ifMatch);
          notOneself(caller, id);
          List<Issue> issues = new ArrayList<>();
          organisationOf(changed.organisation(), issues);
          if (!issues.isEmpty()) {
            throw new Refusal(400, issues);
          }
          boolean moves = !row.organisation().equals(changed.organisation());
          sql.sql(
                  """
                  update account set name = :name, organisation = :organisation,
                    role = case when :moves then null else role end, version = version + 1
                  where id = :id""")
              .param("name", changed.name().strip())
              .param("organisation", changed.organisation())
              .param("moves", moves)
              .param("id", id)
              .update();
          if (moves) {
            accounts.clearAdditions(id);
          }
          publish(caller, id, "identity.account.changed", person(row.login(), changed.name()));
          return list.get(id);
        });
  }

  /** Closes it: nobody comes in, sessions end, tokens are refused. The account stays on record. */
  public AccountDetail close(Caller caller, String id, @Nullable String ifMatch) {
    AccountDetail closed =
        unfenced.get(
            () -> {
              list.lockDispensable(id, ifMatch);
              notOneself(caller, id);
              mark(id, "closed_at", clock.instant());
              publish(caller, id, "identity.account.closed", Map.of());
              return list.get(id);
            });
    sessions.endAll(id);
    return closed;
  }

  /** Opens a closed account again, without its role. */
  public AccountDetail reopen(Caller caller, String id, @Nullable String ifMatch) {
    return unfenced.get(
        () -> {
          list.lock(id, ifMatch);
          accounts.grant(id, null);
          accounts.clearAdditions(id);
          mark(id, "closed_at", null);
          publish(caller, id, "identity.account.reopened", Map.of());
          return list.get(id);
        });
  }

  /**
   * A new first password for whoever forgot his. It lets nobody in until the security administrator
   * has released the account: neither of the two can take an account over alone.
   */
  public Opened resetPassword(Caller caller, String id, @Nullable String ifMatch) {
    String password = Secrets.word(5);
    String encoded = passwords.encode(password);
    Opened opened =
        unfenced.get(
            () -> {
              list.lockDispensable(id, ifMatch);
              notOneself(caller, id);
              change.store(id, encoded, true);
              mark(id, "held_since", clock.instant());
              publish(caller, id, "identity.password.reset", Map.of());
              return new Opened(list.get(id), password);
            });
    sessions.endAll(id);
    return opened;
  }

  private void check(Opening opening, String login) {
    List<Issue> issues = new ArrayList<>();
    if (!login.matches(LOGIN)) {
      issues.add(issue(IdentityProblem.LOGIN_UNSOUND, "login"));
    } else if (accounts.findByLogin(login).isPresent()) {
      issues.add(issue(IdentityProblem.LOGIN_TAKEN, "login"));
    }
    if (opening.name().isBlank() || opening.name().length() > 100) {
      issues.add(issue(IdentityProblem.NAME_UNSOUND, "name"));
    }
    organisationOf(opening.organisation(), issues);
    if (!issues.isEmpty()) {
      boolean taken =
          issues.stream().anyMatch(issue -> issue.code() == IdentityProblem.LOGIN_TAKEN);
      throw new Refusal(taken && issues.size() == 1 ? 409 : 400, issues);
    }
  }

  private void organisationOf(String id, List<Issue> issues) {
    Optional<Organisation> found = organisations.find(id);
    if (found.isEmpty() || found.get().closed()) {
      issues.add(issue(IdentityProblem.ORGANISATION_UNKNOWN, "organisation"));
    }
  }

  private void mark(String id, String column, @Nullable Instant when) {
    String text =
        column.equals("closed_at")
            ? "update account set closed_at = :at, version = version + 1 where id = :id"
            : "update account set held_since = :at, version = version + 1 where id = :id";
    sql.sql(text)
        .param("at", Times.orNull(when), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id)
        .update();
  }

  private static void notOneself(Caller caller, String id) {
    if (Objects.equals(caller.id(), id)) {
      throw Refusal.of(IdentityProblem.NOT_ONESELF, "account");
    }
  }

  private static Issue issue(IdentityProblem code, String field) {
    return Issue.of(code, Place.of("request").atField(field));
  }

  private static Map<String, String> person(String login, String name) {
    return Map.of("login", login, "name", name);
  }

  private void publish(Caller caller, String id, String act, Map<String, String> personal) {
    caller.require(Permission.MANAGE_ACCOUNTS);
    events.publishEvent(AuditedEvent.of("user:" + id, act, caller.actor()).withPersonal(personal));
  }
}
