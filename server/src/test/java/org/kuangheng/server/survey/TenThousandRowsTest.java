package org.kuangheng.server.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** 10,000 mines in one file; run with {@code -Dkuangheng.measure=true}, prints what it took. */
@EnabledIfSystemProperty(named = "kuangheng.measure", matches = "true")
final class TenThousandRowsTest {
  private static final int ROWS = 10_000;

  @Test
  void tenThousandRowsArePreviewedAndApplied() {
    try (RunningServer server = RunningServer.start(Map.of())) {
      ImportDesk city = new ImportDesk(ApiClient.as(server, Role.CITY_OFFICE));
      SurveyFiles140823 files = SurveyFiles140823.empty();
      for (int i = 0; i < ROWS; i++) {
        files.row("T-D-%05d,140823,示例丁矿%d,虚构丁公司%d,,铁矿,地下,30,生产,0.25,".formatted(i, i, i));
      }
      byte[] zip = files.zip();
      long start = System.nanoTime();
      JsonNode it = city.preview("survey.zip", zip, Map.of());
      long previewed = System.nanoTime();
      city.post(it, "overrides", Map.of("code", "AREA_MISSING", "ground", "坐标另行导入")).expect(200);
      city.passWarnings(it);
      long passed = System.nanoTime();
      city.apply(it).expect(200);
      long applied = System.nanoTime();
      System.out.printf(
          "10,000 rows: preview %d ms, apply %d ms, counts %s%n",
          TimeUnit.NANOSECONDS.toMillis(previewed - start),
          TimeUnit.NANOSECONDS.toMillis(applied - passed),
          it.path("counts"));
      assertThat(Duration.ofNanos(previewed - start + applied - passed))
          .isLessThan(Duration.ofSeconds(30));
    }
  }
}
