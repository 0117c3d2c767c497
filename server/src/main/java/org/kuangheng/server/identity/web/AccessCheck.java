package org.kuangheng.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.internal.IdentityProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to an endpoint whose {@link Needs} the caller meets; no other. */
@Component
class AccessCheck implements HandlerInterceptor {
  private static final String DESCRIPTION = "org.springdoc.";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || method.getBeanType().getName().startsWith(DESCRIPTION)) {
      return true;
    }
    Optional<SignedIn> signedIn = SignedIn.of(request);
    OpenToAll open = method.getMethodAnnotation(OpenToAll.class);
    Needs needs = method.getMethodAnnotation(Needs.class);
    if (open != null) {
      if (open.signedIn() && signedIn.isEmpty()) {
        throw Refusal.of(ApiProblem.UNAUTHENTICATED, "session");
      }
    } else if (needs != null) {
      check(needs, signedIn.orElseThrow(() -> Refusal.of(ApiProblem.UNAUTHENTICATED, "session")));
    } else {
      throw Refusal.of(IdentityProblem.UNDECLARED_ENDPOINT, "endpoint");
    }
    return true;
  }

  private static void check(Needs needs, SignedIn signedIn) {
    signedIn.dutiesFirst();
    if (Arrays.stream(needs.value()).noneMatch(signedIn.caller()::may)) {
      throw Refusal.of(
          ApiProblem.FORBIDDEN,
          "caller",
          "permission",
          Arrays.stream(needs.value()).map(Enum::name).collect(Collectors.joining(" / ")));
    }
  }
}
