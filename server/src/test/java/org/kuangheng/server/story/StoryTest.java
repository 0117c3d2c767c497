package org.kuangheng.server.story;

import java.util.List;
import java.util.Map;
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
    try (RunningServer second = RunningServer.shared().beside(Map.of())) {
      new Story(List.of(RunningServer.shared(), second), "140866").tell();
    }
  }
}
