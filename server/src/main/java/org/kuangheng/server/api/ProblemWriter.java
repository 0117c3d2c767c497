package org.kuangheng.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kuangheng.kernel.Issue;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a refusal as problem details (RFC 9457), for filters, which no controller advice hears.
 */
@Component
public class ProblemWriter {
  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** The problem in the request's language. */
  public Problem problem(int status, List<Issue> issues, HttpServletRequest request) {
    return Problem.of(status, issues, Languages.of(request), MDC.get("correlation"));
  }

  public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(refusal.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    byte[] body = json.writeValueAsBytes(problem(refusal.status(), refusal.issues(), request));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
