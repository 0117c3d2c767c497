package org.kuangheng.server.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one translator from what went wrong to problem details (RFC 9457). */
@RestControllerAdvice
class ProblemTranslator {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);

  @ExceptionHandler(Refusal.class)
  ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
    return answer(refusal.status(), refusal.issues(), request);
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Problem> failed(Exception fault, HttpServletRequest request) {
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
    return answer(500, List.of(Issue.of(ApiProblem.FAULT, Place.of("server"))), request);
  }

  private static ResponseEntity<Problem> answer(
      int status, List<Issue> issues, HttpServletRequest request) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(status, issues, Languages.of(request), MDC.get("correlation")));
  }
}
