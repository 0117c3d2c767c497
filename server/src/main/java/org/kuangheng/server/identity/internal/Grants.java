package org.kuangheng.server.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the security administrator does (安全管理员): grants roles and scopes, releases, unlocks,
 * revokes. He opens no account and grants nothing to himself; no account ever holds two of the
 * three administrators' roles.
 */
@Service
public class Grants {
  private static final Set<Role> ADMINISTRATORS =
      Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

  /** A role with what it adds to the scope of the organisation. */
  public record Grant(Role role, Set<String> counties, Set<String> enterprises, Set<String> mines) {
    public Grant {
      counties = Set.copyOf(counties);
      enterprises = Set.copyOf(enterprises);
      mines = Set.copyOf(mines);
    }
  }

  private final JdbcClient sql;
  private final AccountTable accounts;
  private final AccountList list;
  private final OrganisationTable organisations;
  private final SessionList sessions;
  private final SecondFactor factor;
  private final SignInGuard guard;
  private final Unfenced unfenced;
  private final ApplicationEventPublisher events;

  Grants(
      JdbcClient sql,
      AccountTable accounts,
      AccountList list,
      OrganisationTable organisations,
      SessionList sessions,
      SecondFactor factor,
      SignInGuard guard,
      Unfenced unfenced,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.accounts = accounts;
    this.list = list;
    this.organisations = organisations;
    this.sessions = sessions;
    this.factor = factor;
    this.guard = guard;
    this.unfenced = unfenced;
    this.events = events;
  }

  /** Grants a role with its scope, in place of any earlier one. */
  public AccountDetail grant(Caller caller, String id, @Nullable String ifMatch, Grant grant) {
    return change(
        caller,
        id,
        ifMatch,
        row -> {
          check(row, grant);
          accounts.grant(id, grant.role());
          accounts.clearAdditions(id);
          accounts.add(id, "COUNTY", grant.counties());
          accounts.add(id, "ENTERPRISE", grant.enterprises());
          accounts.add(id, "MINE", grant.mines());
          return event(caller, id, "identity.role.granted").about("role", grant.role().name());
        });
  }

  /** Takes the role away; the account lets nobody in until another is granted. */
  public AccountDetail revoke(Caller caller, String id, @Nullable String ifMatch) {
    AccountDetail changed =
        change(
            caller,
            id,
            ifMatch,
            row -> {
              list.dispensable(row);
              accounts.grant(id, null);
              accounts.clearAdditions(id);
              return event(caller, id, "identity.role.revoked");
            });
    sessions.endAll(id);
    return changed;
  }

  /** Releases an account whose password was reset, and lets its login try again at once. */
  public AccountDetail unlock(Caller caller, String id, @Nullable String ifMatch) {
    return change(
        caller,
        id,
        ifMatch,
        row -> {
          sql.sql("update account set held_since = null, version = version + 1 where id = :id")
              .param("id", id)
              .update();
          guard.forget(row.login());
          return event(caller, id, "identity.account.unlocked");
        });
  }

  /** Takes a lost second factor away. */
  public AccountDetail removeFactor(Caller caller, String id, @Nullable String ifMatch) {
    AccountDetail changed =
        change(
            caller,
            id,
            ifMatch,
            row -> {
              factor.remove(id);
              return event(caller, id, "identity.second-factor.removed");
            });
    sessions.endAll(id);
    return changed;
  }

  /** Links the person of a single sign-on to an account; nobody is let in unlinked. */
  public AccountDetail link(
      Caller caller, String id, @Nullable String ifMatch, Map.Entry<String, String> person) {
    return change(
        caller,
        id,
        ifMatch,
        row -> {
          int added =
              sql.sql(
                      """
                      insert into oidc_link (issuer, subject, account, linked_at)
                      values (:issuer, :subject, :id, now()) on conflict do nothing""")
                  .param("issuer", person.getKey())
                  .param("subject", person.getValue())
                  .param("id", id)
                  .update();
          if (added == 0) {
            throw Refusal.of(IdentityProblem.LINK_TAKEN, "subject");
          }
          return event(caller, id, "identity.single-sign-on.linked")
              .withPersonal(Map.of("issuer", person.getKey(), "subject", person.getValue()));
        });
  }

  /** Ends all sessions of an account. */
  public int endSessions(Caller caller, String id) {
    caller.require(Permission.MANAGE_SESSIONS);
    unfenced.run(
        () -> {
          if (accounts.find(id).isEmpty()) {
            throw AccountList.notFound(id);
          }
          events.publishEvent(event(caller, id, "identity.sessions.revoked"));
        });
    return sessions.endAll(id);
  }

  /** What is done to the account in the transaction, and the event that says so. */
  private interface Step {
    AuditedEvent take(AccountRow row);
  }

  private AccountDetail change(Caller caller, String id, @Nullable String ifMatch, Step step) {
    caller.require(Permission.GRANT_ROLES);
    return unfenced.get(
        () -> {
          AccountRow row = list.lock(id, ifMatch);
          if (caller.id().equals(id)) {
            throw Refusal.of(IdentityProblem.NOT_ONESELF, "account");
          }
          events.publishEvent(step.take(row));
          return list.get(id);
        });
  }

  private void check(AccountRow row, Grant grant) {
    Role role = grant.role();
    Organisation unit = organisations.find(row.organisation()).orElseThrow();
    if (Fence.home(role) != unit.kind()) {
      throw Refusal.of(
          IdentityProblem.ROLE_NOT_FOR_UNIT, "role", "role", role, "kind", unit.kind());
    }
    if (row.role() != role) {
      list.dispensable(row);
    }
    String held = accounts.administratorHeld(row.id());
    if (ADMINISTRATORS.contains(role) && held != null && !held.equals(role.name())) {
      throw Refusal.of(IdentityProblem.ADMINISTRATORS_SEPARATE, "role", "held", held);
    }
    List<String> malformed = new ArrayList<>();
    grant.counties().stream().filter(c -> !c.matches("\\d{6}")).forEach(malformed::add);
    grant.enterprises().stream().filter(Grants::unsound).forEach(malformed::add);
    grant.mines().stream().filter(Grants::unsound).forEach(malformed::add);
    if (!malformed.isEmpty()) {
      throw Refusal.of(IdentityProblem.SCOPE_UNSOUND, "scope", "what", malformed);
    }
  }

  private static boolean unsound(String id) {
    return id.isBlank() || id.length() > 200 || id.chars().anyMatch(Character::isISOControl);
  }

  private static AuditedEvent event(Caller caller, String id, String act) {
    return AuditedEvent.of("user:" + id, act, caller.actor());
  }
}
