package org.kuangheng.server.survey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.survey.Assignment;
import org.kuangheng.server.survey.CountyBoard;
import org.kuangheng.server.survey.SurveyStep;
import org.kuangheng.server.survey.internal.SurveyBoard;
import org.kuangheng.server.survey.internal.SurveyCourse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The survey board over HTTP. */
@RestController
@RequestMapping("/api/survey")
@Tag(name = "survey")
class BoardController {
  private final SurveyBoard board;
  private final SurveyCourse course;

  BoardController(SurveyBoard board, SurveyCourse course) {
    this.board = board;
    this.course = course;
  }

  @GetMapping("/counties")
  @Needs({Permission.SUBMIT_SURVEY, Permission.SIGN_OFF_SURVEY, Permission.READ_VERDICTS})
  @Operation(summary = "Every county's survey at a glance, with days left")
  Page<CountyBoard> counties(Caller caller) {
    List<CountyBoard> all = board.list(caller);
    return new Page<>(all, null, (long) all.size());
  }

  @GetMapping("/counties/{county}")
  @Needs({Permission.SUBMIT_SURVEY, Permission.SIGN_OFF_SURVEY, Permission.READ_VERDICTS})
  @Operation(summary = "One county's completeness matrix: mine by group of fields")
  ResponseEntity<CountyBoard> county(Caller caller, @PathVariable String county) {
    return tagged(board.board(caller, county));
  }

  @GetMapping("/counties/{county}/steps")
  @Needs({Permission.SUBMIT_SURVEY, Permission.SIGN_OFF_SURVEY})
  @Operation(summary = "What has happened in a county's survey")
  Page<SurveyStep> steps(Caller caller, @PathVariable String county) {
    return new Page<>(board.steps(caller, county), null, null);
  }

  @GetMapping("/counties/{county}/assignments")
  @Needs({Permission.SUBMIT_SURVEY, Permission.SIGN_OFF_SURVEY})
  @Operation(summary = "Who fills in what by when")
  Page<Assignment> assignments(Caller caller, @PathVariable String county) {
    board.steps(caller, county);
    return new Page<>(course.assignments(county), null, null);
  }

  @GetMapping("/assignments")
  @Needs({Permission.REPORT_OWN, Permission.SUBMIT_SURVEY, Permission.SIGN_OFF_SURVEY})
  @Operation(summary = "The caller's own assignments")
  Page<Assignment> own(Caller caller) {
    return new Page<>(course.assignments(null), null, null);
  }

  @PostMapping("/counties/{county}/assignments")
  @Needs({Permission.SUBMIT_SURVEY})
  @Operation(summary = "Assign a mine to its enterprise, or a town")
  ResponseEntity<Assignment> assign(
      Caller caller, @PathVariable String county, @RequestBody SurveyCourse.Task task) {
    return ResponseEntity.status(HttpStatus.CREATED).body(course.assign(caller, county, task));
  }

  /** Why, where a reason is needed. */
  record Because(@Nullable String ground) {}

  @PostMapping("/counties/{county}/submit")
  @Needs({Permission.SUBMIT_SURVEY})
  @Operation(summary = "Hand the county's survey to the city")
  ResponseEntity<CountyBoard> submit(
      Caller caller,
      @PathVariable String county,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Because because) {
    return tagged(course.submit(caller, county, ifMatch, because.ground()));
  }

  @PostMapping("/counties/{county}/return")
  @Needs({Permission.SIGN_OFF_SURVEY})
  @Operation(summary = "Give it back with reasons, mine by mine")
  ResponseEntity<CountyBoard> giveBack(
      Caller caller,
      @PathVariable String county,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SurveyCourse.Reasons reasons) {
    return tagged(course.giveBack(caller, county, ifMatch, reasons));
  }

  @PostMapping("/counties/{county}/sign-off")
  @Needs({Permission.SIGN_OFF_SURVEY})
  @Operation(summary = "Sign it off; later changes are corrections with a ground")
  ResponseEntity<CountyBoard> signOff(
      Caller caller,
      @PathVariable String county,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Because because) {
    return tagged(course.signOff(caller, county, ifMatch, because.ground()));
  }

  private static ResponseEntity<CountyBoard> tagged(CountyBoard board) {
    return ResponseEntity.ok().eTag(EntityTag.of(board.version()).value()).body(board);
  }
}
