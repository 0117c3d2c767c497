package org.kuangheng.review;

import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** What an act comes to: the state that follows, or a refusal that changes nothing. */
public sealed interface Outcome {
  /** The act is done. */
  record Done(Review review) implements Outcome {}

  /** The act is refused. */
  record Refused(Issue issue) implements Outcome {}

  /** The refusal for a reason; {@code values} alternates names and values. */
  static Outcome refuse(ReviewIssue code, Object... values) {
    return new Refused(Issue.of(code, Place.of("review"), values));
  }
}
