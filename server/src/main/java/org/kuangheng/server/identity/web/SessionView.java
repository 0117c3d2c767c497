package org.kuangheng.server.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.internal.AccountRow;
import org.kuangheng.server.identity.internal.People;

/**
 * Who is signed in, what he may do and where.
 *
 * @param actingFor account of whoever delegated, {@code null} if he acts for himself
 * @param duties what must be done before anything else
 * @param until when the session ends at the latest, {@code null} for a token
 */
record SessionView(
    String account,
    String login,
    String name,
    String role,
    String unit,
    LocalizedText unitName,
    List<String> permissions,
    Scope scope,
    @Nullable String actingFor,
    List<String> duties,
    Factor secondFactor,
    boolean demo,
    @Nullable Instant until) {

  /** Where he may do it. */
  record Scope(
      boolean everything, Set<String> counties, Set<String> enterprises, Set<String> mines) {}

  /** How it stands with the second factor. */
  enum Factor {
    ENROLLED,
    MISSING,
    NOT_NEEDED,
    /** A demo account is let in without the factor its role needs. */
    EXEMPT_DEMO
  }

  static SessionView of(SignedIn signedIn, Duration longest) {
    People.Person person = signedIn.person();
    Caller caller = signedIn.caller();
    RowScope scope = caller.scope();
    Instant since = signedIn.since();
    return new SessionView(
        person.account().id(),
        person.account().login(),
        person.account().name(),
        caller.role().name(),
        caller.unit(),
        person.unit().name(),
        caller.permissions().stream().map(Enum::name).sorted().toList(),
        new Scope(scope.everything(), scope.counties(), scope.enterprises(), scope.mines()),
        caller.actingFor(),
        person.duties().stream().map(Enum::name).sorted().toList(),
        factor(person.account(), person.needsFactor()),
        person.account().demo(),
        since == null ? null : since.plus(longest));
  }

  private static Factor factor(AccountRow account, boolean needed) {
    if (account.state().secondFactorSince() != null) {
      return Factor.ENROLLED;
    }
    if (needed) {
      return Factor.MISSING;
    }
    boolean exempt = account.demo() && account.role() != null && account.role().needsSecondFactor();
    return exempt ? Factor.EXEMPT_DEMO : Factor.NOT_NEEDED;
  }
}
