package org.kuangheng.server.identity;

import java.util.List;
import org.kuangheng.kernel.Issue;

/**
 * Help from the terminal of the machine for what nobody could do otherwise (应急恢复): the last
 * administrator of a kind is lost, or the key of the stored secrets is. Whoever may read the data
 * folder may do it; what is done stands in the record with its ground.
 */
public interface Rescue {
  /** The logins that could still do a kind's work, sorted; the rescue may not be needed. */
  List<String> atWork(Role kind);

  /**
   * Gives an administrator of the kind back: the one of that login with a new password, without
   * second factor, lock, closure and sessions, or a new account where the login is unused. He
   * enrols a second factor at his next sign-in.
   *
   * @param kind SYSTEM_ADMIN or SECURITY_ADMIN
   * @return everything wrong with what was typed; empty if done
   */
  List<Issue> restore(Role kind, FirstAdministrators.First person, String ground);

  /** Whether this server has the key of the stored secrets. */
  boolean secretsAreReadable();

  /**
   * Puts another key of the stored secrets in force, in this server's file too.
   *
   * @return how many people must enrol their second factor anew, because theirs could not be read
   */
  int renewSecretsKey(String ground);
}
