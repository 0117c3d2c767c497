package org.kuangheng.server.identity.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param password what a password must be
 * @param lockout how failures are answered
 * @param session how long a session lasts at most; the idle timeout is {@code
 *     spring.session.timeout}
 * @param rate how many requests a minute one may send
 * @param demoSecondFactor whether the demo accounts, too, need the second factor their role
 *     requires; they are exempt by default, and the session says so
 * @param tokenLife the longest life of an API token
 * @param secretsKeyFile the key that secrets are kept under which must be read again (the second
 *     factors'), {@code secrets.key} in the data folder if empty; generated at the first start,
 *     readable for its owner only. Two servers of one database share one
 */
@ConfigurationProperties("kuangheng.identity")
public record IdentityProperties(
    @DefaultValue Password password,
    @DefaultValue Lockout lockout,
    @DefaultValue Session session,
    @DefaultValue Rate rate,
    @DefaultValue("false") boolean demoSecondFactor,
    @DefaultValue("365d") Duration tokenLife,
    @Nullable Path secretsKeyFile) {

  /**
   * What a password must be.
   *
   * @param least fewest characters
   * @param history how many earlier passwords may not come back
   * @param expires how long it holds; zero for ever
   * @param firstExpires how long a password given by an administrator waits for its first use
   * @param breached a file of further refused passwords, one a line; empty for the bundled list
   *     only
   */
  public record Password(
      @DefaultValue("12") int least,
      @DefaultValue("5") int history,
      @DefaultValue("0d") Duration expires,
      @DefaultValue("7d") Duration firstExpires,
      @Nullable String breached) {}

  /**
   * How failed sign-ins are answered.
   *
   * @param perAccount failures before an account's login waits
   * @param perAddress failures before an address waits
   * @param first the first wait; each further failure doubles it
   * @param longest the longest wait
   * @param forgottenAfter failures older than this count no more
   */
  public record Lockout(
      @DefaultValue("5") int perAccount,
      @DefaultValue("50") int perAddress,
      @DefaultValue("30s") Duration first,
      @DefaultValue("1h") Duration longest,
      @DefaultValue("24h") Duration forgottenAfter) {}

  /**
   * How long a session lasts.
   *
   * @param absolute the most from sign-in on, however busy
   */
  public record Session(@DefaultValue("12h") Duration absolute) {}

  /**
   * How many requests a minute all servers of the database take together.
   *
   * @param perAccount from one account or token
   * @param perAddress from one address that is not signed in
   */
  public record Rate(@DefaultValue("3000") int perAccount, @DefaultValue("600") int perAddress) {}
}
