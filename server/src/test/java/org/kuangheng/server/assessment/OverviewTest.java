package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** The programme at a glance says what the lists say when one counts them. */
final class OverviewTest {
  private static final String COUNTY = "140869";
  private static final World WORLD = new World(RunningServer.shared(), COUNTY, 9);

  @BeforeAll
  static void assessTheCounty() {
    Random random = new Random(20261123);
    List<MineRecord> mines = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      mines.add(WORLD.random(random, i));
    }
    WORLD.put(World.survey(mines, List.of()));
    assertThat(line(WORLD.office()).get("mines").asInt())
        .as("mines of the register count before anything is assessed")
        .isEqualTo(25);
    WORLD.run(false);
  }

  @Test
  void aCountysLineIsWhatItsListsCountUpTo() {
    Map<String, Integer> outcomes = new TreeMap<>();
    int questions = 0;
    for (JsonNode row :
        WORLD.office().get("/api/verdicts?limit=200&county=" + COUNTY).json().get("items")) {
      outcomes.merge(row.get("outcome").asString(), 1, Integer::sum);
      questions += row.get("openQuestions").asInt();
    }
    JsonNode line = line(WORLD.office());
    assertThat(line.get("mines").asInt()).isEqualTo(25);
    Map<String, Integer> counted = new TreeMap<>();
    line.get("outcomes").properties().forEach(e -> counted.put(e.getKey(), e.getValue().asInt()));
    assertThat(counted).isEqualTo(outcomes).hasSizeGreaterThan(1);
    assertThat(line.get("openQuestions").asInt()).isEqualTo(questions).isPositive();
    assertThat(sum(line.get("scales"))).isEqualTo(25);
  }

  @Test
  void theUnitsHaveTogetherTheQuestionsOfTheCounties() {
    JsonNode all = ApiClient.as(Role.CITY_OFFICE).get("/api/overview").expect(200).json();
    int units = 0;
    for (JsonNode unit : all.get("units")) {
      units += unit.get("open").asInt();
    }
    int counties = 0;
    for (JsonNode county : all.get("counties")) {
      counties += county.get("openQuestions").asInt();
    }
    assertThat(units).isEqualTo(counties).isPositive();
  }

  @Test
  void aCountySeesItsOwnLineOnly() {
    JsonNode counties = WORLD.office().get("/api/overview").expect(200).json().get("counties");
    assertThat(counties.size()).isEqualTo(1);
  }

  private static JsonNode line(ApiClient client) {
    for (JsonNode county : client.get("/api/overview").expect(200).json().get("counties")) {
      if (county.get("county").asString().equals(COUNTY)) {
        return county;
      }
    }
    throw new AssertionError("no line of " + COUNTY);
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.asInt();
    }
    return sum;
  }
}
