package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Three separated administrators, and what an account must do before it may work. */
final class AccountsTest {
  private final RunningServer server = RunningServer.shared();
  private final ApiClient system = ApiClient.as(Role.SYSTEM_ADMIN);
  private final ApiClient security = ApiClient.as(Role.SECURITY_ADMIN);

  @Test
  void anAccountLetsNobodyInUntilTheOtherAdministratorHasGrantedItsRole() {
    var opened = RealAccount.open(server, Role.DEPARTMENT, "opening-steps", "HR");
    String id = opened.path("account").path("id").asString();
    String first = opened.path("password").asString();
    ApiClient client = ApiClient.anonymous(server);
    assertThat(client.signIn("opening-steps", first, null).expect(401).code())
        .isEqualTo("SIGN_IN_REFUSED");

    RealAccount.grant(server, id, Role.DEPARTMENT).expect(200);
    var session = client.signIn("Opening-Steps", first, null).expect(200).json();
    assertThat(session.path("duties").get(0).asString()).isEqualTo("CHANGE_PASSWORD");
    var refused =
        client.post(
            "/api/tokens",
            Map.of(
                "name", "x",
                "permissions", new String[] {"IMPORT"},
                "expiresAt", "2027-01-01T00:00:00Z"));
    assertThat(refused.expect(403).code()).isEqualTo("DUTY_FIRST");

    var weak = client.put("/api/password", Map.of("current", first, "next", "Password1"));
    assertThat(weak.expect(400).json().path("issues").size()).isEqualTo(2);
    client.put("/api/password", Map.of("current", first, "next", RealAccount.PASSWORD)).expect(204);
    assertThat(client.get("/api/session").expect(200).json().path("duties").isEmpty()).isTrue();
    var back = client.put("/api/password", Map.of("current", RealAccount.PASSWORD, "next", first));
    assertThat(back.expect(400).code()).isEqualTo("PASSWORD_USED");
  }

  @Test
  void neitherAdministratorCanDoTheOthersWork() {
    RealAccount account = RealAccount.of(server, Role.PROVINCE, "province");
    assertThat(
            system
                .put("/api/accounts/" + account.id() + "/role", Map.of("role", "PROVINCE"))
                .expect(403)
                .code())
        .isEqualTo("FORBIDDEN");
    assertThat(
            security
                .post(
                    "/api/accounts",
                    Map.of("login", "by-security", "name", "n", "organisation", "city"))
                .expect(403)
                .code())
        .isEqualTo("FORBIDDEN");
    ApiClient.as(Role.AUDIT_ADMIN).get("/api/accounts").expect(403);
  }

  @Test
  void theSecurityAdministratorGrantsNothingToHimself() {
    String own = security.get("/api/session").json().path("account").asString();
    assertThat(
            security
                .put("/api/accounts/" + own + "/role", Map.of("role", "CITY_OFFICE"))
                .expect(403)
                .code())
        .isEqualTo("NOT_ONESELF");
  }

  @Test
  void noAccountIsEverTwoOfTheThreeAdministrators() {
    var opened = RealAccount.open(server, Role.CITY_OFFICE, "one-of-three", "city");
    String id = opened.path("account").path("id").asString();
    RealAccount.grant(server, id, Role.AUDIT_ADMIN).expect(200);
    RealAccount.grant(server, id, Role.CITY_OFFICE).expect(200);
    assertThat(RealAccount.grant(server, id, Role.SECURITY_ADMIN).expect(409).code())
        .isEqualTo("ADMINISTRATORS_SEPARATE");
    RealAccount.grant(server, id, Role.AUDIT_ADMIN).expect(200);
  }

  @Test
  void aRoleGoesToTheKindOfOrganisationItIsFor() {
    var opened = RealAccount.open(server, Role.COUNTY_OFFICE, "wrong-home", "county:140801");
    String id = opened.path("account").path("id").asString();
    assertThat(RealAccount.grant(server, id, Role.CITY_OFFICE).expect(409).code())
        .isEqualTo("ROLE_NOT_FOR_UNIT");
  }

  @Test
  void closingAnAccountEndsItsSessionsAtOnce() {
    RealAccount account = RealAccount.of(server, Role.DEPARTMENT, "HR");
    account.client().get("/api/session").expect(200);
    String tag = system.get("/api/accounts/" + account.id()).expect(200).tag();
    system
        .send(
            "PUT",
            "/api/accounts/" + account.id() + "/closure",
            null,
            Map.of("If-Match", "\"999\""))
        .expect(412);
    system.put("/api/accounts/" + account.id() + "/closure", null, tag).expect(200);
    account.client().get("/api/session").expect(401);
    account.another().signIn(account.login(), account.password(), null).expect(401);
  }

  @Test
  void aResetPasswordHoldsOnlyOnceTheOtherAdministratorUnlocks() {
    RealAccount account = RealAccount.of(server, Role.DEPARTMENT, "FN");
    String path = "/api/accounts/" + account.id();
    var reset =
        system.send("POST", path + "/password-resets", null, Map.of("If-Match", "*")).expect(200);
    String first = reset.json().path("password").asString();
    account.client().get("/api/session").expect(401);
    account.another().signIn(account.login(), first, null).expect(401);
    security.delete(path + "/lock").expect(200);
    account.another().signIn(account.login(), first, null).expect(200);
  }

  @Test
  void aPersonSeesAndEndsHisOwnSessionsOnly() {
    RealAccount account = RealAccount.of(server, Role.DEPARTMENT, "MR");
    ApiClient other = account.another();
    other.signIn(account.login(), account.password(), null).expect(200);
    var sessions = account.client().get("/api/sessions").expect(200).json();
    assertThat(sessions.size()).isEqualTo(2);
    String own = "";
    String others = "";
    for (var session : sessions) {
      if (session.path("own").asBoolean()) {
        own = session.path("id").asString();
      } else {
        others = session.path("id").asString();
      }
    }
    ApiClient.as(Role.PROVINCE).delete("/api/sessions/" + own).expect(404);
    account.client().delete("/api/sessions/" + others).expect(204);
    other.get("/api/session").expect(401);
    account.client().get("/api/session").expect(200);
    security.delete("/api/accounts/" + account.id() + "/sessions").expect(204);
    account.client().get("/api/session").expect(401);
  }

  @Test
  void aFirstPasswordThatWaitedTooLongLetsNobodyIn() {
    var opened = RealAccount.open(server, Role.DEPARTMENT, "waited-long", "HR");
    String id = opened.path("account").path("id").asString();
    RealAccount.grant(server, id, Role.DEPARTMENT).expect(200);
    sql("update account set password_set_at = now() - interval '8 days' where id = :id", id);
    ApiClient.anonymous(server)
        .signIn("waited-long", opened.path("password").asString(), null)
        .expect(401);
  }

  @Test
  void aSessionEndsWhenIdleAndAtTheLatestAfterItsLongestLife() {
    RealAccount idle = RealAccount.of(server, Role.DEPARTMENT, "HR");
    sql("update spring_session set expiry_time = 1 where principal_name = :id", idle.id());
    sql("update spring_session set last_access_time = 1 where principal_name = :id", idle.id());
    idle.client().get("/api/session").expect(401);

    RealAccount busy = RealAccount.of(server, Role.DEPARTMENT, "HR");
    busy.client().get("/api/session").expect(200);
    long thirteenHours = 13L * 3600 * 1000;
    older(busy.id(), thirteenHours);
    busy.client().get("/api/session").expect(401);
  }

  private <S extends Session> void older(String account, long millis) {
    @SuppressWarnings("unchecked") // the repository's own kind of session
    FindByIndexNameSessionRepository<S> sessions =
        (FindByIndexNameSessionRepository<S>) server.bean(FindByIndexNameSessionRepository.class);
    for (S session : sessions.findByPrincipalName(account).values()) {
      Long since = session.getRequiredAttribute("kuangheng.since");
      session.setAttribute("kuangheng.since", since - millis);
      sessions.save(session);
    }
  }

  private void sql(String statement, String id) {
    server.bean(JdbcClient.class).sql(statement).param("id", id).update();
  }
}
