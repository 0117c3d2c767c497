package org.kuangheng.server.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Turns an account into a caller, anew for each request: what an administrator closes, grants or
 * takes away holds from the next request on.
 */
@Service
public class People {
  /** What a person must do before he may do anything else. */
  public enum Duty {
    CHANGE_PASSWORD,
    ENROL_SECOND_FACTOR
  }

  /**
   * A person as known now.
   *
   * @param duties empty for whoever may work
   */
  public record Person(
      AccountRow account, Organisation unit, Caller caller, Set<Duty> duties, boolean needsFactor) {
    public Person {
      duties = Set.copyOf(duties);
    }
  }

  private final AccountTable accounts;
  private final Unfenced unfenced;
  private final IdentityProperties properties;
  private final boolean demo;
  private final Clock clock;

  People(
      AccountTable accounts,
      Unfenced unfenced,
      IdentityProperties properties,
      @Value("${kuangheng.demo:false}") boolean demo,
      Clock clock) {
    this.accounts = accounts;
    this.unfenced = unfenced;
    this.properties = properties;
    this.demo = demo;
    this.clock = clock;
  }

  /** The person behind an account; empty for whoever may not come in (any more). */
  public Optional<Person> find(String account) {
    return unfenced.read(() -> accounts.known(account)).flatMap(this::person);
  }

  private Optional<Person> person(AccountTable.Known known) {
    AccountRow account = known.account();
    Organisation unit = known.unit();
    Role role = account.role();
    boolean barred = !account.state().open() || unit.closed() || (account.demo() && !demo);
    if (barred || role == null) {
      return Optional.empty();
    }
    RowScope scope = Fence.of(role, unit, known.additions());
    Caller caller =
        new Caller(account.id(), account.name(), role, unit.id(), scope, role.permissions(), null);
    boolean needsFactor =
        role.needsSecondFactor() && (!account.demo() || properties.demoSecondFactor());
    return Optional.of(
        new Person(account, unit, caller, duties(account, needsFactor), needsFactor));
  }

  /** Whether a password given by an administrator waited too long for its first use. */
  boolean waitedTooLong(AccountRow account) {
    Instant setAt = account.state().passwordSetAt();
    return account.state().mustChange()
        && setAt != null
        && setAt.plus(properties.password().firstExpires()).isBefore(clock.instant());
  }

  private Set<Duty> duties(AccountRow account, boolean needsFactor) {
    Set<Duty> duties = EnumSet.noneOf(Duty.class);
    if (account.state().mustChange() || expired(account.state().passwordSetAt())) {
      duties.add(Duty.CHANGE_PASSWORD);
    }
    if (needsFactor && account.state().secondFactorSince() == null) {
      duties.add(Duty.ENROL_SECOND_FACTOR);
    }
    return duties;
  }

  private boolean expired(@Nullable Instant setAt) {
    Duration life = properties.password().expires();
    return setAt != null && !life.isZero() && setAt.plus(life).isBefore(clock.instant());
  }
}
