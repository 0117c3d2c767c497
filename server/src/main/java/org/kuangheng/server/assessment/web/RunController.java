package org.kuangheng.server.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.AssessmentRun;
import org.kuangheng.server.assessment.Difference;
import org.kuangheng.server.assessment.Verdicts;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs of the assessment. */
@RestController
@RequestMapping("/api/assessments/runs")
@Tag(name = "assessment")
class RunController {
  private final Verdicts verdicts;

  RunController(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  /** An order; every part may be left out. */
  record OrderRequest(
      @Nullable String county,
      @Nullable LocalDate asOf,
      @Nullable Instant knownAt,
      @Nullable String pack,
      @Nullable Boolean anew) {}

  @Operation(summary = "Order a run; its job assesses what has changed, or with anew every mine")
  @Needs(Permission.RUN_ASSESSMENT)
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  AssessmentRun start(Caller caller, @RequestBody OrderRequest body) {
    return verdicts.start(
        caller,
        new Verdicts.Order(
            body.county(),
            body.asOf(),
            body.knownAt(),
            body.pack(),
            Boolean.TRUE.equals(body.anew())));
  }

  @Operation(summary = "Runs, newest first")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping
  Page<AssessmentRun> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return verdicts.runs(county, cursor, Limits.of(limit));
  }

  @Operation(summary = "A run with the outcomes of its mines")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/{id}")
  AssessmentRun show(Caller caller, @PathVariable String id) {
    return verdicts
        .findRun(id)
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  @Operation(summary = "What a run changed, mine by mine, with the facts that caused it")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/{id}/differences")
  Page<Difference> differences(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "true") boolean outcomeOnly,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    show(caller, id);
    return verdicts.differences(id, outcomeOnly, cursor, Limits.of(limit));
  }
}
