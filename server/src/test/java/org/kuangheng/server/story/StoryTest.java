package org.kuangheng.server.story;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.testing.RunningServer;

/** The story from the first survey to the merger adopted: on one server, and on two at once. */
final class StoryTest {
  @Test
  void oneCountyIsWorkedFromItsSurveyToAnAdoptedMerger() {
    new Story(List.of(RunningServer.shared()), "140825").tell();
  }

  @Test
  void twoServersOnOneDatabaseTellTheSameStoryWithCallsInTurn() {
    try (RunningServer second = beside(RunningServer.shared())) {
      new Story(List.of(RunningServer.shared(), second), "140866").tell();
    }
  }

  private static RunningServer beside(RunningServer first) {
    Map<String, Object> settings = new HashMap<>();
    var application = (HikariDataSource) first.bean(DataSource.class);
    var owner =
        (HikariDataSource)
            Objects.requireNonNull(first.bean(Flyway.class).getConfiguration().getDataSource());
    settings.put("kuangheng.database.url", application.getJdbcUrl());
    settings.put("kuangheng.database.user", application.getUsername());
    settings.put("kuangheng.database.password", application.getPassword());
    settings.put("kuangheng.database.owner-user", owner.getUsername());
    settings.put("kuangheng.database.owner-password", owner.getPassword());
    return RunningServer.start(settings);
  }
}
