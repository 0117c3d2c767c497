package org.kuangheng.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding (问题): something a clerk could have typed wrong, with its kind, place and values. It is
 * data; exceptions are for broken promises. All findings of one reading come at once.
 */
public record Issue(IssueCode code, Place place, Map<String, String> values) {
  public Issue {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** {@code keyValues} alternates names and values. */
  public static Issue of(IssueCode code, Place place, Object... keyValues) {
    if (keyValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "Issue values come in pairs of name and value, but there were " + keyValues.length);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < keyValues.length; i += 2) {
      values.put(String.valueOf(keyValues[i]), String.valueOf(keyValues[i + 1]));
    }
    return new Issue(code, place, values);
  }

  public Severity severity() {
    return code.severity();
  }

  public boolean blocks() {
    return severity() == Severity.BLOCKING;
  }

  /** Whether any of these stops the work. */
  public static boolean anyBlocks(List<Issue> issues) {
    return issues.stream().anyMatch(Issue::blocks);
  }

  /** What is wrong, in a sentence. */
  public String what(Lang lang) {
    return IssueTexts.what(this, lang);
  }

  /** How to mend it, in a sentence. */
  public String remedy(Lang lang) {
    return IssueTexts.remedy(this, lang);
  }
}
