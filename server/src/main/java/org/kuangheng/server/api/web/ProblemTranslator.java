package org.kuangheng.server.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Problem;
import org.kuangheng.server.api.ProblemWriter;
import org.kuangheng.server.api.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one translator from what went wrong to problem details (RFC 9457). */
@RestControllerAdvice
class ProblemTranslator {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);

  private final ProblemWriter problems;
  private final DataSize largestFile;

  ProblemTranslator(
      ProblemWriter problems,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
    this.problems = problems;
    this.largestFile = largestFile;
  }

  @ExceptionHandler(Refusal.class)
  ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
    return answer(refusal.status(), refusal.issues(), request);
  }

  @ExceptionHandler(MethodArgumentNotValidException.class)
  ResponseEntity<Problem> invalid(
      MethodArgumentNotValidException fault, HttpServletRequest request) {
    List<Issue> issues = new ArrayList<>();
    fault
        .getBindingResult()
        .getAllErrors()
        .forEach(
            error ->
                issues.add(
                    invalid(
                        error instanceof FieldError field ? field.getField() : "body",
                        String.valueOf(error.getDefaultMessage()))));
    return answer(400, issues, request);
  }

  @ExceptionHandler(HandlerMethodValidationException.class)
  ResponseEntity<Problem> invalid(
      HandlerMethodValidationException fault, HttpServletRequest request) {
    List<Issue> issues = new ArrayList<>();
    fault
        .getParameterValidationResults()
        .forEach(
            result ->
                result.getResolvableErrors().stream()
                    .map(MessageSourceResolvable::getDefaultMessage)
                    .forEach(
                        why ->
                            issues.add(
                                invalid(
                                    String.valueOf(result.getMethodParameter().getParameterName()),
                                    String.valueOf(why)))));
    return answer(400, issues, request);
  }

  @ExceptionHandler(ConstraintViolationException.class)
  ResponseEntity<Problem> invalid(ConstraintViolationException fault, HttpServletRequest request) {
    List<Issue> issues =
        fault.getConstraintViolations().stream()
            .map(v -> invalid(v.getPropertyPath().toString(), v.getMessage()))
            .toList();
    return answer(400, issues, request);
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Problem> unreadable(
      HttpMessageNotReadableException fault, HttpServletRequest request) {
    if (fault.getMostSpecificCause() instanceof Refusal refusal) {
      return refused(refusal, request);
    }
    if (fault.getCause() instanceof JacksonException json) {
      return one(400, unread(json), request);
    }
    return one(400, invalid("body", "JSON"), request);
  }

  /** What is amiss with a body, without the names of our types. */
  private static Issue unread(JacksonException json) {
    String field = json.getPath().isEmpty() ? "body" : path(json);
    Place place = Place.of("request").atField(field);
    return switch (json) {
      case UnrecognizedPropertyException unknown ->
          Issue.of(
              ApiProblem.UNKNOWN_PROPERTY,
              place,
              "field",
              field,
              "known",
              unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")));
      case DatabindException other -> Issue.of(ApiProblem.WRONG_KIND, place, "field", field);
      default -> invalid(field, json.getOriginalMessage());
    };
  }

  private static String path(JacksonException json) {
    StringBuilder path = new StringBuilder();
    json.getPath()
        .forEach(
            step ->
                path.append(path.isEmpty() ? "" : ".")
                    .append(
                        step.getPropertyName() == null
                            ? String.valueOf(step.getIndex())
                            : step.getPropertyName()));
    return path.toString();
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Problem> mismatch(
      MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
    return one(400, invalid(fault.getName(), String.valueOf(fault.getValue())), request);
  }

  @ExceptionHandler({
    MissingRequestValueException.class,
    MissingServletRequestPartException.class,
    MultipartException.class
  })
  ResponseEntity<Problem> missing(Exception fault, HttpServletRequest request) {
    return one(400, invalid("request", String.valueOf(fault.getMessage())), request);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<Problem> tooLarge(
      MaxUploadSizeExceededException fault, HttpServletRequest request) {
    return one(
        413,
        issue(ApiProblem.TOO_LARGE, "file", "limit", largestFile.toMegabytes() + " MB"),
        request);
  }

  @ExceptionHandler(NoResourceFoundException.class)
  ResponseEntity<Problem> nothingHere(NoResourceFoundException fault, HttpServletRequest request) {
    return one(404, issue(ApiProblem.NOT_FOUND, "path", "what", request.getRequestURI()), request);
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  ResponseEntity<Problem> method(
      HttpRequestMethodNotSupportedException fault, HttpServletRequest request) {
    return one(
        405,
        issue(ApiProblem.METHOD_NOT_ALLOWED, "method", "method", request.getMethod()),
        request);
  }

  @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
  ResponseEntity<Problem> type(
      HttpMediaTypeNotSupportedException fault, HttpServletRequest request) {
    return one(
        415,
        issue(
            ApiProblem.UNSUPPORTED_TYPE,
            "Content-Type",
            "type",
            String.valueOf(fault.getContentType())),
        request);
  }

  @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
  ResponseEntity<Problem> accept(
      HttpMediaTypeNotAcceptableException fault, HttpServletRequest request) {
    return one(406, issue(ApiProblem.NOT_ACCEPTABLE, "Accept"), request);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<Problem> unavailable(Exception fault, HttpServletRequest request) {
    LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), fault.toString());
    return one(503, issue(ApiProblem.UNAVAILABLE, "server"), request);
  }

  /** The client went away; nobody is left to be told. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone(AsyncRequestNotUsableException fault, HttpServletRequest request) {
    LOG.debug("{} {}: the client went away", request.getMethod(), request.getRequestURI());
  }

  /** An answer that broke off because the client went away is no fault of the server. */
  @ExceptionHandler(HttpMessageNotWritableException.class)
  @Nullable ResponseEntity<Problem> unwritten(
      HttpMessageNotWritableException fault, HttpServletRequest request) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof AsyncRequestNotUsableException away) {
        gone(away, request);
        return null;
      }
    }
    return failed(fault, request);
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Problem> failed(Exception fault, HttpServletRequest request) {
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
    return one(500, issue(ApiProblem.FAULT, "server"), request);
  }

  private static Issue invalid(String field, String why) {
    return issue(ApiProblem.INVALID, field, "field", field, "why", why);
  }

  private static Issue issue(ApiProblem code, String field, Object... values) {
    return Issue.of(code, Place.of("request").atField(field), values);
  }

  private ResponseEntity<Problem> one(int status, Issue issue, HttpServletRequest request) {
    return answer(status, List.of(issue), request);
  }

  private ResponseEntity<Problem> answer(
      int status, List<Issue> issues, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == 503) {
      answer.header("Retry-After", "5");
    }
    return answer.body(problems.problem(status, issues, request));
  }
}
