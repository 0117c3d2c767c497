package org.kuangheng.server.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;

/** Verification questions: to whom, until when, and what was answered. */
public interface Questions {
  /**
   * What to list; {@code null} leaves a part open.
   *
   * @param unit as the pack codes it, or the organisation asked
   * @param own only what the caller's organisation is asked
   */
  record Filter(
      @Nullable String unit,
      Question.@Nullable State state,
      @Nullable String mine,
      @Nullable String county,
      boolean own) {}

  /**
   * An answer.
   *
   * @param value {@code 是}/{@code 否} or {@code true}/{@code false}, an amount, a word, or a day
   * @param document the source document, by title or number
   * @param documentDate its date, {@code null} if it has none
   * @param evidence id of an evidence file, {@code null} if none was uploaded
   * @param ground why; required where the fact is a matter of discretion
   */
  record Answer(
      String value,
      String document,
      @Nullable LocalDate documentDate,
      @Nullable String evidence,
      @Nullable String ground) {}

  /**
   * What an answer led to.
   *
   * @param run the run that assessed the mine again, {@code null} if that is still to come
   * @param before the mine's outcome before, empty if it had no verdict
   * @param after its outcome now
   */
  record Answered(Question question, @Nullable String run, String before, String after) {}

  Page<Question> list(Caller caller, Filter filter, @Nullable String cursor, int limit);

  Optional<Question> find(String id);

  /** What is open about a mine. */
  List<Question> open(String mine);

  /** Answers, records the fact, and assesses the mine again at once. */
  Answered answer(Caller caller, String id, @Nullable String ifMatch, Answer answer);

  /** Sends questions to another unit that may answer them; all of them or, with reasons, none. */
  List<Question> route(Caller caller, List<String> ids, String unit, String ground);

  /** Decides a matter of discretion as a fact with its ground, whether or not it was asked. */
  Answered exercise(Caller caller, String mine, String fact, Answer answer);
}
