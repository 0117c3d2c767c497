package org.kuangheng.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kuangheng.server.api.ProblemWriter;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.internal.IdentityProperties;
import org.kuangheng.server.identity.internal.People;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is asking and puts the fence up for the rest of the request: the caller for the
 * controllers, the row scope for PostgreSQL.
 */
@Component
class CallerFilter extends OncePerRequestFilter {
  private final People people;
  private final IdentityProperties properties;
  private final ProblemWriter problems;
  private final Clock clock;

  CallerFilter(People people, IdentityProperties properties, ProblemWriter problems, Clock clock) {
    this.people = people;
    this.properties = properties;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> signedIn;
    try {
      signedIn = fromSession(request);
    } catch (Refusal refusal) {
      problems.write(refusal, request, response);
      return;
    }
    sendCsrfCookie(request);
    signedIn.ifPresent(
        who -> {
          who.on(request);
          SecurityContextHolder.setContext(context(who.caller()));
        });
    RowScope scope = signedIn.map(who -> who.caller().scope()).orElse(RowScope.NOTHING);
    fenced(scope, () -> chain.doFilter(request, response));
  }

  private Optional<SignedIn> fromSession(HttpServletRequest request) {
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
    return Optional.of(new SignedIn(person.get(), person.get().caller(), since, null));
  }

  /** A factor enrolled, or a role that needs one granted, ends sessions begun without it. */
  private static boolean lacksFactor(People.Person person, HttpSession session) {
    return person.account().state().secondFactorSince() != null
        && person.needsFactor()
        && !Boolean.TRUE.equals(session.getAttribute(SessionKeys.FACTOR));
  }

  private static void sendCsrfCookie(HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken();
    }
  }

  private static SecurityContext context(Caller caller) {
    List<SimpleGrantedAuthority> authorities =
        caller.permissions().stream()
            .map(permission -> new SimpleGrantedAuthority(permission.name()))
            .toList();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(caller.id(), null, authorities));
    return context;
  }

  /** The rest of the request. */
  private interface Rest {
    void run() throws ServletException, IOException;
  }

  private static void fenced(RowScope scope, Rest rest) throws ServletException, IOException {
    try {
      scope.call(
          () -> {
            rest.run();
            return scope;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
