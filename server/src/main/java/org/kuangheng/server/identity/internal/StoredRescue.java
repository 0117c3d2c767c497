package org.kuangheng.server.identity.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.identity.FirstAdministrators.First;
import org.kuangheng.server.identity.Rescue;
import org.kuangheng.server.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The rescue, on the stored accounts. */
@Service
class StoredRescue implements Rescue {
  private final JdbcClient sql;
  private final AccountTable accounts;
  private final OrganisationTable organisations;
  private final Passwords passwords;
  private final PasswordChange change;
  private final SecondFactor factor;
  private final SecretBox box;
  private final SignInGuard guard;
  private final SessionList sessions;
  private final Unfenced unfenced;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredRescue(
      JdbcClient sql,
      AccountTable accounts,
      OrganisationTable organisations,
      Passwords passwords,
      PasswordChange change,
      SecondFactor factor,
      SecretBox box,
      SignInGuard guard,
      SessionList sessions,
      Unfenced unfenced,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.organisations = organisations;
    this.passwords = passwords;
    this.change = change;
    this.factor = factor;
    this.box = box;
    this.guard = guard;
    this.sessions = sessions;
    this.unfenced = unfenced;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<String> atWork(Role kind) {
    return unfenced.read(
        () ->
            sql.sql(
                    """
                    select login from account
                    where role = :role and not demo and closed_at is null and held_since is null
                    order by login""")
                .param("role", kind.name())
                .query(String.class)
                .list());
  }

  @Override
  public List<Issue> restore(Role kind, First person, String ground) {
    if (kind != Role.SYSTEM_ADMIN && kind != Role.SECURITY_ADMIN) {
      throw new IllegalArgumentException("A rescue is for the two administrators of accounts");
    }
    String login = person.login().strip().toLowerCase(Locale.ROOT);
    Optional<AccountRow> known = unfenced.read(() -> accounts.findByLogin(login));
    AccountRow row = known.orElseGet(() -> fresh(login, person.name()));
    List<Issue> issues = check(kind, row, person, known.isPresent());
    if (ground.isBlank()) {
      issues.add(issue(IdentityProblem.GROUND_MISSING));
    }
    if (issues.isEmpty()) {
      String encoded = passwords.encode(person.password());
      unfenced.run(
          () -> {
            if (known.isEmpty()) {
              organisations.insert(StoredFirstAdministrators.CITY);
              accounts.insert(row);
            }
            reopen(row.id(), kind, encoded);
            record(row, kind, ground);
          });
      guard.forget(login);
      sessions.endAll(row.id());
    }
    return issues;
  }

  @Override
  public boolean secretsAreReadable() {
    return box.lacking().isEmpty();
  }

  @Override
  public int renewSecretsKey(String ground) {
    return unfenced.get(
        () -> {
          List<String> lost = box.renew();
          lost.forEach(factor::remove);
          AuditedEvent renewed =
              AuditedEvent.of("system:secrets-key", "identity.secrets-key.renewed", Actor.SYSTEM);
          events.publishEvent(renewed.because(ground));
          for (String account : lost) {
            events.publishEvent(
                AuditedEvent.of("user:" + account, "identity.second-factor.removed", Actor.SYSTEM)
                    .because(ground));
          }
          return lost.size();
        });
  }

  private List<Issue> check(Role kind, AccountRow row, First person, boolean known) {
    List<Issue> issues = new ArrayList<>(change.check(person.password(), row));
    if (!row.login().matches(AccountAdministration.LOGIN)) {
      issues.add(issue(IdentityProblem.LOGIN_UNSOUND));
    }
    if (known) {
      String held =
          unfenced.read(() -> Optional.ofNullable(accounts.administratorHeld(row.id()))).orElse("");
      if (!held.equals(kind.name()) || row.demo()) {
        Place place = Place.of("rescue").atField("login");
        issues.add(Issue.of(IdentityProblem.RESCUED_OF_ANOTHER_KIND, place, "login", row.login()));
      }
    } else if (person.name().isBlank() || person.name().length() > 100) {
      issues.add(issue(IdentityProblem.NAME_UNSOUND));
    }
    return issues;
  }

  /** In the open transaction. */
  private void reopen(String id, Role kind, String encoded) {
    accounts.grant(id, kind);
    change.store(id, encoded, false);
    factor.remove(id);
    sql.sql(
            """
            update account set closed_at = null, held_since = null,
              organisation = case when exists (
                select from organisation o where o.id = account.organisation and o.kind = 'CITY'
                  and o.closed_at is null) then organisation else :city end
            where id = :id""")
        .param("id", id)
        .param("city", StoredFirstAdministrators.CITY.id())
        .update();
  }

  private void record(AccountRow row, Role kind, String ground) {
    events.publishEvent(
        AuditedEvent.of("user:" + row.id(), "identity.administrator.rescued", Actor.SYSTEM)
            .about("role", kind.name())
            .because(ground)
            .withPersonal(Map.of("login", row.login(), "name", row.name())));
  }

  private AccountRow fresh(String login, String name) {
    return new AccountRow(
        Secrets.id("u-"),
        login,
        name.strip(),
        StoredFirstAdministrators.CITY.id(),
        null,
        false,
        new AccountRow.State(false, null, null, null, null, clock.instant()),
        1);
  }

  private static Issue issue(IdentityProblem code) {
    return Issue.of(code, Place.of("rescue"));
  }
}
