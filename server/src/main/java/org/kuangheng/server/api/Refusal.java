package org.kuangheng.server.api;

import java.util.List;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * The server will not do what was asked, with every reason at once. Nothing has been changed: it
 * undoes the transaction it passes through.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<Issue> issues;

  /** All issues under one status. */
  public Refusal(int status, List<Issue> issues) {
    super(issues.toString());
    this.status = status;
    this.issues = List.copyOf(issues);
  }

  /** One reason; {@code keyValues} alternates names and values. */
  public static Refusal of(ProblemCode code, String field, Object... keyValues) {
    return new Refusal(
        code.status(), List.of(Issue.of(code, Place.of("request").atField(field), keyValues)));
  }

  public int status() {
    return status;
  }

  public List<Issue> issues() {
    return issues;
  }
}
