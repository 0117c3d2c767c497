package org.kuangheng.server.assessment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;

/** Notices (提醒) to the organisation that owns a matter; each person reads them for himself. */
public interface Notifications {
  /** What a notice is about. */
  enum Kind {
    /** The registry changed, and verdicts of the county must be made again. */
    MINES_REOPENED,
    /** A run or an answer changed outcomes. */
    VERDICTS_CHANGED,
    /** Questions were put to the unit. */
    QUESTIONS_ASKED,
    /** Questions to the unit, or to any unit for the city's office, are past their day. */
    QUESTIONS_OVERDUE,
    /** A question was routed to the unit. */
    QUESTION_ROUTED,
    /** People decided on a mine, or took a decision back. */
    DECISION_TAKEN,
    /** A neighbour was served notice of a boundary proposed beside its mine. */
    HEARING_SERVED
  }

  /**
   * Something another feature tells a unit of.
   *
   * @param owner the unit, e.g. {@code enterprise:91140802FAKE80442Q}
   * @param once what it is told only once for
   */
  record Told(
      String owner, Kind kind, String mine, String subject, Map<String, ?> details, String once) {}

  /** Leaves a notice in the open transaction. */
  void tell(Told told);

  /**
   * A notice.
   *
   * @param mine the mine it is about, {@code null} where it is about several
   * @param subject id of the act, run, question or decision
   * @param details what a sentence about it needs: counts, days, mines
   */
  record Notification(
      long id,
      Kind kind,
      @Nullable String county,
      @Nullable String mine,
      String subject,
      Map<String, Object> details,
      Instant at,
      boolean read) {}

  Page<Notification> list(Caller caller, boolean unread, @Nullable String cursor, int limit);

  /** Marks one as read, or with {@code before} also all older ones; how many were unread. */
  int read(Caller caller, long id, boolean before);
}
