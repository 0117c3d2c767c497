package org.kuangheng.server.identity.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.SecretFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the second factors' secrets locked in the database (加密存放). The keys are lines of a file
 * beside it: the first locks, all unlock. The database knows which key is in force, so that a
 * server that lacks it says so and makes no other; a secret that is still plain, or under an
 * earlier key of the file, is locked at the start.
 */
@Component
class SecretBox implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(SecretBox.class);

  private record Held(String account, String secret) {}

  private final JdbcClient sql;
  private final Unfenced unfenced;
  private final Clock clock;
  private final SecretFile file;
  private volatile List<BoxKey> keys = List.of();

  SecretBox(
      JdbcClient sql,
      Unfenced unfenced,
      IdentityProperties properties,
      @Value("${kuangheng.data:data}") Path data,
      Clock clock) {
    this.sql = sql;
    this.unfenced = unfenced;
    this.clock = clock;
    Path given = properties.secretsKeyFile();
    this.file =
        new SecretFile(
            given == null || given.toString().isBlank() ? data.resolve("secrets.key") : given);
  }

  @Override
  public void afterSingletonsInstantiated() {
    unfenced.run(this::open);
    Optional<String> lacking = lacking();
    if (lacking.isPresent()) {
      Issue issue = issue(lacking.get());
      for (Lang lang : Lang.values()) {
        LOG.error("{} {} {}", issue.what(lang), issue.remedy(lang), file.path());
      }
    }
  }

  /** The id of the key in force if this server doesn't have it. */
  Optional<String> lacking() {
    return unfenced.read(this::inForce).filter(id -> key(id).isEmpty());
  }

  /** In the open transaction: the text as it may be stored for an account. */
  String lock(String account, String text) {
    return key(inForce().orElse("")).orElseThrow(this::refusal).lock(account, text);
  }

  /** In the open transaction: what was stored for an account. */
  String unlock(String account, String stored) {
    return readable(account, stored).orElseThrow(this::refusal);
  }

  /**
   * In the open transaction: a new key in force and in the file. What cannot be read any more is
   * taken away.
   *
   * @return the accounts whose second factor was taken away
   */
  List<String> renew() {
    BoxKey fresh = BoxKey.random();
    StringBuilder lines = new StringBuilder(fresh.line());
    keys.forEach(key -> lines.append('\n').append(key.line()));
    List<Held> lost =
        held().stream().filter(one -> readable(one.account(), one.secret()).isEmpty()).toList();
    file.replace(lines.toString());
    keys = read();
    force(fresh);
    lockAll(fresh);
    return lost.stream().map(Held::account).toList();
  }

  private void open() {
    Optional<String> inForce = inForce();
    if (inForce.isEmpty()) {
      file.readOrCreate(() -> BoxKey.random().line());
    }
    keys = read();
    if (keys.isEmpty() || inForce.map(id -> key(id).isEmpty()).orElse(false)) {
      return;
    }
    BoxKey first = keys.getFirst();
    if (inForce.isEmpty()) {
      sql.sql("insert into secrets_key (id, since) values (:id, :now) on conflict do nothing")
          .param("id", first.id())
          .param("now", Times.sql(clock.instant()))
          .update();
    } else if (!inForce.get().equals(first.id())) {
      force(first);
    }
    key(inForce().orElseThrow()).ifPresent(this::lockAll);
  }

  private void force(BoxKey key) {
    sql.sql(
            """
            insert into secrets_key (id, since) values (:id, :now)
            on conflict (one) do update set id = excluded.id, since = excluded.since""")
        .param("id", key.id())
        .param("now", Times.sql(clock.instant()))
        .update();
  }

  /** Locks under the key what is plain or under another; leaves alone what it cannot read. */
  private void lockAll(BoxKey key) {
    for (Held one : held()) {
      if (!BoxKey.idIn(one.secret()).equals(Optional.of(key.id()))) {
        readable(one.account(), one.secret())
            .ifPresent(
                text ->
                    sql.sql("update account set totp_secret = :locked where id = :id")
                        .param("locked", key.lock(one.account(), text))
                        .param("id", one.account())
                        .update());
      }
    }
  }

  private List<Held> held() {
    return sql.sql(
            """
            select id, totp_secret from account where totp_secret is not null
            order by id for update""")
        .query((row, n) -> new Held(row.getString(1), row.getString(2)))
        .list();
  }

  private Optional<String> readable(String account, String stored) {
    Optional<String> under = BoxKey.idIn(stored);
    return under.isEmpty()
        ? Optional.of(stored)
        : key(under.get()).flatMap(key -> key.unlock(account, stored));
  }

  private Optional<String> inForce() {
    return sql.sql("select id from secrets_key").query(String.class).optional();
  }

  /** Looks into the file again before it says no: the key may have been put back meanwhile. */
  private Optional<BoxKey> key(String id) {
    Optional<BoxKey> known = keys.stream().filter(key -> key.id().equals(id)).findFirst();
    if (known.isPresent()) {
      return known;
    }
    keys = read();
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private List<BoxKey> read() {
    return file.read().stream()
        .flatMap(String::lines)
        .map(BoxKey::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  private Refusal refusal() {
    String id = inForce().orElse("");
    LOG.error("The secrets' key {} is not in {}, or does not open what it should", id, file.path());
    return new Refusal(IdentityProblem.SECRETS_KEY_MISSING.status(), List.of(issue(id)));
  }

  private static Issue issue(String key) {
    return Issue.of(
        IdentityProblem.SECRETS_KEY_MISSING, Place.of("request").atField("code"), "key", key);
  }
}
