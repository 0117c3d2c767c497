package org.kuangheng.server.identity.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Signing in with a password and, where enrolled, a second factor (登录). */
@Service
public class SignIn {
  private static final int LONGEST = 200;

  /** Stands for whoever no account is known of; no account has this id. */
  private static final String UNKNOWN = "unknown";

  /** What a person typed. */
  public record Attempt(String login, String password, @Nullable String code, String address) {
    @Override
    public String toString() {
      return "Attempt from " + address;
    }
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * He may come in.
     *
     * @param byFactor whether a second factor was shown
     */
    record Accepted(String account, boolean byFactor) implements Outcome {}

    /** The password was right; the second factor is still to come. */
    record FactorMissing() implements Outcome {}

    /** Something was wrong; what, is not said. */
    record Refused() implements Outcome {}

    /** Too many failures. */
    record Later(Duration delay) implements Outcome {}
  }

  private final AccountTable accounts;
  private final People people;
  private final Passwords passwords;
  private final SecondFactor factor;
  private final SignInGuard guard;
  private final Unfenced unfenced;
  private final ApplicationEventPublisher events;

  SignIn(
      AccountTable accounts,
      People people,
      Passwords passwords,
      SecondFactor factor,
      SignInGuard guard,
      Unfenced unfenced,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.people = people;
    this.passwords = passwords;
    this.factor = factor;
    this.guard = guard;
    this.unfenced = unfenced;
    this.events = events;
  }

  /** Tries; unknown, closed and wrong give the same answer after the same work. */
  public Outcome attempt(Attempt attempt) {
    String login = attempt.login().strip().toLowerCase(Locale.ROOT);
    if (login.length() > LONGEST || attempt.password().length() > LONGEST) {
      return new Outcome.Refused();
    }
    Duration wait = guard.admit(login, attempt.address());
    if (!wait.isZero()) {
      return new Outcome.Later(wait);
    }
    Optional<AccountRow> account = unfenced.read(() -> accounts.findByLogin(login));
    String id = account.map(AccountRow::id).orElse(UNKNOWN);
    Optional<String> stored = unfenced.read(() -> accounts.password(id));
    boolean right = passwords.matches(attempt.password(), stored.orElse(null));
    Outcome outcome =
        right ? counted(login, account.orElseThrow(), attempt.code()) : new Outcome.Refused();
    settle(outcome, login, attempt.address(), account);
    return outcome;
  }

  /** He signed out. */
  public void left(Caller caller) {
    AuditedEvent event =
        AuditedEvent.of("user:" + caller.id(), "identity.session.closed", caller.actor());
    unfenced.run(() -> events.publishEvent(event));
  }

  /** Where no code can be checked, that is said, and is not the person's failure. */
  private Outcome counted(String login, AccountRow account, @Nullable String code) {
    try {
      return second(account, code);
    } catch (Refusal unable) {
      guard.succeeded(login);
      throw unable;
    }
  }

  private Outcome second(AccountRow account, @Nullable String code) {
    if (people.find(account.id()).isEmpty() || people.waitedTooLong(account)) {
      return new Outcome.Refused();
    }
    if (account.state().secondFactorSince() == null) {
      return new Outcome.Accepted(account.id(), false);
    }
    if (code == null || code.isBlank()) {
      return new Outcome.FactorMissing();
    }
    return factor.accepts(account.id(), code)
        ? new Outcome.Accepted(account.id(), true)
        : new Outcome.Refused();
  }

  private void settle(Outcome outcome, String login, String address, Optional<AccountRow> account) {
    switch (outcome) {
      case Outcome.Accepted accepted -> {
        guard.succeeded(login);
        record(account, "identity.session.opened");
      }
      case Outcome.FactorMissing missing -> {}
      case Outcome.Refused refused -> {
        guard.failed(address);
        record(account, "identity.session.refused");
      }
      case Outcome.Later later -> {}
    }
  }

  /** Unknown logins stand in the record too: it takes as long, and shows who sprays guesses. */
  private void record(Optional<AccountRow> account, String act) {
    Actor actor =
        account
            .map(row -> new Actor(row.id(), role(row), row.organisation()))
            .orElse(new Actor(UNKNOWN, "NONE", ""));
    unfenced.run(() -> events.publishEvent(AuditedEvent.of("user:" + actor.id(), act, actor)));
  }

  private static String role(AccountRow row) {
    Role role = row.role();
    return role == null ? "NONE" : role.name();
  }
}
