package org.kuangheng.server.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.Decision;
import org.kuangheng.server.assessment.Decisions;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people decide on mines. */
@RestController
@RequestMapping("/api")
@Tag(name = "decisions")
class DecisionController {
  private static final int MOST_AT_ONCE = 500;

  private final Decisions decisions;

  DecisionController(Decisions decisions) {
    this.decisions = decisions;
  }

  /** A decision. {@code onStale}: on the old verdict although its inputs have changed. */
  record DecisionRequest(
      @Nullable String category,
      @Nullable String ground,
      @Nullable List<String> documents,
      @Nullable Boolean onStale) {}

  /** Many decisions with one ground. */
  record DecisionsRequest(
      @Nullable List<Decisions.One> mines,
      @Nullable String ground,
      @Nullable List<String> documents,
      @Nullable Boolean onStale) {}

  /** Why a decision is taken back. */
  record WithdrawalRequest(@Nullable String ground) {}

  @Operation(summary = "Decide on a mine; If-Match names the verdict one has read")
  @Needs(Permission.DECIDE)
  @PostMapping("/mines/{mine}/decision")
  @ResponseStatus(HttpStatus.CREATED)
  Decision decide(
      Caller caller,
      @PathVariable String mine,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody DecisionRequest body) {
    return decisions.decide(
        caller,
        mine,
        ifMatch,
        taking(
            Limits.required(body.category(), "category"),
            body.ground(),
            body.documents(),
            body.onStale()));
  }

  @Operation(summary = "Take the standing decision on a mine back")
  @Needs(Permission.DECIDE)
  @PostMapping("/mines/{mine}/decision/withdrawal")
  Decision withdraw(
      Caller caller,
      @PathVariable String mine,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody WithdrawalRequest body) {
    return decisions.withdraw(caller, mine, ifMatch, Objects.requireNonNullElse(body.ground(), ""));
  }

  @Operation(summary = "Every decision on a mine, newest first")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/mines/{mine}/decisions")
  List<Decision> history(Caller caller, @PathVariable String mine) {
    return decisions.history(mine);
  }

  @Operation(summary = "Standing decisions by mine; deviation=true for those that depart")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/decisions")
  Page<Decision> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(required = false) @Nullable Boolean deviation,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return decisions.list(county, deviation, cursor, Limits.of(limit));
  }

  @Operation(summary = "Decide on many mines with one ground; all, or none with every refusal")
  @Needs(Permission.DECIDE)
  @PostMapping("/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  List<Decision> decideAll(Caller caller, @RequestBody DecisionsRequest body) {
    List<Decisions.One> mines = Limits.required(body.mines(), "mines");
    if (mines.isEmpty() || mines.size() > MOST_AT_ONCE) {
      throw Refusal.of(ApiProblem.INVALID, "mines", "field", "mines", "why", "1 … " + MOST_AT_ONCE);
    }
    return decisions.decideAll(
        caller, mines, taking("", body.ground(), body.documents(), body.onStale()));
  }

  private static Decisions.Taking taking(
      String category,
      @Nullable String ground,
      @Nullable List<String> documents,
      @Nullable Boolean onStale) {
    return new Decisions.Taking(
        category,
        Objects.requireNonNullElse(ground, ""),
        Objects.requireNonNullElse(documents, List.of()),
        Boolean.TRUE.equals(onStale));
  }
}
