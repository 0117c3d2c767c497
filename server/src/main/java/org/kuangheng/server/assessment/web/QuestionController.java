package org.kuangheng.server.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.Question;
import org.kuangheng.server.assessment.Questions;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verification questions: read, answer, route. */
@RestController
@RequestMapping("/api")
@Tag(name = "questions")
class QuestionController {
  private static final int MOST_AT_ONCE = 500;

  private final Questions questions;

  QuestionController(Questions questions) {
    this.questions = questions;
  }

  /** What the list may be narrowed by. */
  record QuestionQuery(
      @Nullable String unit,
      Question.@Nullable State state,
      @Nullable String mine,
      @Nullable String county,
      @Nullable Boolean own,
      @Nullable String cursor,
      @Nullable Integer limit) {
    Questions.Filter filter() {
      return new Questions.Filter(unit, state, mine, county, Boolean.TRUE.equals(own));
    }
  }

  /** An answer with its source. */
  record AnswerRequest(
      @Nullable String value,
      @Nullable String document,
      @Nullable LocalDate documentDate,
      @Nullable String evidence,
      @Nullable String ground) {
    Questions.Answer answer() {
      return new Questions.Answer(
          Limits.required(value, "value"),
          Objects.requireNonNullElse(document, ""),
          documentDate,
          evidence,
          ground);
    }
  }

  /** Questions to be sent to another unit. */
  record RouteRequest(
      @Nullable List<String> questions, @Nullable String unit, @Nullable String ground) {}

  @Operation(summary = "Questions by due day; own=true for those put to one's own unit")
  @Needs({Permission.READ_VERDICTS, Permission.ANSWER_QUESTIONS})
  @GetMapping("/questions")
  Page<Question> list(Caller caller, QuestionQuery query) {
    return questions.list(caller, query.filter(), query.cursor(), Limits.of(query.limit()));
  }

  @Operation(summary = "A question")
  @Needs({Permission.READ_VERDICTS, Permission.ANSWER_QUESTIONS})
  @GetMapping("/questions/{id}")
  ResponseEntity<Question> show(Caller caller, @PathVariable String id) {
    Question question =
        questions.find(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
    return ResponseEntity.ok().eTag(EntityTag.of(question.version()).value()).body(question);
  }

  @Operation(summary = "Answer a question: the fact is recorded and the mine assessed at once")
  @Needs({Permission.ANSWER_QUESTIONS, Permission.WRITE_REGISTRY, Permission.REPORT_OWN})
  @PostMapping("/questions/{id}/answer")
  Questions.Answered answer(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody AnswerRequest body) {
    return questions.answer(caller, id, ifMatch, body.answer());
  }

  @Operation(summary = "Route questions to another unit that may answer them; all or none")
  @Needs(Permission.ROUTE_QUESTIONS)
  @PostMapping("/questions/routes")
  List<Question> route(Caller caller, @RequestBody RouteRequest body) {
    List<String> ids = Limits.required(body.questions(), "questions");
    if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
      throw Refusal.of(
          ApiProblem.INVALID, "questions", "field", "questions", "why", "1 … " + MOST_AT_ONCE);
    }
    return questions.route(
        caller,
        ids,
        Limits.required(body.unit(), "unit"),
        Objects.requireNonNullElse(body.ground(), ""));
  }

  @Operation(summary = "Decide a matter of discretion (open norm) as a fact with its ground")
  @Needs({Permission.ANSWER_QUESTIONS, Permission.DECIDE})
  @PostMapping("/mines/{mine}/discretions/{fact}")
  Questions.Answered exercise(
      Caller caller,
      @PathVariable String mine,
      @PathVariable String fact,
      @RequestBody AnswerRequest body) {
    return questions.exercise(caller, mine, fact, body.answer());
  }
}
