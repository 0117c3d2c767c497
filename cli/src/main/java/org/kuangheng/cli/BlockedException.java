package org.kuangheng.cli;

import java.util.List;
import org.kuangheng.kernel.Issue;

/**
 * A command cannot go on; carries every finding known by then. The exit code is {@link
 * ExitCode#BLOCKED}.
 */
public final class BlockedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;

  public BlockedException(List<Issue> issues) {
    super(issues.size() + " finding(s) that block");
    this.issues = List.copyOf(issues);
  }

  public BlockedException(Issue issue) {
    this(List.of(issue));
  }

  public List<Issue> issues() {
    return issues;
  }
}
