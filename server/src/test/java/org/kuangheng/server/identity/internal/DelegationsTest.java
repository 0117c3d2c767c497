package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/** Somebody acts for another until a day; both stand in the record. */
final class DelegationsTest {
  private final RunningServer server = RunningServer.shared();

  @Test
  void aDelegateActsWithTheOthersRoleWhileItLasts() {
    RealAccount from = RealAccount.of(server, Role.CITY_LEADER, "city");
    from.enrol();
    RealAccount to = RealAccount.of(server, Role.CITY_OFFICE, "city");
    to.enrol();
    String id = delegate(from, to.login(), 7).expect(201).json().path("id").asString();

    var acting =
        to.client().put("/api/session/delegation", Map.of("delegation", id)).expect(200).json();
    assertThat(acting.path("role").asString()).isEqualTo("CITY_LEADER");
    assertThat(acting.path("actingFor").asString()).isEqualTo(from.id());
    assertThat(acting.path("account").asString()).isEqualTo(to.id());
    assertThat(to.client().get("/api/session").json().path("role").asString())
        .isEqualTo("CITY_LEADER");
    assertThat(
            to.client()
                .post(
                    "/api/tokens",
                    Map.of(
                        "name",
                        "n",
                        "permissions",
                        new String[] {"DECIDE"},
                        "expiresAt",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .expect(403)
                .code())
        .isEqualTo("NOT_AS_DELEGATE");

    from.client().delete("/api/delegations/" + id).expect(204);
    var after = to.client().get("/api/session").expect(200).json();
    assertThat(after.path("role").asString()).isEqualTo("CITY_OFFICE");
    assertThat(after.path("actingFor").isNull()).isTrue();
    to.client().put("/api/session/delegation", Map.of("delegation", id)).expect(404);
  }

  @Test
  void anAdministratorDelegatesNothingAndNobodyOutsideTheUnitIsADelegate() {
    RealAccount from = RealAccount.of(server, Role.DEPARTMENT, "CT");
    RealAccount outside = RealAccount.of(server, Role.DEPARTMENT, "AS");
    assertThat(delegate(from, outside.login(), 7).expect(400).code())
        .isEqualTo("DELEGATION_UNSOUND");
    RealAccount colleague = RealAccount.of(server, Role.DEPARTMENT, "CT");
    assertThat(delegate(from, colleague.login(), 400).expect(400).code())
        .isEqualTo("DELEGATION_UNSOUND");
    assertThat(delegate(from, colleague.login(), -1).expect(400).code())
        .isEqualTo("DELEGATION_UNSOUND");
    var answer =
        ApiClient.as(Role.SYSTEM_ADMIN)
            .post(
                "/api/delegations",
                Map.of(
                    "to",
                    "city-office",
                    "endsAt",
                    Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                    "ground",
                    "leave"));
    assertThat(answer.expect(403).code()).isEqualTo("ROLE_NOT_DELEGABLE");
  }

  @Test
  void aDelegationToOthersCannotBeUsed() {
    RealAccount from = RealAccount.of(server, Role.DEPARTMENT, "PS");
    RealAccount to = RealAccount.of(server, Role.DEPARTMENT, "PS");
    RealAccount third = RealAccount.of(server, Role.DEPARTMENT, "PS");
    String id = delegate(from, to.login(), 7).expect(201).json().path("id").asString();
    third.client().put("/api/session/delegation", Map.of("delegation", id)).expect(404);
    third.client().delete("/api/delegations/" + id).expect(404);
  }

  private static ApiClient.Answer delegate(RealAccount from, String to, int days) {
    return from.client()
        .post(
            "/api/delegations",
            Map.of(
                "to",
                to,
                "endsAt",
                Instant.now().plus(days, ChronoUnit.DAYS).toString(),
                "ground",
                "出差期间代办"));
  }
}
