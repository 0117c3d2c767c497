package org.kuangheng.server.api;

import org.jspecify.annotations.Nullable;

/** The entity tag (ETag) of a thing that changes, and the check that nobody changes it unseen. */
public record EntityTag(String value) {
  public static EntityTag of(long version) {
    return new EntityTag("\"" + version + "\"");
  }

  public static EntityTag of(String version) {
    return new EntityTag("\"" + version + "\"");
  }

  /**
   * Refuses with 428 without {@code If-Match}, with 412 where it names another version; {@code *}
   * matches any.
   */
  public void require(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Refusal.of(ApiProblem.PRECONDITION_REQUIRED, "If-Match");
    }
    if (ifMatch.strip().equals("*")) {
      return;
    }
    for (String tag : ifMatch.split(",", -1)) {
      if (tag.strip().replaceFirst("^W/", "").equals(value)) {
        return;
      }
    }
    throw Refusal.of(
        ApiProblem.PRECONDITION_FAILED, "If-Match", "current", value, "given", ifMatch);
  }

  @Override
  public String toString() {
    return value;
  }
}
