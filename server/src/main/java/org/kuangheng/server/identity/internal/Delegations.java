package org.kuangheng.server.identity.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Delegation (委托代办): somebody of the same organisation acts with one's role and scope until a day.
 * Both stand in the record. The three administrators delegate nothing, and a delegate delegates
 * nothing on.
 */
@Service
public class Delegations {
  private static final Duration LONGEST = Duration.ofDays(92);
  private static final Set<Role> NOT_DELEGABLE =
      Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

  /** A delegation. */
  @Schema(name = "DelegationListed")
  public record Listed(
      String id,
      String from,
      String fromName,
      String to,
      String toName,
      Instant startsAt,
      Instant endsAt,
      @Nullable Instant endedAt,
      String ground) {}

  /**
   * What one delegates.
   *
   * @param to login of the delegate
   */
  public record Wish(String to, Instant startsAt, Instant endsAt, String ground) {}

  private final JdbcClient sql;
  private final AccountTable accounts;
  private final OrganisationTable organisations;
  private final People people;
  private final Unfenced unfenced;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Delegations(
      JdbcClient sql,
      AccountTable accounts,
      OrganisationTable organisations,
      People people,
      Unfenced unfenced,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.organisations = organisations;
    this.people = people;
    this.unfenced = unfenced;
    this.events = events;
    this.clock = clock;
  }

  /** Delegates one's role to somebody of one's organisation. */
  public Listed delegate(Caller caller, Wish wish) {
    oneself(caller);
    if (NOT_DELEGABLE.contains(caller.role())) {
      throw Refusal.of(IdentityProblem.ROLE_NOT_DELEGABLE, "caller");
    }
    String id = Secrets.id("d-");
    return unfenced.get(
        () -> {
          AccountRow to = delegate(wish, caller);
          sql.sql(
                  """
                  insert into delegation
                    (id, from_account, to_account, starts_at, ends_at, ground, created_at)
                  values (:id, :from, :to, :starts, :ends, :ground, :now)""")
              .param("id", id)
              .param("from", caller.id())
              .param("to", to.id())
              .param("starts", Times.sql(wish.startsAt()))
              .param("ends", Times.sql(wish.endsAt()))
              .param("ground", wish.ground().strip())
              .param("now", Times.sql(clock.instant()))
              .update();
          publish(caller, "identity.delegation.begun", id, wish.ground().strip());
          return find(id).orElseThrow();
        });
  }

  /** Those one gave and those one was given, the newest first. */
  public List<Listed> of(String account) {
    return unfenced.read(
        () ->
            sql.sql(
                    SELECT
                        + """
                        where d.from_account = :account or d.to_account = :account
                        order by d.created_at desc, d.id""")
                .param("account", account)
                .query(Delegations::row)
                .list());
  }

  /** Ends it before its time; either of the two may. */
  public void end(Caller caller, String id) {
    oneself(caller);
    unfenced.run(
        () -> {
          int ended =
              sql.sql(
                      """
                      update delegation set ended_at = coalesce(ended_at, :now)
                      where id = :id and (from_account = :account or to_account = :account)""")
                  .param("now", Times.sql(clock.instant()))
                  .param("id", id)
                  .param("account", caller.id())
                  .update();
          if (ended == 0) {
            throw Refusal.of(ApiProblem.NOT_FOUND, "delegation", "what", "delegation " + id);
          }
          publish(caller, "identity.delegation.ended", id, null);
        });
  }

  /**
   * The caller a delegate is while the delegation lasts: himself, with the role, unit and scope of
   * whoever delegated.
   */
  public Optional<Caller> acting(People.Person delegate, String id) {
    return unfenced
        .read(() -> find(id))
        .filter(found -> found.to().equals(delegate.account().id()) && lasts(found))
        .flatMap(found -> people.find(found.from()))
        .filter(from -> !NOT_DELEGABLE.contains(from.caller().role()))
        .filter(
            from -> !from.needsFactor() || delegate.account().state().secondFactorSince() != null)
        .map(
            from ->
                new Caller(
                    delegate.account().id(),
                    delegate.account().name(),
                    from.caller().role(),
                    from.caller().unit(),
                    from.caller().scope(),
                    from.caller().permissions(),
                    from.account().id()));
  }

  /** In the record: from now on this session acts for another. */
  public void begun(Caller acting, String id) {
    unfenced.run(() -> publish(acting, "identity.delegation.used", id, null));
  }

  private boolean lasts(Listed delegation) {
    Instant now = clock.instant();
    return delegation.endedAt() == null
        && !now.isBefore(delegation.startsAt())
        && now.isBefore(delegation.endsAt());
  }

  private AccountRow delegate(Wish wish, Caller caller) {
    Instant now = clock.instant();
    Optional<AccountRow> to =
        accounts
            .findByLogin(wish.to().strip().toLowerCase(java.util.Locale.ROOT))
            .filter(row -> row.state().open() && !row.id().equals(caller.id()))
            .filter(row -> row.role() != null && !NOT_DELEGABLE.contains(row.role()))
            .filter(row -> row.organisation().equals(caller.unit()) && open(row.organisation()));
    String wrong = null;
    if (to.isEmpty()) {
      wrong = "to";
    } else if (!wish.endsAt().isAfter(now)
        || !wish.endsAt().isAfter(wish.startsAt())
        || Duration.between(wish.startsAt(), wish.endsAt()).compareTo(LONGEST) > 0) {
      wrong = "endsAt";
    } else if (wish.ground().isBlank() || wish.ground().length() > 500) {
      wrong = "ground";
    }
    if (wrong != null) {
      throw Refusal.of(
          IdentityProblem.DELEGATION_UNSOUND, wrong, "what", wrong, "days", LONGEST.toDays());
    }
    return to.orElseThrow();
  }

  private boolean open(String organisation) {
    return organisations.find(organisation).filter(unit -> !unit.closed()).isPresent();
  }

  private static void oneself(Caller caller) {
    if (caller.actingFor() != null) {
      throw Refusal.of(IdentityProblem.NOT_AS_DELEGATE, "caller");
    }
  }

  private static final String SELECT =
      """
      select d.*, f.name as from_name, t.name as to_name from delegation d
      join account f on f.id = d.from_account join account t on t.id = d.to_account
      """;

  private Optional<Listed> find(String id) {
    return sql.sql(SELECT + " where d.id = :id").param("id", id).query(Delegations::row).optional();
  }

  private static Listed row(ResultSet row, int number) throws SQLException {
    return new Listed(
        row.getString("id"),
        row.getString("from_account"),
        row.getString("from_name"),
        row.getString("to_account"),
        row.getString("to_name"),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        AccountRow.instant(row, "ended_at"),
        row.getString("ground"));
  }

  private void publish(Caller caller, String act, String id, @Nullable String ground) {
    events.publishEvent(
        AuditedEvent.of("user:" + caller.id(), act, caller.actor())
            .about("delegation", id)
            .because(ground));
  }
}
