package org.kuangheng.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.internal.IdentityProblem;
import org.kuangheng.server.identity.internal.IdentityProperties;
import org.kuangheng.server.identity.internal.People;
import org.kuangheng.server.identity.internal.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who one is. */
@RestController
@RequestMapping("/api/session")
@Tag(name = "session")
class SessionController {
  private final SignIn signIn;
  private final People people;
  private final IdentityProperties properties;
  private final Clock clock;

  SessionController(SignIn signIn, People people, IdentityProperties properties, Clock clock) {
    this.signIn = signIn;
    this.people = people;
    this.properties = properties;
    this.clock = clock;
  }

  @Operation(summary = "Sign in with login, password and, where enrolled, a second factor")
  @OpenToAll(because = "one signs in here")
  @PostMapping
  SessionView open(
      @RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
    SecretAnswer.on(request);
    SignIn.Attempt attempt =
        new SignIn.Attempt(
            Required.of(body.login(), "login"),
            Required.of(body.password(), "password"),
            body.code(),
            request.getRemoteAddr());
    return switch (signIn.attempt(attempt)) {
      case SignIn.Outcome.Accepted accepted -> begin(accepted, request, response);
      case SignIn.Outcome.FactorMissing missing ->
          throw Refusal.of(IdentityProblem.SECOND_FACTOR_REQUIRED, "code");
      case SignIn.Outcome.Refused refused ->
          throw Refusal.of(IdentityProblem.SIGN_IN_REFUSED, "login");
      case SignIn.Outcome.Later later -> {
        long seconds = later.delay().toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        throw Refusal.of(IdentityProblem.SIGN_IN_LATER, "login", "seconds", seconds);
      }
    };
  }

  @Operation(summary = "Who is signed in, what he may do and where")
  @OpenToAll(signedIn = true, because = "everyone may know who he is")
  @GetMapping
  SessionView show(SignedIn signedIn) {
    return SessionView.of(signedIn, properties.session().absolute());
  }

  @Operation(summary = "Sign out")
  @OpenToAll(because = "to sign out twice does no harm")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SignedIn.of(request).ifPresent(who -> signIn.left(who.caller()));
    newCsrfToken(request, response);
  }

  private SessionView begin(
      SignIn.Outcome.Accepted accepted, HttpServletRequest request, HttpServletResponse response) {
    SessionKeys.begin(request, accepted, clock.instant());
    newCsrfToken(request, response);
    People.Person person = people.find(accepted.account()).orElseThrow();
    return SessionView.of(
        new SignedIn(person, person.caller(), clock.instant(), null),
        properties.session().absolute());
  }

  private static void newCsrfToken(HttpServletRequest request, HttpServletResponse response) {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.saveToken(tokens.generateToken(request), request, response);
  }
}
