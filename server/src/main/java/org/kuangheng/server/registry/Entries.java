package org.kuangheng.server.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.identity.Caller;
import tools.jackson.databind.JsonNode;

/** What a person enters by hand, one subject at a time (录入与更正). */
public interface Entries {
  /**
   * What is entered.
   *
   * @param ground why, which makes it a correction: it takes the place of what was known; {@code
   *     null} for what is simply new
   * @param content {@code null} to let the subject end on {@code validFrom}
   */
  record Entry(
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String ground,
      @Nullable JsonNode content) {}

  /** What came of it. */
  record Entered(Act act, String tag) {}

  /**
   * Records a subject's new content, if nobody has changed it meanwhile. For what belongs to a mine
   * the tag is the mine's.
   *
   * @param ifMatch the tag it was seen with; {@code null} is refused, except for what is created
   */
  Entered enter(Caller caller, Subject subject, Entry entry, @Nullable String ifMatch);

  /** The state of a subject, for {@code If-Match}. */
  EntityTag tag(Subject subject);

  /** Records a subject that nobody knows yet; refuses with 409 if it is known. */
  Entered create(Caller caller, Subject subject, Entry entry);
}
