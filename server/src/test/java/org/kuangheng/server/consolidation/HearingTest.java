package org.kuangheng.server.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.server.consolidation.MovedCounty.COUNTY;
import static org.kuangheng.server.consolidation.ProposalDesk.ifMatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** Neighbours of a proposed boundary: adoption may have to wait for them, and they read of it. */
final class HearingTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ApiClient CLERK = ApiClient.asCounty(SERVER, COUNTY);
  private static final ProposalDesk DESK = new ProposalDesk(CLERK);

  @BeforeAll
  static void mines() {
    MovedCounty.onRecord(SERVER);
  }

  @Test
  void whereTheSettingAsksForItNothingIsAdoptedUntilEveryNeighbourIsToldAndHeard() {
    try (RunningServer strict =
        SERVER.beside(Map.of("kuangheng.consolidation.hearing", "REFUSE"))) {
      ApiClient leader = ApiClient.as(strict, Role.CITY_LEADER, "city");
      String id = DESK.run(Map.of("bans", DESK.bansApart(), "seed", 11));
      String path = DESK.pathOfNeighbours(id);
      List<String> neighbours = new ArrayList<>();
      CLERK.get(path).json().forEach(one -> neighbours.add(one.path("mine").asString()));
      forget(neighbours, path);
      String[] parts = path.split("/", -1);
      Map<String, Object> body =
          Map.of(
              "proposal",
              id,
              "scenario",
              parts[5],
              "groups",
              List.of(parts[7]),
              "ground",
              "会议同意采纳");
      Answer untold = adopt(leader, id, body).expect(409);
      assertThat(codes(untold)).containsOnly("NEIGHBOURS_NOT_SERVED");
      assertThat(mines(untold)).containsExactlyInAnyOrderElementsOf(neighbours);
      for (String mine : neighbours) {
        serve(path + "/" + mine);
      }
      Answer unheard = adopt(leader, id, body).expect(409);
      assertThat(codes(unheard)).containsOnly("NEIGHBOUR_NOT_HEARD");
      assertThat(mines(unheard)).containsExactlyInAnyOrderElementsOf(neighbours);
      assertThat(CLERK.get("/api/adoptions?proposal=" + id).json().size()).isZero();
      for (String mine : neighbours) {
        hear(path + "/" + mine);
      }
      JsonNode adopted = adopt(leader, id, body).expect(201).json().path(0);
      assertThat(adopted.path("unserved").size()).isZero();
      String one = "/api/adoptions/" + adopted.path("id").asString();
      leader.post(one + "/withdrawal", Map.of("ground", "测试后撤回"), ifMatch(leader.get(one)));
    }
  }

  private static Answer adopt(ApiClient leader, String proposal, Map<String, Object> body) {
    return leader.post("/api/adoptions", body, ifMatch(leader.get("/api/proposals/" + proposal)));
  }

  private static List<String> codes(Answer refused) {
    return refused.json().path("issues").valueStream().map(i -> i.path("code").asString()).toList();
  }

  private static List<String> mines(Answer refused) {
    return refused
        .json()
        .path("issues")
        .valueStream()
        .map(issue -> issue.path("values").path("mine").asString())
        .toList();
  }

  private static void serve(String path) {
    Map<String, Object> service = Map.of("on", "2026-11-20", "way", "直接送达", "by", "示例送达人");
    CLERK.put(path + "/service", service, tag(path)).expect(200);
  }

  private static void hear(String path) {
    Map<String, Object> opinion = Map.of("opinion", "AGREES", "text", "无意见", "on", "2026-11-22");
    CLERK.put(path + "/opinion", opinion, tag(path)).expect(200);
  }

  private static String tag(String path) {
    String mine = path.substring(path.lastIndexOf('/') + 1);
    for (JsonNode one : CLERK.get(path.substring(0, path.lastIndexOf('/'))).json()) {
      if (one.path("mine").asString().equals(mine)) {
        return "\"" + one.path("version").asLong() + "\"";
      }
    }
    throw new AssertionError("no neighbour " + mine);
  }

  @Test
  void aNeighbourReadsItsOwnNoticeAndNobodyElsesEnterpriseDoes() {
    String id = DESK.run(Map.of("bans", DESK.bansApart(), "seed", 12));
    String path = DESK.pathOfNeighbours(id);
    JsonNode neighbour = CLERK.get(path).json().path(0);
    String mine = neighbour.path("mine").asString();
    String enterprise = neighbour.path("enterprise").asString();
    assertThat(enterprise).isNotBlank();
    serve(path + "/" + mine);
    hear(path + "/" + mine);
    ApiClient holder = ApiClient.asEnterprise(SERVER, enterprise);
    JsonNode notices = holder.get("/api/hearings?mine=" + mine).expect(200).json().path("items");
    JsonNode notice = notices.path(0);
    assertThat(notice.path("mine").asString()).isEqualTo(mine);
    assertThat(notice.path("service").path("way").asString()).isEqualTo("直接送达");
    assertThat(notice.path("statement").path("text").asString()).isEqualTo("无意见");
    assertThat(notice.path("area").path("members").size()).isPositive();
    assertThat(notice.path("area").path("area").path("vertices").size()).isGreaterThan(3);
    assertThat(CLERK.get("/api/hearings?mine=" + mine).json().path("items").toString())
        .contains(notice.path("boundary").asString());
    assertThat(holder.get("/api/notifications?limit=200").expect(200).json().path("items"))
        .filteredOn(one -> one.path("kind").asString().equals("HEARING_SERVED"))
        .filteredOn(one -> one.path("mine").asString().equals(mine))
        .filteredOn(one -> one.path("subject").equals(notice.path("boundary")))
        .hasSize(1);
    holder.get("/api/proposals/" + notice.path("proposal").asString()).expect(404);
    for (ApiClient other :
        List.of(
            ApiClient.asEnterprise(SERVER, "91140802FAKE80442Q"),
            ApiClient.asCounty(SERVER, "140823"))) {
      assertThat(other.get("/api/hearings").expect(200).text()).doesNotContain(mine);
      assertThat(other.get("/api/hearings?mine=" + mine).json().path("items").size()).isZero();
    }
  }

  @Test
  void noticesComeInPagesEachOnce() {
    String path = DESK.pathOfNeighbours(DESK.run(Map.of("bans", DESK.bansApart(), "seed", 13)));
    CLERK.get(path).json().forEach(one -> serve(path + "/" + one.path("mine").asString()));
    JsonNode all = CLERK.get("/api/hearings").expect(200).json().path("items");
    assertThat(all).isNotEmpty();
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = CLERK.get("/api/hearings?limit=1&cursor=" + cursor).expect(200).json();
      page.path("items").forEach(one -> seen.add(one.path("boundary") + "/" + one.path("mine")));
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    assertThat(seen)
        .isEqualTo(
            all.valueStream().map(one -> one.path("boundary") + "/" + one.path("mine")).toList());
  }

  /** What an earlier test put on record of the same boundary. */
  private static void forget(List<String> mines, String path) {
    String boundary = CLERK.get(path + "/proof").json().path("boundary").asString();
    org.kuangheng.server.database.RowScope.EVERYTHING.run(
        () ->
            SERVER
                .bean(org.springframework.transaction.support.TransactionTemplate.class)
                .executeWithoutResult(
                    _ ->
                        SERVER
                            .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                            .sql(
                                """
                                update hearing set served_on = null, opinion = null
                                where boundary = :boundary and mine = any(:mines)""")
                            .param("boundary", boundary)
                            .param("mines", mines.toArray(String[]::new))
                            .update()));
  }
}
