package org.kuangheng.server.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.AssessmentRun;
import org.kuangheng.server.assessment.Nearby;
import org.kuangheng.server.assessment.VerdictRow;
import org.kuangheng.server.assessment.Verdicts;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verdicts: the worklist, and a mine's own with all its reasons. */
@RestController
@RequestMapping("/api")
@Tag(name = "assessment")
class VerdictController {
  private final Verdicts verdicts;
  private final VerdictViews views;
  private final Nearby nearby;

  VerdictController(Verdicts verdicts, VerdictViews views, Nearby nearby) {
    this.verdicts = verdicts;
    this.views = views;
    this.nearby = nearby;
  }

  @Operation(summary = "Standing verdicts by mine, narrowed by clause, outcome, state and text")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/verdicts")
  Page<VerdictRow> list(Caller caller, WorklistQuery query) {
    return verdicts.list(query.filter(), query.cursor(), Limits.of(query.limit()));
  }

  @Operation(summary = "Where every mine stands in a few words, for a map of them all")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/verdicts/standings")
  List<Verdicts.MineStanding> standings(
      Caller caller, @RequestParam(required = false) @Nullable String county) {
    return verdicts.standings(county);
  }

  @Operation(summary = "What lies beside and over the mines of a county: pairs and layer overlaps")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/counties/{county}/neighbours")
  Nearby.Surrounding neighbours(
      Caller caller,
      @PathVariable String county,
      @RequestParam(required = false) @Nullable LocalDate asOf) {
    return nearby.of(caller, county, asOf);
  }

  /** What the worklist may be narrowed by. */
  record WorklistQuery(
      @Nullable String county,
      @Nullable String clause,
      @Nullable String outcome,
      Verdicts.@Nullable State state,
      @Nullable Boolean stale,
      @Nullable String q,
      @Nullable String cursor,
      @Nullable Integer limit) {
    Verdicts.Filter filter() {
      return new Verdicts.Filter(county, clause, outcome, state, stale, q);
    }
  }

  @Operation(
      summary = "A mine's verdict in full: reasons, thresholds, arithmetic, questions, flips")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/mines/{mine}/verdict")
  ResponseEntity<VerdictView> show(
      Caller caller,
      @PathVariable String mine,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(defaultValue = "true") boolean names) {
    Verdicts.Full full = full(mine, at);
    return ResponseEntity.ok().eTag(full.tag().value()).body(views.of(full, names));
  }

  @Operation(summary = "The verdict's receipt, which anyone can verify offline")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping(value = "/mines/{mine}/verdict/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> receipt(
      Caller caller,
      @PathVariable String mine,
      @RequestParam(required = false) @Nullable Instant at) {
    Verdicts.Full full = full(mine, at);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("receipt-" + mine + ".json", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(full.receipt().getBytes(StandardCharsets.UTF_8));
  }

  @Operation(summary = "Every verdict ever given on a mine, newest first")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/mines/{mine}/verdicts")
  List<VerdictRow> history(Caller caller, @PathVariable String mine) {
    List<VerdictRow> history = verdicts.history(mine);
    if (history.isEmpty()) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "mine", "what", mine);
    }
    return history;
  }

  @Operation(summary = "Assess one mine now")
  @Needs(Permission.RUN_ASSESSMENT)
  @PostMapping("/mines/{mine}/verdict")
  AssessmentRun reassess(Caller caller, @PathVariable String mine) {
    return verdicts.reassess(caller, mine);
  }

  private Verdicts.Full full(String mine, @Nullable Instant at) {
    return verdicts
        .find(mine, at)
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "mine", "what", mine));
  }
}
