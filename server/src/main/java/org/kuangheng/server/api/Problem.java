package org.kuangheng.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Place;

/**
 * Problem details (RFC 9457) with the code, its values and how to mend it; every finding at once.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    Map<String, String> values,
    @Nullable String remedy,
    List<Finding> issues,
    @Nullable String correlation) {

  /** One finding as the wire carries it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Finding(
      String code,
      String severity,
      Place place,
      Map<String, String> values,
      String what,
      String remedy) {
    public static Finding of(Issue issue, Lang lang) {
      return new Finding(
          issue.code().name(),
          issue.severity().name(),
          issue.place(),
          issue.values(),
          issue.what(lang),
          issue.remedy(lang));
    }
  }

  public static Problem of(
      int status, List<Issue> issues, Lang lang, @Nullable String correlation) {
    Issue first = issues.getFirst();
    return new Problem(
        "urn:kuangheng:problem:" + first.code().name(),
        first.what(lang),
        status,
        issues.size() == 1 ? first.what(lang) : null,
        first.code().name(),
        first.values(),
        first.remedy(lang),
        issues.stream().map(issue -> Finding.of(issue, lang)).toList(),
        correlation);
  }
}
