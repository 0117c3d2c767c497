package org.kuangheng.server.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.registry.RegistryChanged;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A server that breaks down while it applies an import leaves nothing of it; applying again works.
 */
final class HalfAppliedTest {
  private static final RunningServer SERVER = RunningServer.shared();

  private final ImportDesk county = new ImportDesk(ApiClient.asCounty(SERVER, "140823"));

  @Test
  void aFaultOnceTheRegistryHasChangedUndoesTheWholeImport() {
    nothingIsLeft(
        "T-D-70",
        event -> event instanceof RegistryChanged changed && changed.mines().contains("T-D-70"));
  }

  @Test
  void aFaultAtTheVeryLastStepUndoesTheWholeImport() {
    nothingIsLeft(
        "T-D-71",
        event ->
            event instanceof AuditedEvent audited && audited.act().equals("survey.import.applied"));
  }

  @Test
  void aConnectionLostInTheMiddleUndoesTheWholeImport() {
    nothingIsLeft(
        "T-D-72",
        event -> {
          boolean now =
              event instanceof RegistryChanged changed && changed.mines().contains("T-D-72");
          if (now) {
            SERVER
                .bean(JdbcClient.class)
                .sql("select pg_terminate_backend(pg_backend_pid())")
                .query(Boolean.class)
                .single();
          }
          return now;
        });
  }

  private void nothingIsLeft(String mine, Predicate<Object> moment) {
    JsonNode it =
        county.preview("survey.zip", SurveyFiles140823.empty().mine(mine, 30).zip(), Map.of());
    county.passWarnings(it);
    String path = "/api/imports/" + it.path("id").asString();
    long version = county.client().get(path).json().path("version").asLong();
    long before = onRecord();
    ApplicationListener<ApplicationEvent> broken =
        event -> {
          if (event instanceof PayloadApplicationEvent<?> payload
              && moment.test(payload.getPayload())) {
            throw new IllegalStateException("broken on purpose in the middle of an import");
          }
        };
    ApplicationEventMulticaster events = SERVER.bean(ApplicationEventMulticaster.class);
    events.addApplicationListener(broken);
    try {
      ApiClient.Answer fault = county.apply(it);
      assertThat(fault.status()).isIn(500, 503);
      assertThat(fault.text()).doesNotContain("broken on purpose", "pg_terminate_backend");
    } finally {
      events.removeApplicationListener(broken);
    }
    assertThat(onRecord()).as("acts, versions, entries of the log").isEqualTo(before);
    county.client().get("/api/survey/mines/" + mine).expect(404);
    JsonNode after = county.client().get(path).expect(200).json();
    assertThat(after.path("state").asString()).isEqualTo("PREVIEWED");
    assertThat(after.path("version").asLong()).isEqualTo(version);

    assertThat(county.apply(it).expect(200).json().path("state").asString()).isEqualTo("APPLIED");
    county.client().get("/api/survey/mines/" + mine).expect(200);
    assertThat(onRecord()).isGreaterThan(before);
  }

  private static long onRecord() {
    return RowScope.EVERYTHING.get(
        () ->
            SERVER
                .bean(TransactionTemplate.class)
                .execute(
                    _ ->
                        SERVER
                            .bean(JdbcClient.class)
                            .sql(
                                """
                                select (select count(*) from registry_act) + (select count(*) from registry_version)
                                     + (select count(*) from audit_entry)""")
                            .query(Long.class)
                            .single()));
  }
}
