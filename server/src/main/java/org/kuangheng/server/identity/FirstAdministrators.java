package org.kuangheng.server.identity;

import java.util.List;
import org.kuangheng.kernel.Issue;

/**
 * The first two administrators of a new installation (首任管理员): one opens accounts, the other grants
 * roles; neither can do the other's work. Created from the terminal, with passwords of their own
 * choosing; both enrol a second factor at their first sign-in.
 */
public interface FirstAdministrators {
  /** One of the two. */
  record First(String login, String name, String password) {
    @Override
    public String toString() {
      return "First " + login;
    }
  }

  /** Whether there is none yet; afterwards nothing can be created this way. */
  boolean needed();

  /** Creates both, or neither; what is wrong with either, all at once. */
  List<Issue> create(First system, First security);
}
