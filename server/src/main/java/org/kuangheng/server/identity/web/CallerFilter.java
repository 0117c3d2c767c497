package org.kuangheng.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.ProblemWriter;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.internal.IdentityProperties;
import org.kuangheng.server.identity.internal.RequestUse;
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
  /** Where requests are counted; files of the screens are not. */
  private static final List<String> LIMITED = List.of("/api/", "/oauth2/", "/login/");

  private final Recognition recognition;
  private final RateLimit limit;
  private final IdentityProperties.Rate rate;
  private final ProblemWriter problems;

  CallerFilter(
      Recognition recognition,
      RateLimit limit,
      IdentityProperties properties,
      ProblemWriter problems) {
    this.recognition = recognition;
    this.limit = limit;
    this.rate = properties.rate();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> signedIn;
    try {
      signedIn = recognition.of(request);
      if (LIMITED.stream().anyMatch(request.getRequestURI()::startsWith)) {
        limit(signedIn, request, response);
      }
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

  private void limit(
      Optional<SignedIn> signedIn, HttpServletRequest request, HttpServletResponse response) {
    int most = signedIn.isPresent() ? rate.perAccount() : rate.perAddress();
    String key =
        signedIn
            .map(who -> RequestUse.key("account", who.person().account().id()))
            .orElseGet(() -> RequestUse.key("address", request.getRemoteAddr()));
    if (!limit.admits(key, most)) {
      long seconds = RateLimit.seconds(most);
      response.setHeader("Retry-After", Long.toString(seconds));
      throw Refusal.of(ApiProblem.TOO_MANY_REQUESTS, "request", "seconds", seconds);
    }
  }

  private static void sendCsrfCookie(HttpServletRequest request) {
    if (!Recognition.byToken(request)
        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
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
