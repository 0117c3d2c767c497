package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.server.assessment.internal.Overdue;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Questions whose day passes: shown as overdue, and told of once. */
final class OverdueTest {
  private static final String COUNTY = "140871";
  private static final RunningServer SERVER = RunningServer.shared();
  private static final World WORLD = new World(SERVER, COUNTY, 19);
  private static final ApiClient CITY = ApiClient.as(SERVER, Role.CITY_OFFICE);

  @BeforeAll
  static void assessTheCounty() {
    Random random = new Random(712);
    List<MineRecord> records = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      records.add(WORLD.random(random, i));
    }
    WORLD.put(World.survey(records, List.of()));
    WORLD.run(false);
  }

  @Test
  void itsOwnerAndTheCitysOfficeAreToldOnceEvenByTwoServers() throws Exception {
    long late = openTo("NR");
    assertThat(late).isPositive();
    assertThat(listed("state=OVERDUE&unit=NR")).isEmpty();
    ApiClient owner = ApiClient.asDepartment(SERVER, "NR");
    long toOwner = newest(owner);
    long toCity = newest(CITY);
    fallDue("NR");
    assertThat(listed("state=OVERDUE&unit=NR"))
        .hasSize((int) late)
        .allSatisfy(
            question -> {
              assertThat(question.path("state").asString()).isEqualTo("OVERDUE");
              assertThat(question.path("owner").asString()).isEqualTo("NR");
            });
    try (RunningServer second = SERVER.beside(Map.of());
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> here = threads.submit(() -> Overdue.look(SERVER));
      Future<?> there = threads.submit(() -> Overdue.look(second));
      here.get();
      there.get();
      Overdue.look(second);
    }
    JsonNode told = only(owner, toOwner);
    assertThat(told.path("details").path("count").asLong()).isEqualTo(late);
    assertThat(told.path("details").path("due").asString()).isEqualTo("2025-01-03");
    JsonNode city = only(CITY, toCity);
    assertThat(city.path("details").path("count").asLong()).isEqualTo(late);
    assertThat(city.path("details").path("owners").path("NR").asLong()).isEqualTo(late);
    fallDue("EM");
    Overdue.look(SERVER);
    only(owner, toOwner);
    assertThat(overdue(CITY, toCity)).as("the city is told of the others").hasSize(2);
  }

  @Test
  void aCountyAndAnEnterpriseAreToldOfTheirOwnOnly() {
    ApiClient other = ApiClient.asCounty(SERVER, "140869");
    for (String owner : List.of("county:" + COUNTY, enterprise())) {
      ApiClient client =
          owner.startsWith("county:")
              ? WORLD.office()
              : ApiClient.asEnterprise(SERVER, owner.substring("enterprise:".length()));
      long late = openTo(owner);
      assertThat(late).as(owner).isPositive();
      long seen = newest(client);
      long elsewhere = newest(other);
      fallDue(owner);
      Overdue.look(SERVER);
      JsonNode told = only(client, seen);
      assertThat(told.path("details").path("count").asLong()).isEqualTo(late);
      assertThat(told.path("details").has("owners")).isFalse();
      assertThat(overdue(other, elsewhere)).isEmpty();
    }
  }

  /** One that has a question to answer. */
  private static String enterprise() {
    return listed("state=OPEN").stream()
        .map(question -> question.path("owner").asString())
        .filter(owner -> owner.startsWith("enterprise:"))
        .findFirst()
        .orElseThrow();
  }

  private static long openTo(String owner) {
    return listed("state=OPEN").stream()
        .filter(question -> question.path("owner").asString().equals(owner))
        .count();
  }

  private static List<JsonNode> listed(String query) {
    return CITY.get("/api/questions?limit=500&county=" + COUNTY + "&" + query)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  /** The county's open questions to a unit are due on a day long past. */
  private static void fallDue(String owner) {
    RowScope.EVERYTHING.run(
        () ->
            SERVER
                .bean(TransactionTemplate.class)
                .executeWithoutResult(
                    _ ->
                        SERVER
                            .bean(JdbcClient.class)
                            .sql(
                                """
                                update question set due = date '2025-01-03'
                                where county = :county and owner = :owner and state = 'OPEN'""")
                            .param("county", COUNTY)
                            .param("owner", owner)
                            .update()));
  }

  private static long newest(ApiClient client) {
    return client
        .get("/api/notifications?limit=1")
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asLong(0);
  }

  private static JsonNode only(ApiClient client, long after) {
    List<JsonNode> found = overdue(client, after);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<JsonNode> overdue(ApiClient client, long after) {
    return client
        .get("/api/notifications?limit=200")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(notice -> notice.path("id").asLong() > after)
        .filter(notice -> notice.path("kind").asString().equals("QUESTIONS_OVERDUE"))
        .toList();
  }
}
