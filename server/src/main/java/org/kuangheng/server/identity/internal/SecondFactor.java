package org.kuangheng.server.identity.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The second factor (第二因素): an authenticator's codes, each good once, and ten recovery codes for
 * the day the telephone is lost.
 */
@Service
public class SecondFactor {
  private static final int RECOVERY_CODES = 10;

  /** Clocks of telephones differ; one step either way is accepted. */
  private static final int TOLERANCE = 1;

  /**
   * What an authenticator program needs; shown once.
   *
   * @param uri the same as an {@code otpauth:} address, for a QR code
   */
  public record Enrolment(String secret, String uri) {
    @Override
    public String toString() {
      return "Enrolment";
    }
  }

  private record Stored(String secret, long lastStep) {}

  private final JdbcClient sql;
  private final Unfenced unfenced;
  private final SignInGuard guard;
  private final SecretBox box;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SecondFactor(
      JdbcClient sql,
      Unfenced unfenced,
      SignInGuard guard,
      SecretBox box,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.unfenced = unfenced;
    this.guard = guard;
    this.box = box;
    this.events = events;
    this.clock = clock;
  }

  /** Whether a code, or an unused recovery code, is right; it is used up by that. */
  boolean accepts(String account, String code) {
    String plain = code.strip().replace(" ", "").toLowerCase(Locale.ROOT);
    return unfenced.get(
        () -> plain.matches("[0-9]{6}") ? acceptsCode(account, plain) : recovers(account, plain));
  }

  /** A new secret, in force once {@link #confirm} has seen a code of it. */
  public Enrolment begin(Caller caller, String login) {
    String secret = Totp.base32(Secrets.bytes(20));
    int changed =
        unfenced.get(
            () ->
                sql.sql(
                        """
                        update account set totp_secret = :secret, totp_last_step = 0
                        where id = :id and totp_since is null""")
                    .param("secret", box.lock(caller.id(), secret))
                    .param("id", caller.id())
                    .update());
    if (changed == 0) {
      throw Refusal.of(IdentityProblem.SECOND_FACTOR_ENROLLED, "secondFactor");
    }
    String label = URLEncoder.encode("矿衡:" + login, StandardCharsets.UTF_8).replace("+", "%20");
    return new Enrolment(
        secret,
        "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Kuangheng&digits=6&period=30");
  }

  /** Puts the secret in force and gives the recovery codes, shown once. */
  public List<String> confirm(Caller caller, String code) {
    return unfenced.get(
        () -> {
          if (!acceptsCode(caller.id(), code.strip())) {
            throw Refusal.of(IdentityProblem.CODE_WRONG, "code");
          }
          sql.sql("update account set totp_since = :now, version = version + 1 where id = :id")
              .param("now", Times.sql(clock.instant()))
              .param("id", caller.id())
              .update();
          publish(caller, "identity.second-factor.enrolled");
          return newRecoveryCodes(caller.id());
        });
  }

  /** New recovery codes; the old ones hold no more. Guessing is slowed as for a sign-in. */
  public List<String> renew(Caller caller, String code) {
    String key = "second-factor " + caller.id();
    Duration delay = guard.admit(key, key);
    if (!delay.isZero()) {
      throw Refusal.of(IdentityProblem.SIGN_IN_LATER, "code", "seconds", delay.toSeconds() + 1);
    }
    List<String> codes = renewed(caller, code);
    guard.succeeded(key);
    return codes;
  }

  private List<String> renewed(Caller caller, String code) {
    return unfenced.get(
        () -> {
          if (!acceptsCode(caller.id(), code.strip())) {
            throw Refusal.of(IdentityProblem.CODE_WRONG, "code");
          }
          publish(caller, "identity.recovery-codes.renewed");
          return newRecoveryCodes(caller.id());
        });
  }

  /** Takes the factor away; its owner must enrol anew before he may work. */
  void remove(String account) {
    sql.sql(
            """
            update account set totp_secret = null, totp_since = null, totp_last_step = 0,
              version = version + 1 where id = :id""")
        .param("id", account)
        .update();
    sql.sql("delete from recovery_code where account = :id").param("id", account).update();
  }

  private boolean acceptsCode(String account, String code) {
    Optional<Stored> stored =
        sql.sql(
                """
                select totp_secret, totp_last_step from account
                where id = :id and totp_secret is not null for update""")
            .param("id", account)
            .query((row, n) -> new Stored(row.getString(1), row.getLong(2)))
            .optional();
    if (stored.isEmpty()) {
      return false;
    }
    byte[] secret = Totp.bytes(box.unlock(account, stored.get().secret()));
    long now = Totp.step(clock.instant());
    for (long step = now - TOLERANCE; step <= now + TOLERANCE; step++) {
      if (step > stored.get().lastStep() && Totp.code(secret, step, 6).equals(code)) {
        return sql.sql("update account set totp_last_step = :step where id = :id")
                .param("step", step)
                .param("id", account)
                .update()
            == 1;
      }
    }
    return false;
  }

  private boolean recovers(String account, String code) {
    return sql.sql(
                """
                update recovery_code set used_at = :now
                where account = :id and digest = :digest and used_at is null""")
            .param("now", Times.sql(clock.instant()))
            .param("id", account)
            .param("digest", Secrets.digest(code))
            .update()
        == 1;
  }

  private List<String> newRecoveryCodes(String account) {
    sql.sql("delete from recovery_code where account = :id").param("id", account).update();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      String code = Secrets.word(3);
      codes.add(code);
      sql.sql("insert into recovery_code (account, digest) values (:id, :digest)")
          .param("id", account)
          .param("digest", Secrets.digest(code))
          .update();
    }
    return codes;
  }

  private void publish(Caller caller, String act) {
    events.publishEvent(AuditedEvent.of("user:" + caller.id(), act, caller.actor()));
  }
}
