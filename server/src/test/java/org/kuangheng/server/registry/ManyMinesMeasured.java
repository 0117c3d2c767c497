package org.kuangheng.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ManyMines;
import org.kuangheng.server.testing.RunningServer;

/**
 * How long the registry takes with 20,000 rights. Not part of the ordinary tests, for its time: run
 * it by name. The number is the system property {@code mines}.
 */
final class ManyMinesMeasured {
  private static final int TIMES = 15;

  @Test
  void aCountyAndItsMapComeInATenthOfASecond() {
    int count = Integer.getInteger("mines", 20_000);
    try (RunningServer server = RunningServer.start(Map.of("kuangheng.demo", "true"))) {
      long from = System.nanoTime();
      ManyMines.load(server, count, 7);
      System.out.printf("load %d: %d s%n", count, (System.nanoTime() - from) / 1_000_000_000);
      Registry registry = server.bean(Registry.class);
      CountyCode code = new CountyCode("140825");
      long survey =
          median(
              "survey",
              () ->
                  RowScope.ofCounty("140825")
                      .get(() -> registry.survey(AsOf.now(ManyMines.DAY), Set.of(code)))
                      .mines()
                      .size());
      ApiClient county = ApiClient.asCounty(server, "140825");
      long map = median("map", () -> county.get("/api/map").expect(200).text().length());
      long box =
          median(
              "map of a box",
              () -> county.get("/api/map?bbox=110.9,34.7,111.2,34.9").expect(200).text().length());
      long list =
          median("list", () -> county.get("/api/mines?q=1&limit=50").expect(200).text().length());
      median("file", () -> county.get("/api/mines/MM-00060").text().length());
      assertThat(survey).as("survey of a county").isLessThan(100);
      assertThat(map).as("map of a county").isLessThan(100);
      assertThat(box).as("map of a box").isLessThan(100);
      assertThat(list).as("list of a county").isLessThan(200);
    }
  }

  private static long median(String what, IntSupplier work) {
    long[] millis = new long[TIMES];
    int size = 0;
    for (int i = 0; i < TIMES; i++) {
      long from = System.nanoTime();
      size = work.getAsInt();
      millis[i] = (System.nanoTime() - from) / 1_000_000;
    }
    long first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        "%s: median %d ms, greatest %d ms, first %d ms, size %d%n",
        what, millis[TIMES / 2], millis[TIMES - 1], first, size);
    return millis[TIMES / 2];
  }
}
