package org.kuangheng.server.api.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ProblemCode;
import org.kuangheng.server.api.ProblemWriter;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.api.internal.IdempotencyKeys.Answer;
import org.kuangheng.server.api.internal.IdempotencyKeys.Pending;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a client repeat a create request safely: the same {@code Idempotency-Key} with the same
 * request gives the first answer again, and never does the work twice. Comes after the security
 * filters.
 */
@Component
@Order(0)
class IdempotencyFilter extends OncePerRequestFilter {
  static final String HEADER = "Idempotency-Key";

  /** Signing in twice does no harm, and no digest of a password may be kept. */
  private static final String SIGN_IN = "/api/session";

  /** A request attribute: true where the answer shows a secret once, which is not kept. */
  private static final String SECRET = "kuangheng.secret";

  private static final Pattern SOUND = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Duration WAIT = Duration.ofSeconds(2);
  private static final int LARGEST_KEPT = 1 << 20;

  private final IdempotencyKeys keys;
  private final ProblemWriter problems;

  IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems) {
    this.keys = keys;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || !request.getRequestURI().startsWith("/api/")
        || request.getRequestURI().equals(SIGN_IN);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(HEADER);
    if (!SOUND.matcher(key).matches()) {
      refuse(IdempotencyProblem.IDEMPOTENCY_KEY_UNSOUND, request, response);
      return;
    }
    RepeatableRequest repeatable = RepeatableRequest.of(request);
    Pending pending = new Pending(caller(request), key, repeatable.digest());
    Optional<Answer> before = keys.find(pending.caller(), key);
    if (before.isPresent()) {
      answerAgain(pending, before.get(), request, response);
      return;
    }
    ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
    IdempotencyKeys.expect(pending);
    boolean taken;
    try {
      chain.doFilter(repeatable, caught);
    } finally {
      taken = IdempotencyKeys.wasTaken();
    }
    byte[] body = caught.getContentAsByteArray();
    boolean secret = Boolean.TRUE.equals(request.getAttribute(SECRET));
    if (taken && !secret && caught.getStatus() < 400 && body.length <= LARGEST_KEPT) {
      keys.keep(
          pending,
          new Answer(
              pending.requestHash(),
              caught.getStatus(),
              caught.getContentType(),
              kept(caught),
              body));
    }
    caught.copyBodyToResponse();
  }

  private void answerAgain(
      Pending pending, Answer first, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!first.requestHash().equals(pending.requestHash())) {
      refuse(IdempotencyProblem.IDEMPOTENCY_REUSED, request, response);
      return;
    }
    Answer answer = first.status() == null ? await(pending) : first;
    Integer status = answer.status();
    if (status == null) {
      refuse(IdempotencyProblem.IDEMPOTENCY_ANSWER_LOST, request, response);
      return;
    }
    response.setStatus(status);
    response.setHeader("Idempotency-Replayed", "true");
    String headers = answer.headers();
    if (headers != null) {
      headers
          .lines()
          .map(line -> line.split(": ", 2))
          .forEach(pair -> response.setHeader(pair[0], pair[1]));
    }
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    byte[] body = answer.body();
    if (body != null) {
      response.getOutputStream().write(body);
    }
  }

  /** The first request may have committed a moment ago and be about to keep its answer. */
  private Answer await(Pending pending) {
    long end = System.nanoTime() + WAIT.toNanos();
    while (true) {
      Answer answer = keys.find(pending.caller(), pending.key()).orElseThrow();
      if (answer.status() != null || System.nanoTime() > end) {
        return answer;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return answer;
      }
    }
  }

  private static @Nullable String kept(HttpServletResponse response) {
    StringBuilder lines = new StringBuilder();
    for (String name : new String[] {"Location", "ETag"}) {
      String value = response.getHeader(name);
      if (value != null) {
        lines.append(name).append(": ").append(value).append('\n');
      }
    }
    return lines.isEmpty() ? null : lines.toString();
  }

  private static String caller(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    return principal == null ? "anonymous" : principal.getName();
  }

  private void refuse(ProblemCode code, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.write(Refusal.of(code, HEADER), request, response);
  }
}
