package org.kuangheng.server.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.identity.FirstAdministrators;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Creates the first two administrators, once. */
@Service
class StoredFirstAdministrators implements FirstAdministrators {
  static final Organisation CITY =
      new Organisation(
          "city",
          Organisation.Kind.CITY,
          new LocalizedText("市工作专班办公室", "City task-force office"),
          null,
          null,
          false,
          1);

  private final JdbcClient sql;
  private final AccountTable accounts;
  private final OrganisationTable organisations;
  private final Passwords passwords;
  private final PasswordChange change;
  private final Unfenced unfenced;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredFirstAdministrators(
      JdbcClient sql,
      AccountTable accounts,
      OrganisationTable organisations,
      Passwords passwords,
      PasswordChange change,
      Unfenced unfenced,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.organisations = organisations;
    this.passwords = passwords;
    this.change = change;
    this.unfenced = unfenced;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean needed() {
    return unfenced.read(
        () ->
            sql.sql("select count(*) from account where not demo and admin_role_held is not null")
                    .query(Long.class)
                    .single()
                == 0);
  }

  @Override
  public List<Issue> create(First system, First security) {
    AccountRow first = row(system);
    AccountRow second = row(security);
    List<Issue> issues = new ArrayList<>(check(first, system.password()));
    issues.addAll(check(second, security.password()));
    if (first.login().equals(second.login()) || !needed()) {
      issues.add(issue(IdentityProblem.LOGIN_TAKEN));
    }
    if (issues.isEmpty()) {
      String one = passwords.encode(system.password());
      String other = passwords.encode(security.password());
      unfenced.run(
          () -> {
            organisations.insert(CITY);
            open(first, Role.SYSTEM_ADMIN, one);
            open(second, Role.SECURITY_ADMIN, other);
          });
    }
    return issues;
  }

  private List<Issue> check(AccountRow row, String password) {
    List<Issue> issues = new ArrayList<>(change.check(password, row));
    if (!row.login().matches(AccountAdministration.LOGIN)) {
      issues.add(issue(IdentityProblem.LOGIN_UNSOUND));
    } else if (unfenced.read(() -> accounts.findByLogin(row.login())).isPresent()) {
      issues.add(issue(IdentityProblem.LOGIN_TAKEN));
    }
    if (row.name().isBlank()) {
      issues.add(issue(IdentityProblem.NAME_UNSOUND));
    }
    return issues;
  }

  private void open(AccountRow row, Role role, String encoded) {
    accounts.insert(row);
    accounts.grant(row.id(), role);
    change.store(row.id(), encoded, false);
    events.publishEvent(
        AuditedEvent.of("user:" + row.id(), "identity.account.opened", Actor.SYSTEM)
            .about("role", role.name())
            .withPersonal(java.util.Map.of("login", row.login(), "name", row.name())));
  }

  private AccountRow row(First first) {
    Instant now = clock.instant();
    return new AccountRow(
        Secrets.id("u-"),
        first.login().strip().toLowerCase(Locale.ROOT),
        first.name().strip(),
        CITY.id(),
        null,
        false,
        new AccountRow.State(false, null, null, null, null, now),
        1);
  }

  private static Issue issue(IdentityProblem code) {
    return Issue.of(code, Place.of("administrators"));
  }
}
