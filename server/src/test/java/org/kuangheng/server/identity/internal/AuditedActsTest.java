package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Every act upon an account is published for the record, without the person's name in the open. */
final class AuditedActsTest {
  private final RunningServer server = RunningServer.shared();
  private final List<AuditedEvent> heard = new CopyOnWriteArrayList<>();

  @Test
  void theLifeOfAnAccountStandsInTheRecord() {
    ApplicationListener<PayloadApplicationEvent<AuditedEvent>> listener =
        ApplicationListener.forPayload(heard::add);
    ApplicationEventMulticaster multicaster = server.bean(ApplicationEventMulticaster.class);
    multicaster.addApplicationListener(listener);
    RealAccount from;
    RealAccount to;
    try {
      from = RealAccount.of(server, Role.DEPARTMENT, "NR");
      to = RealAccount.of(server, Role.DEPARTMENT, "NR");
      from.another().signIn(from.login(), "a wrong guess", null).expect(401);
      String delegation =
          from.client()
              .post(
                  "/api/delegations",
                  Map.of(
                      "to",
                      to.login(),
                      "endsAt",
                      Instant.now().plus(2, ChronoUnit.DAYS).toString(),
                      "ground",
                      "出差"))
              .expect(201)
              .json()
              .path("id")
              .asString();
      to.client().put("/api/session/delegation", Map.of("delegation", delegation)).expect(200);
      from.client().delete("/api/session").expect(204);
      ApiClient.as(Role.SYSTEM_ADMIN)
          .put("/api/accounts/" + from.id() + "/closure", null)
          .expect(200);
    } finally {
      multicaster.removeApplicationListener(listener);
    }
    assertThat(acts("user:" + from.id()))
        .containsExactly(
            "identity.account.opened",
            "identity.role.granted",
            "identity.session.opened",
            "identity.password.changed",
            "identity.session.refused",
            "identity.delegation.begun",
            "identity.session.closed",
            "identity.account.closed");
    assertThat(heard)
        .filteredOn(event -> event.act().equals("identity.delegation.used"))
        .singleElement()
        .satisfies(event -> assertThat(event.actor().id()).isEqualTo(to.id() + ">" + from.id()));
    assertThat(heard)
        .allSatisfy(
            event -> {
              AuditedEvent open = event.withPersonal(Map.of());
              assertThat(open.toString()).doesNotContain("张测试", from.login(), from.password());
            });
  }

  private List<String> acts(String caseId) {
    return heard.stream()
        .filter(event -> event.caseId().equals(caseId))
        .map(AuditedEvent::act)
        .toList();
  }
}
