package org.kuangheng.server.identity;

import java.util.List;

/**
 * The accounts of the demonstration (演示账号), one for each role and unit. They exist and let in only
 * while {@code kuangheng.demo} is on. They need no second factor unless {@code
 * kuangheng.identity.demo-second-factor} is on; their session says that they are exempt.
 */
public interface DemoAccounts {
  /** A login with its password, to be printed. */
  record DemoAccount(String login, String password, Role role, String unit) {}

  /** All of them; empty when the demonstration is off. */
  List<DemoAccount> list();

  /**
   * The demo account of a role in a unit; opened, with its organisation, if it is not there yet.
   * Refused when the demonstration is off.
   *
   * @param unit as in {@link Caller#unit}: {@code city}, {@code EM}, {@code county:140828}, {@code
   *     enterprise:…}, {@code technical:…}, {@code province}
   */
  DemoAccount ensure(Role role, String unit);
}
