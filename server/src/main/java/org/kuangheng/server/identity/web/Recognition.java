package org.kuangheng.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.identity.internal.Delegations;
import org.kuangheng.server.identity.internal.IdentityProblem;
import org.kuangheng.server.identity.internal.IdentityProperties;
import org.kuangheng.server.identity.internal.People;
import org.kuangheng.server.identity.internal.Tokens;
import org.springframework.stereotype.Component;

/** Recognises whom a request comes from: by its API token, else by its session. */
@Component
class Recognition {
  private static final String BEARER = "Bearer ";

  private final People people;
  private final Tokens tokens;
  private final Delegations delegations;
  private final IdentityProperties properties;
  private final Clock clock;

  Recognition(
      People people,
      Tokens tokens,
      Delegations delegations,
      IdentityProperties properties,
      Clock clock) {
    this.people = people;
    this.tokens = tokens;
    this.delegations = delegations;
    this.properties = properties;
    this.clock = clock;
  }

  /** Whether the request shows a token: its cookies count for nothing then. */
  static boolean byToken(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, 7);
  }

  Optional<SignedIn> of(HttpServletRequest request) {
    return byToken(request)
        ? Optional.of(token(request.getHeader("Authorization").substring(BEARER.length())))
        : session(request);
  }

  private SignedIn token(String secret) {
    Tokens.Bearer bearer = tokens.bearer(secret.strip()).orElseThrow(Recognition::noToken);
    People.Person person = people.find(bearer.account()).orElseThrow(Recognition::noToken);
    Caller owner = person.caller();
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    permissions.addAll(bearer.permissions());
    permissions.retainAll(owner.permissions());
    Caller caller =
        new Caller(
            owner.id(), owner.name(), owner.role(), owner.unit(), owner.scope(), permissions, null);
    return new SignedIn(person, caller, null, bearer.id());
  }

  private Optional<SignedIn> session(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SessionKeys.ACCOUNT) instanceof String account)) {
      return Optional.empty();
    }
    Instant since = Instant.ofEpochMilli((Long) session.getAttribute(SessionKeys.SINCE));
    Optional<People.Person> person = people.find(account);
    boolean over = since.plus(properties.session().absolute()).isBefore(clock.instant());
    if (over || person.isEmpty() || lacksFactor(person.get(), session)) {
      session.invalidate();
      return Optional.empty();
    }
    return Optional.of(new SignedIn(person.get(), acting(person.get(), session), since, null));
  }

  /** Under a delegation while it lasts; himself again once it has ended. */
  private Caller acting(People.Person person, HttpSession session) {
    if (!(session.getAttribute(SessionKeys.DELEGATION) instanceof String delegation)) {
      return person.caller();
    }
    Optional<Caller> acting = delegations.acting(person, delegation);
    if (acting.isEmpty()) {
      session.removeAttribute(SessionKeys.DELEGATION);
    }
    return acting.orElse(person.caller());
  }

  /** A factor enrolled, or a role that needs one granted, ends sessions begun without it. */
  private static boolean lacksFactor(People.Person person, HttpSession session) {
    return person.account().state().secondFactorSince() != null
        && person.needsFactor()
        && !Boolean.TRUE.equals(session.getAttribute(SessionKeys.FACTOR));
  }

  private static Refusal noToken() {
    return Refusal.of(IdentityProblem.TOKEN_REFUSED, "Authorization");
  }
}
