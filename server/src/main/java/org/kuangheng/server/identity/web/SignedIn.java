package org.kuangheng.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.internal.IdentityProblem;
import org.kuangheng.server.identity.internal.People;

/**
 * Who this request comes from.
 *
 * @param person the account that signed in; not whom he acts for
 * @param caller as use cases see it
 * @param since when the session began, {@code null} for a token
 * @param token the token's id, {@code null} for a session
 */
record SignedIn(
    People.Person person, Caller caller, @Nullable Instant since, @Nullable String token) {
  private static final String ATTRIBUTE = SignedIn.class.getName();

  void on(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static Optional<SignedIn> of(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
  }

  /** The person himself, in a session: neither a program nor a delegate keeps his keys. */
  Caller oneself() {
    if (token != null) {
      throw Refusal.of(IdentityProblem.NOT_BY_TOKEN, "session");
    }
    if (caller.actingFor() != null) {
      throw Refusal.of(IdentityProblem.NOT_AS_DELEGATE, "session");
    }
    return caller;
  }

  Caller oneselfFreeOfDuties() {
    dutiesFirst();
    return oneself();
  }

  /** Refuses while a duty is open. */
  void dutiesFirst() {
    if (!person.duties().isEmpty()) {
      String duties =
          person.duties().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
      throw Refusal.of(IdentityProblem.DUTY_FIRST, "session", "duties", duties);
    }
  }
}
