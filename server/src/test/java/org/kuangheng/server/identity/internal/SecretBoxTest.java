package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.server.identity.Rescue;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second factors' secrets are locked in the database, and nobody is locked out silently. */
final class SecretBoxTest {
  private static final String SECRET_OF = "select totp_secret from account where id = :id";

  @TempDir Path folder;

  @Test
  void aLockedTextOpensForItsOwnerUnderItsKeyAndUnchangedOnly() {
    BoxKey key = BoxKey.random();
    BoxKey other = BoxKey.random();
    String locked = key.lock("u-1", "GEZDGNBVGY3TQOJQ");
    assertThat(BoxKey.parse(key.line()).orElseThrow().unlock("u-1", locked))
        .contains("GEZDGNBVGY3TQOJQ");
    assertThat(key.lock("u-1", "GEZDGNBVGY3TQOJQ")).as("another nonce").isNotEqualTo(locked);
    assertThat(key.unlock("u-2", locked)).as("moved to another account").isEmpty();
    assertThat(other.unlock("u-1", locked)).as("another key").isEmpty();
    assertThat(other.unlock("u-1", locked.replace(key.id(), other.id())))
        .as("another key that claims the name")
        .isEmpty();
    char changed = locked.charAt(30) == 'A' ? 'B' : 'A';
    assertThat(key.unlock("u-1", locked.substring(0, 30) + changed + locked.substring(31)))
        .as("a changed character")
        .isEmpty();
    assertThat(BoxKey.parse("kuangheng-secrets-key-1 c2hvcnQ=")).isEmpty();
    assertThat(key).hasToString("BoxKey " + key.id());
  }

  @Test
  void secretsAreLockedConvertedAndMissedAloud() throws Exception {
    Path data = folder.resolve("data");
    RealAccount leader;
    RealAccount office;
    String secret;
    String plain;
    try (RunningServer server = start(data)) {
      leader = RealAccount.of(server, Role.CITY_LEADER, "city");
      secret = leader.enrol();
      office = RealAccount.of(server, Role.COUNTY_OFFICE, "county:140801");
      plain = office.enrol();
      assertThat(stored(server, leader)).startsWith("kh1:").doesNotContain(secret);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key(data))))
          .isEqualTo("rw-------");
      leader
          .another()
          .signIn(leader.login(), leader.password(), RealAccount.code(secret, 0))
          .expect(200);
      server
          .bean(JdbcClient.class)
          .sql("update account set totp_secret = :plain where id = :id")
          .param("plain", plain)
          .param("id", office.id())
          .update();
    }
    try (RunningServer again = start(data)) {
      assertThat(stored(again, office)).as("locked at the start").startsWith("kh1:");
      ApiClient.anonymous(again)
          .signIn(office.login(), office.password(), RealAccount.code(plain, 0))
          .expect(200);
    }
    Path elsewhere = folder.resolve("elsewhere");
    try (RunningServer without = start(elsewhere)) {
      saysWhatIsMissing(without, leader, RealAccount.code(secret, 1));
      assertThat(key(elsewhere)).as("no other key is made").doesNotExist();
      Files.copy(key(data), key(elsewhere));
      ApiClient.anonymous(without)
          .signIn(leader.login(), leader.password(), RealAccount.code(secret, 1))
          .expect(200);
      ApiClient.anonymous(without).get("/actuator/health/readiness").expect(200);
      aLostKeyIsReplaced(without, key(elsewhere), office);
    }
  }

  private static void saysWhatIsMissing(RunningServer server, RealAccount account, String code) {
    for (int i = 0; i < 8; i++) {
      ApiClient.Answer answer =
          ApiClient.anonymous(server).signIn(account.login(), account.password(), code).expect(503);
      assertThat(answer.code()).isEqualTo("SECRETS_KEY_MISSING");
      assertThat(answer.text()).contains("secrets.key", "./run --rescue");
    }
    ApiClient.anonymous(server).get("/actuator/health/readiness").expect(503);
    RealAccount fresh = RealAccount.of(server, Role.CITY_LEADER, "city");
    assertThat(fresh.client().post("/api/second-factor", null).expect(503).code())
        .isEqualTo("SECRETS_KEY_MISSING");
  }

  /** Whose secret was under the lost key enrols anew; who enrols then is locked under the new. */
  private static void aLostKeyIsReplaced(RunningServer server, Path key, RealAccount account)
      throws Exception {
    Files.delete(key);
    Rescue rescue = server.bean(Rescue.class);
    int before = enrolled(server);
    assertThat(rescue.renewSecretsKey("")).as("the key is still known to the server").isZero();
    assertThat(enrolled(server)).isEqualTo(before).isPositive();
    String renewed = stored(server, account);
    server
        .bean(JdbcClient.class)
        .sql("update account set totp_secret = :other where id = :id")
        .param("other", BoxKey.random().lock(account.id(), "GEZDGNBVGY3TQOJQ"))
        .param("id", account.id())
        .update();
    assertThat(rescue.renewSecretsKey("the key's disk burnt")).isEqualTo(1);
    assertThat(enrolled(server)).isEqualTo(before - 1);
    assertThat(Files.readAllLines(key)).as("the newest first").hasSizeGreaterThan(1);
    assertThat(renewed).startsWith("kh1:");
    var session =
        ApiClient.anonymous(server)
            .signIn(account.login(), account.password(), null)
            .expect(200)
            .json();
    assertThat(session.path("duties").get(0).asString()).isEqualTo("ENROL_SECOND_FACTOR");
    String acts =
        ApiClient.as(server, Role.AUDIT_ADMIN)
            .get("/api/audit/entries?act=identity.secrets-key.renewed")
            .expect(200)
            .text();
    assertThat(acts).contains("the key's disk burnt");
  }

  private RunningServer start(Path data) {
    return RunningServer.start(
        Map.of(
            "kuangheng.data", data.toString(),
            "kuangheng.database.folder", folder.resolve("postgres").toString()));
  }

  private static Path key(Path data) {
    return data.resolve("secrets.key");
  }

  private static int enrolled(RunningServer server) {
    return server
        .bean(JdbcClient.class)
        .sql("select count(*) from account where totp_secret is not null")
        .query(Integer.class)
        .single();
  }

  private static String stored(RunningServer server, RealAccount account) {
    return server
        .bean(JdbcClient.class)
        .sql(SECRET_OF)
        .param("id", account.id())
        .query(String.class)
        .single();
  }
}
