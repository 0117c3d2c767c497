package org.kuangheng.server.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Problem;
import org.kuangheng.server.api.ProblemWriter;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong before any controller was reached, as problem details too. */
@RestController
class FaultController implements ErrorController {
  private final ProblemWriter problems;

  FaultController(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  ResponseEntity<Problem> error(HttpServletRequest request) {
    Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = given instanceof Integer code ? code : 500;
    ApiProblem code =
        switch (status) {
          case 400 -> ApiProblem.INVALID;
          case 401 -> ApiProblem.UNAUTHENTICATED;
          case 403 -> ApiProblem.FORBIDDEN;
          case 404 -> ApiProblem.NOT_FOUND;
          case 405 -> ApiProblem.METHOD_NOT_ALLOWED;
          case 413 -> ApiProblem.TOO_LARGE;
          case 503 -> ApiProblem.UNAVAILABLE;
          default -> ApiProblem.FAULT;
        };
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    Issue issue =
        Issue.of(
            code,
            Place.of("request").atField("path"),
            "what",
            path,
            "permission",
            path,
            "method",
            request.getMethod(),
            "field",
            "request",
            "why",
            String.valueOf(status),
            "limit",
            "200 MB");
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.problem(status, List.of(issue), request));
  }
}
