package org.kuangheng.server.identity.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * API tokens (接口令牌): for programs, with some of their owner's permissions and an end. Only a digest
 * is stored; what the owner loses, the token loses.
 */
@Service
public class Tokens {
  private static final String PREFIX = "kh_";

  /** A use is written down once a minute, not with every request. */
  private static final Duration SELDOM = Duration.ofMinutes(1);

  /** What its owner sees of a token. */
  @Schema(name = "TokenListed")
  public record Listed(
      String id,
      String name,
      List<String> permissions,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {}

  /** What a token is made with. */
  public record Wish(String name, Set<Permission> permissions, Instant expiresAt) {
    public Wish {
      permissions = Set.copyOf(permissions);
    }
  }

  /** A new token; its text is shown this once. */
  public record Made(Listed token, String secret) {
    @Override
    public String toString() {
      return "Made " + token.id();
    }
  }

  /** Whose token it is and what it may. */
  public record Bearer(String id, String account, Set<Permission> permissions) {
    public Bearer {
      permissions = Set.copyOf(permissions);
    }
  }

  private final JdbcClient sql;
  private final Unfenced unfenced;
  private final IdentityProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Tokens(
      JdbcClient sql,
      Unfenced unfenced,
      IdentityProperties properties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.unfenced = unfenced;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /** Makes one; refused where it asks for more than its owner may. */
  public Made make(Caller caller, Wish wish) {
    check(caller, wish);
    String id = Secrets.id("t-");
    String secret = PREFIX + Totp.base32(Secrets.bytes(25)).toLowerCase(java.util.Locale.ROOT);
    return unfenced.get(
        () -> {
          sql.sql(
                  """
                  insert into api_token
                    (id, account, name, digest, permissions, created_at, expires_at)
                  values (:id, :account, :name, :digest, :permissions, :now, :expires)""")
              .param("id", id)
              .param("account", caller.id())
              .param("name", wish.name().strip())
              .param("digest", Secrets.digest(secret))
              .param("permissions", text(wish.permissions()))
              .param("now", Times.sql(clock.instant()))
              .param("expires", Times.sql(wish.expiresAt()))
              .update();
          publish(caller, caller.id(), id, "identity.token.made");
          return new Made(find(caller.id(), id).orElseThrow(), secret);
        });
  }

  /** All of an account's, the newest first. */
  public List<Listed> of(String account) {
    return unfenced.read(
        () ->
            sql.sql("select * from api_token where account = :account order by created_at desc, id")
                .param("account", account)
                .query(Tokens::row)
                .list());
  }

  /** Revokes one of one's own; 404 if it is another's. */
  public void revoke(Caller caller, String id) {
    unfenced.run(
        () -> {
          if (find(caller.id(), id).isEmpty()) {
            throw Refusal.of(ApiProblem.NOT_FOUND, "token", "what", "token " + id);
          }
          revoked(caller.id(), id);
          publish(caller, caller.id(), id, "identity.token.revoked");
        });
  }

  /** Revokes all of an account's, as security administrator. */
  public int revokeAll(Caller caller, String account) {
    caller.require(Permission.MANAGE_SESSIONS);
    return unfenced.get(
        () -> {
          publish(caller, account, "all", "identity.token.revoked");
          return revoked(account, null);
        });
  }

  /** Whose token this is; empty if it is none, has ended or was revoked. */
  public Optional<Bearer> bearer(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Used> found =
        unfenced.read(
            () ->
                sql.sql(
                        """
                        select id, account, permissions, last_used_at from api_token
                        where digest = :digest and revoked_at is null and expires_at > :now""")
                    .param("digest", Secrets.digest(secret))
                    .param("now", Times.sql(now))
                    .query(Tokens::used)
                    .optional());
    found
        .filter(used -> used.at() == null || used.at().plus(SELDOM).isBefore(now))
        .ifPresent(used -> noteUse(used.bearer().id(), now));
    return found.map(Used::bearer);
  }

  private record Used(Bearer bearer, @Nullable Instant at) {}

  private void noteUse(String id, Instant now) {
    unfenced.run(
        () ->
            sql.sql("update api_token set last_used_at = :now where id = :id")
                .param("now", Times.sql(now))
                .param("id", id)
                .update());
  }

  private int revoked(String account, @Nullable String id) {
    return sql.sql(
            """
            update api_token set revoked_at = :now
            where account = :account and revoked_at is null
              and id = coalesce(cast(:id as text), id)""")
        .param("now", Times.sql(clock.instant()))
        .param("account", account)
        .param("id", id, java.sql.Types.VARCHAR)
        .update();
  }

  private void check(Caller caller, Wish wish) {
    Instant latest = clock.instant().plus(properties.tokenLife());
    String wrong = null;
    if (wish.name().isBlank() || wish.name().length() > 100) {
      wrong = "name";
    } else if (wish.permissions().isEmpty()
        || !caller.permissions().containsAll(wish.permissions())) {
      wrong = "permissions";
    } else if (!wish.expiresAt().isAfter(clock.instant()) || wish.expiresAt().isAfter(latest)) {
      wrong = "expiresAt";
    }
    if (wrong != null) {
      throw Refusal.of(IdentityProblem.TOKEN_UNSOUND, wrong, "what", wrong, "latest", latest);
    }
  }

  private Optional<Listed> find(String account, String id) {
    return sql.sql("select * from api_token where account = :account and id = :id")
        .param("account", account)
        .param("id", id)
        .query(Tokens::row)
        .optional();
  }

  private static Listed row(ResultSet row, int number) throws SQLException {
    return new Listed(
        row.getString("id"),
        row.getString("name"),
        List.of(row.getString("permissions").split(" ")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        AccountRow.instant(row, "last_used_at"),
        AccountRow.instant(row, "revoked_at"));
  }

  private static Used used(ResultSet row, int number) throws SQLException {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    Arrays.stream(row.getString("permissions").split(" "))
        .map(Permission::valueOf)
        .forEach(permissions::add);
    Bearer bearer = new Bearer(row.getString("id"), row.getString("account"), permissions);
    return new Used(bearer, AccountRow.instant(row, "last_used_at"));
  }

  private static String text(Set<Permission> permissions) {
    return new TreeSet<>(permissions)
        .stream().map(Permission::name).collect(Collectors.joining(" "));
  }

  private void publish(Caller caller, String account, String token, String act) {
    events.publishEvent(
        AuditedEvent.of("user:" + account, act, caller.actor()).about("token", token));
  }
}
