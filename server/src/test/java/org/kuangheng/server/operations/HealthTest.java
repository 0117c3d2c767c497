package org.kuangheng.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;

/** Health is told to everyone, its details and the metrics to whoever manages the system. */
final class HealthTest {
  @Test
  void readinessAsksDatabaseDiskTheLogsSealingAndTheSecretsKey() {
    CompositeHealthDescriptor readiness =
        (CompositeHealthDescriptor)
            Objects.requireNonNull(
                RunningServer.shared().bean(HealthEndpoint.class).healthForPath("readiness"));
    assertThat(readiness.getComponents())
        .containsOnlyKeys("db", "diskSpace", "readinessState", "sealing", "secrets");
  }

  @Test
  void everyoneMayAskWhetherItIsReadyAndHearsNoDetails() {
    ApiClient nobody = ApiClient.anonymous(RunningServer.shared());
    assertThat(nobody.get("/actuator/health/readiness").expect(200).text())
        .contains("UP")
        .doesNotContain("postgres", "lagSeconds", "path");
    nobody.get("/actuator/health/liveness").expect(200);
  }

  @Test
  void metricsAreForWhoManagesTheSystemAndCountRequests() {
    ApiClient.as(Role.CITY_OFFICE).get("/api/session").expect(200);
    ApiClient.anonymous(RunningServer.shared()).get("/actuator/prometheus").expect(401);
    ApiClient.as(Role.CITY_OFFICE).get("/actuator/prometheus").expect(403);
    assertThat(ApiClient.as(Role.SYSTEM_ADMIN).get("/actuator/prometheus").expect(200).text())
        .contains("http_server_requests_seconds_count", "/api/session")
        .contains("hikaricp_connections", "jvm_memory_used_bytes", "disk_free_bytes");
  }
}
